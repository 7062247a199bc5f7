// P401: nobody answers for an item.

#include "expand/groups.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    expand::Groups groups(facts.model);
    for (const model::Item& item : facts.model.items) {
        // A group with nobody in it answers for nothing.
        if (item.spoilt || !groups.bodies_owing(item).empty()) continue;
        Finding finding =
            make_finding(Code::nobody_leads, Place{item.file, item.header},
                         say({"nobody answers for this item", "nhiệm vụ chưa có cơ quan chủ trì"}));
        finding.help = say({"add `lead`: where the document names nobody, the body that issued it",
                            "thêm `lead`: nếu văn bản không nêu thì ghi cơ quan ban hành"});
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::nobody_leads = {
    .code = Code::nobody_leads,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
