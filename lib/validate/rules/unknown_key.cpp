// P102: found where tables are built (model/table_reader.cpp, model/build.cpp): the model keeps no
// key that it does not know.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::unknown_key = {
    .code = Code::unknown_key,
    .title = {"A key or table that is not known", "Khóa hoặc bảng không có trong danh mục"},
    .what = {"A key or a table is none of those that plans have, or it stands where it may not; "
             "mostly it is a slip of the pen, `deu` for `due`. Write the name that is meant. What "
             "is only a remark goes into `note`, or into a key that begins with `x-`.",
             "Khóa hoặc bảng này không có trong danh mục, hoặc đặt không đúng chỗ; thường là do gõ "
             "nhầm, như `deu` thay cho `due`. Hãy ghi lại đúng tên. Điều chỉ để ghi nhớ thì đặt ở "
             "`note`, hoặc ở khóa bắt đầu bằng `x-`."},
    .why = {"A misspelt key says nothing. The item would stand without its deadline, or a "
            "completion would not count, and whoever wrote it believes that all is well.",
            "Khóa gõ sai thì không có tác dụng: nhiệm vụ không có thời hạn, hoặc kết quả không "
            "được tính, mà người ghi vẫn tưởng là đã xong."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
deu   = "29/3/2024"
lead  = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
