// P108: found where the bytes of files are asked for (model/load.cpp, model/calendar_chain.cpp):
// only the disk knows, and what could not be read is in no model.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::unreadable_file = {
    .code = Code::unreadable_file,
    .title = {"A file that can't be read", "Tệp không đọc được"},
    .what = {"A file of the workspace can't be opened, or it is no regular file: this user may not "
             "read it, a link leads nowhere, a pipe or a device has its name. Give permission, "
             "mend the link, or put a file there.",
             "Một tệp của không gian làm việc không mở được, hoặc không phải là tệp thường: người "
             "dùng này không có quyền đọc, liên kết không dẫn đến đâu, hoặc tên đó là của đường "
             "ống hay thiết bị. Hãy cấp quyền, sửa liên kết, hoặc thay bằng một tệp."},
    .why = {"Nobody knows what the file holds, so no report can say that nothing is overdue: "
            "`validate` exits with status 2 as well.",
            "Không ai biết trong tệp có gì, nên không báo cáo nào dám nói là không có việc quá "
            "hạn: `validate` cũng trả mã thoát 2."},
    // No text could show it: what stands in its place is no regular file (try_example).
    .bad = {},
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
