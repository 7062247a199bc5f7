// P401: nobody answers for an item.

#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    for (const model::Item& item : facts.model.items) {
        // A group that holds nobody but itself is told as such (P305).
        if (item.spoilt || !item.leads.empty()) continue;
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
    .title = {"Nobody answers for an item", "Nhiệm vụ chưa có cơ quan chủ trì"},
    .what = {"The item has no `lead`, or its lead is a group without members. Name the body that "
             "answers; where the document names none, it is the one that issued it.",
             "Nhiệm vụ chưa có `lead`, hoặc chủ trì là một nhóm không có thành viên. Hãy nêu cơ "
             "quan chủ trì; nếu văn bản không nêu thì đó là cơ quan ban hành."},
    .why = {"Work that is everybody's is done by nobody: it stands in no body's list, and no "
            "letter reminds of it.",
            "Việc của chung thì không ai làm: nhiệm vụ không nằm trong danh sách của cơ quan nào, "
            "và không có công văn nào đôn đốc."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "contracts"
title = "Scan the contracts"
due   = "30/4/2024"
lead  = "records"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "contracts"
title = "Scan the contracts"
due   = "30/4/2024"
lead  = "records"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
