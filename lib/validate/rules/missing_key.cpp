// P104: found where tables are built (model/table_reader.cpp, model/build.cpp), with their headers
// and keys at hand.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::missing_key = {
    .code = Code::missing_key,
    .title = {"A key that is missing", "Thiếu khóa bắt buộc"},
    .what = {"A table lacks a key that it can't do without: a plan its `title`, an item its `id` "
             "or `title`, a body its `name`, a completion its `on`. Add it; for an `id` the mend "
             "proposes one made from the title.",
             "Bảng thiếu một khóa bắt buộc: kế hoạch thiếu `title`, nhiệm vụ thiếu `id` hoặc "
             "`title`, cơ quan thiếu `name`, kết quả thiếu `on`. Hãy thêm khóa đó; nếu thiếu `id` "
             "thì cách sửa đề xuất một mã lập theo tên nhiệm vụ."},
    .why = {"An item without an `id` can't be named by anything, so it is left out of every "
            "report. A completion without its day counts for nothing.",
            "Nhiệm vụ không có `id` thì không thể nhắc đến, nên không được đưa vào báo cáo nào. "
            "Kết quả không có ngày thì không được tính."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "list-the-old-records"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
