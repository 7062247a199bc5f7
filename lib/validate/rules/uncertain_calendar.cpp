// P208: the way to a last day passes a computed or proposed day, or a year that is not announced.

#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    // Where the calendar can't be read that is told, once.
    if (facts.calendar.unread) return;
    Index told = none;  // an item once, however many bodies owe it
    for (const expand::Obligation& obligation : facts.expansion.obligations) {
        if (!obligation.uncertain || !obligation.last_day || obligation.item == told) continue;
        told = obligation.item;
        const model::Item& item = facts.model.items[obligation.item];
        Finding finding = make_finding(
            Code::uncertain_calendar, place_of(facts, item.file, item.due.text),
            say({"{} may still move: the days off on the way to it are not all announced",
                 "hạn {} còn có thể thay đổi: lịch nghỉ liên quan chưa được công bố đủ"},
                civil::to_text(*obligation.last_day)));
        finding.help = say({"counted by what the calendar \"{}\" knows now; `plan show {}` tells "
                            "which days are in doubt",
                            "tính theo lịch \"{}\" đã biết đến nay; `plan show {}` cho biết ngày "
                            "nào chưa chắc"},
                           facts.calendar.name, path_of(facts.model, item));
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::uncertain_calendar = {
    .code = Code::uncertain_calendar,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
