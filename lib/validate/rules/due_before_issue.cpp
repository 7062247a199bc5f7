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
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
