// P209: found where a cycle is read (due/cycle.cpp, due/rrule_text.cpp) and where its first
// occurrence is looked for (due/recurrence.cpp): without one there is nothing to give to a check.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_repeat = {
    .code = Code::bad_repeat,
    .title = {"A cycle that gives no dates", "Chu kỳ không cho ra ngày nào"},
    .what = {"The cycle in `repeat` is not known or never comes, or it stands beside a deadline "
             "that can't repeat: one that is counted, that names no day, or that repeats by its "
             "own words. Write the first date or period as `due`, and how often in `repeat`.",
             "Chu kỳ ở `repeat` không rõ hoặc không bao giờ đến, hoặc đi cùng một thời hạn không "
             "lặp lại được: thời hạn tính theo khoảng thời gian, không nêu ngày, hoặc đã tự ghi là "
             "định kỳ. Hãy ghi ngày hoặc kỳ đầu tiên ở `due`, và chu kỳ ở `repeat`."},
    .why = {"Without a first day and a cycle the work never falls due: the quarterly report is "
            "asked of nobody, and nobody misses it until the year is over.",
            "Không có ngày đầu và chu kỳ thì việc không bao giờ đến hạn: không ai bị nhắc nộp báo "
            "cáo quý, đến hết năm mới biết là thiếu."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id     = "report"
title  = "Report on the archive"
due    = "ongoing"
repeat = "quarterly"
lead   = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id     = "report"
title  = "Report on the archive"
due    = "Q1/2024"
repeat = "quarterly"
lead   = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
