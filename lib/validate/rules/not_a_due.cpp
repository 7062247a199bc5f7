// P201: found where the words are read (due/refusals.cpp), or counted into a day that no calendar
// has (expand/faults.cpp): a due that is refused never gets into the model.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::not_a_due = {
    .code = Code::not_a_due,
    .title = {"Words that are no deadline", "Thời hạn không đọc được"},
    .what = {"The words are no deadline or date that is known: a day lacks its year, or the words "
             "name no day at all. Write the deadline as the document words it, with the year; "
             "`plan date` tells how a wording is read.",
             "Cách ghi này không phải là thời hạn hoặc ngày đọc được: thiếu năm, hoặc không nêu "
             "ngày nào. Hãy ghi thời hạn như trong văn bản, có đủ năm; `plan date` cho biết một "
             "cách ghi được hiểu thế nào."},
    .why = {"Nothing is guessed about a day: until the words can be read, the item is left out of "
            "the reports and nobody is reminded of it.",
            "Chương trình không đoán ngày: chừng nào chưa đọc được thời hạn, nhiệm vụ không được "
            "đưa vào báo cáo và không ai được nhắc."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "before 29/3"
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
due   = "before 29/3/2024"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
