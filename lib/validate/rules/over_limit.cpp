// P107: found while a file is cut, before toml++ sees it, for that would overflow the stack
// (read/cut.cpp), and while occurrences are counted (expand/faults.cpp).

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::over_limit = {
    .code = Code::over_limit,
    .title = {"More than can be read or counted", "Vượt giới hạn đọc hoặc tính"},
    .what =
        {"A file is over 64 MiB, brackets stand over 64 deep, a key has more than 32 parts, an "
         "item recurs more than 5,000 times, or all items together are owed more than 5,000,000 "
         "times. Look whether it is a plan at all and whether its year is right; else split the "
         "file, or choose a longer cycle.",
         "Tệp lớn hơn 64 MiB, dấu ngoặc lồng nhau quá 64 tầng, khóa có quá 32 phần, một nhiệm vụ "
         "lặp lại quá 5.000 kỳ, hoặc tổng số lượt nhiệm vụ quá 5.000.000. Hãy xem đây có đúng là "
         "kế hoạch không, năm có ghi đúng không; nếu đúng thì tách tệp, hoặc chọn chu kỳ dài hơn."},
    .why = {"It is nearly always an accident: a dump of data among the plans, or 1924 for 2024. "
            "Without a limit the report of every other plan would wait for it.",
            "Hầu như luôn là do sơ suất: tệp dữ liệu lẫn vào thư mục kế hoạch, hoặc ghi nhầm năm "
            "2024 thành 1924. Nếu không có giới hạn, báo cáo của mọi kế hoạch khác đều phải chờ."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id     = "inventory"
title  = "List the old records"
due    = "29/3/2024"
lead   = "records"
x-deep = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id     = "inventory"
title  = "List the old records"
due    = "29/3/2024"
lead   = "records"
x-deep = [[["boxes", "maps"]]]
)"},
    .check = nullptr,
};

}  // namespace plan::validate
