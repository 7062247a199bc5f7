// P202: found where the words are read (due/refusals.cpp), and for a date without quotes by toml++
// (model/slips*.cpp): a due that is refused never gets into the model.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::no_such_day = {
    .code = Code::no_such_day,
    .title = {"A day that does not exist", "Ngày không có trong lịch"},
    .what = {"The date names a day, a month or a quarter that there is not: the 31st of April, the "
             "29th of February in a common year, month 13. Look into the document and write the "
             "day that it names.",
             "Ngày, tháng hoặc quý này không có: ngày 31 tháng 4, ngày 29 tháng 2 của năm không "
             "nhuận, tháng 13. Hãy xem lại văn bản và ghi đúng ngày."},
    .why = {"Whether the 30th of April or the 1st of May was meant decides whether the work is "
            "late. The program does not choose for you.",
            "Ý muốn nói ngày 30/4 hay ngày 1/5 thì quyết định việc có quá hạn hay không. Chương "
            "trình không chọn thay."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "before 31/4/2024"
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
due   = "before 30/4/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
