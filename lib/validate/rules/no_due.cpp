// P402: an item with no `due`. It counts as pending.

#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    for (const model::Item& item : facts.model.items) {
        if (item.due.text.given() || item.spoilt) continue;
        Finding finding =
            make_finding(Code::no_due, Place{item.file, item.header},
                         say({"this item has no deadline", "nhiệm vụ chưa có thời hạn"}));
        finding.help =
            say({"add `due` as the document words it; \"ongoing\" or \"pending\" where it "
                 "sets no day",
                 "thêm `due` đúng như văn bản ghi; nếu văn bản không định ngày thì ghi "
                 "\"thường xuyên\" hoặc \"chờ quyết định\""});
        findings.push_back(std::move(finding));
    }
}

}  // namespace

const Rule rules::no_due = {
    .code = Code::no_due,
    .title = {"", ""},
    .what = {"", ""},
    .why = {"", ""},
    .bad = {R"()"},
    .good = {R"()"},
    .check = check,
};

}  // namespace plan::validate
