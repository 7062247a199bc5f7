// P206: due before the plan was issued. Offices had to mend wrong years by hand (DOMAIN).

#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    Index told = none;  // an item once, however many bodies owe it
    for (const expand::Obligation& obligation : facts.expansion.obligations) {
        if (!obligation.last_day || obligation.item == told) continue;
        const model::Item& item = facts.model.items[obligation.item];
        const model::Directive& plan = facts.model.directives[item.plan];
        if (!plan.issued.day || *obligation.last_day >= *plan.issued.day) continue;
        told = obligation.item;
        Finding finding = make_finding(
            Code::due_before_issue, place_of(facts, item.file, item.due.text),
            say({"due by {}, before the plan was issued on {}",
                 "hạn cuối {} sớm hơn ngày ban hành kế hoạch ({})"},
                civil::to_text(*obligation.last_day), civil::to_text(*plan.issued.day)));
        finding.labels.push_back({place_of(facts, plan.file, plan.issued.text),
                                  say({"issued on this day", "ngày ban hành"})});
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::due_before_issue = {
    .code = Code::due_before_issue,
    .title = {"A deadline before the plan's own day", "Thời hạn trước ngày ban hành kế hoạch"},
    .what = {"The last day is earlier than the day on which the plan was issued; mostly one of the "
             "two has the wrong year. Look into the document and mend `due` or `issued`.",
             "Hạn cuối sớm hơn ngày ban hành kế hoạch; thường là một trong hai ngày ghi sai năm. "
             "Hãy xem lại văn bản và sửa `due` hoặc `issued`."},
    .why = {"The work is a year overdue on its first day. Who reads that stops believing the list, "
            "and what is really late is lost in it.",
            "Việc vừa giao đã quá hạn cả năm. Người đọc sẽ không tin danh sách nữa, và việc thật "
            "sự quá hạn bị lẫn vào đó."},
    .bad = {R"([plan]
title  = "Put the archive in order"
issued = "1/3/2024"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2023"
lead  = "records"
)"},
    .good = {R"([plan]
title  = "Put the archive in order"
issued = "1/3/2024"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
