// P210: found while a calendar is read and joined (model/calendar_chain.cpp,
// model/join_calendar.cpp); a zone by the program (cli/session.cpp), for only the machine knows
// which there are.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_calendar = {
    .code = Code::bad_calendar,
    .title = {"A calendar or time zone that can't be used",
              "Lịch nghỉ hoặc múi giờ không dùng được"},
    .what = {"The calendar of the settings can't be found or contradicts itself, or the time zone "
             "is not known. Name a calendar that ships (`vn`) or mend the path or the file; a zone "
             "is an IANA name such as `Asia/Ho_Chi_Minh`.",
             "Không tìm thấy lịch nghỉ nêu trong thiết lập, lịch tự mâu thuẫn, hoặc không có múi "
             "giờ đó. Hãy nêu lịch có sẵn (`vn`), hoặc sửa đường dẫn hay tệp lịch; múi giờ ghi "
             "theo tên IANA, như `Asia/Ho_Chi_Minh`."},
    .why = {"Without its days off every counted deadline may be a wrong day, and without its zone "
            "today itself may be one.",
            "Thiếu ngày nghỉ thì mọi thời hạn tính theo khoảng thời gian đều có thể sai; sai múi "
            "giờ thì chính ngày hôm nay cũng có thể sai."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)",
            R"([workspace]
calendar = "vm"
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
)",
             R"([workspace]
calendar = "vn"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
