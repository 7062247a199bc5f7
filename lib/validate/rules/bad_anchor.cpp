// P204: found where what a deadline counts from is looked up (expand/faults.cpp): there is no last
// day to give to a check.

#include "validate/rules.hpp"

namespace plan::validate {

const Rule rules::bad_anchor = {
    .code = Code::bad_anchor,
    .title = {"A deadline that counts from no known day", "Thời hạn tính từ mốc chưa rõ"},
    .what =
        {"The deadline counts from a day that is not known: the plan does not say when it was "
         "issued or received, a directive has no date, an item repeats or has no last day, or "
         "deadlines rest on each other in a circle. Give that day, or count from another.",
         "Thời hạn được tính từ một ngày chưa biết: kế hoạch chưa ghi ngày ban hành hoặc ngày "
         "nhận, văn bản chưa có ngày, nhiệm vụ làm mốc là nhiệm vụ định kỳ hoặc không có hạn cuối, "
         "hoặc các thời hạn phụ thuộc vòng tròn vào nhau. Hãy ghi ngày đó, hoặc tính từ mốc khác."},
    .why =
        {"Between issue and receipt lie days, at times weeks: a wrong start is a wrong last day. "
         "So none is assumed, and the item is left out of the reports until the day is there.",
         "Ngày ban hành và ngày nhận cách nhau nhiều ngày, có khi vài tuần: sai mốc là sai hạn "
         "cuối. Vì vậy chương trình không tự chọn mốc, và nhiệm vụ chưa được đưa vào báo cáo chừng "
         "nào chưa có ngày đó."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "30 days after received"
lead  = "records"
)"},
    .good = {R"([plan]
title    = "Put the archive in order"
received = "4/3/2024"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "30 days after received"
lead  = "records"
)"},
    .check = nullptr,
};

}  // namespace plan::validate
