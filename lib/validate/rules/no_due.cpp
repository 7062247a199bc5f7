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
    .title = {"An item without a deadline", "Nhiệm vụ chưa có thời hạn"},
    .what = {"The item has no `due`. Write the deadline as the document words it; where the "
             "document sets none, say so: `ongoing` for work that goes on, `pending` for a day "
             "that is still to be decided.",
             "Nhiệm vụ chưa có `due`. Hãy ghi thời hạn như trong văn bản; nếu văn bản không định "
             "thời hạn thì ghi rõ: `thường xuyên` cho việc làm liên tục, `chờ quyết định` cho thời "
             "hạn còn phải chờ."},
    .why = {"Without a deadline an item is never overdue, and nobody can tell whether the document "
            "sets none or somebody forgot to write it down.",
            "Không có thời hạn thì không bao giờ quá hạn, và không ai biết là văn bản không định "
            "hay người ghi bỏ sót."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
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
due   = "29/3/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
