// P101: found where a file is cut and its sections are parsed (read/cut.cpp,
// model/slips*.cpp): of what can't be read there is no model that a check could look at.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::not_toml = {
    .code = Code::not_toml,
    .title = {"Text that is not TOML", "Chỗ sai cú pháp TOML"},
    .what =
        {"The file breaks the rules of TOML here: a quote is not closed, a value lacks its quotes, "
         "or something is left over behind a value. Mend it where the caret points; the rest of "
         "the file is read all the same.",
         "Tệp sai cú pháp TOML ở chỗ này: thiếu dấu nháy đóng, giá trị không có dấu nháy, hoặc còn "
         "thừa chữ sau giá trị. Hãy sửa đúng chỗ được chỉ ra; phần còn lại của tệp vẫn được đọc."},
    .why = {"What can't be read can't be followed up: the item may be missing from every report, "
            "and its deadline passes without a word to anybody.",
            "Chỗ không đọc được thì không theo dõi được: nhiệm vụ có thể vắng mặt trong mọi báo "
            "cáo, thời hạn trôi qua mà không ai được nhắc."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records
due   = "29/3/2024"
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
