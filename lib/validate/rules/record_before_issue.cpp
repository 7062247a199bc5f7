// P205: completed, extended or waived before the plan was issued. As a rule a year is wrong, in the
// record or in the plan.

#include "validate/rules.hpp"

namespace plan::validate {

using model::Record;
using model::RecordKind;
using text::say;
using text::Words;

namespace {

Words words_for(RecordKind kind) {
    switch (kind) {
        case RecordKind::completion:
            return {"completed on {}, before the plan was issued on {}",
                    "hoàn thành ngày {}, trước ngày ban hành kế hoạch ({})"};
        case RecordKind::extension:
            return {"extended on {}, before the plan was issued on {}",
                    "gia hạn ngày {}, trước ngày ban hành kế hoạch ({})"};
        case RecordKind::waiver: break;
    }
    return {"waived on {}, before the plan was issued on {}",
            "cho miễn ngày {}, trước ngày ban hành kế hoạch ({})"};
}

void check(const Facts& facts, Findings& findings) {
    for (const model::Item& item : facts.model.items) {
        const model::Directive& plan = facts.model.directives[item.plan];
        if (!plan.issued.day) continue;
        for (const Record& record : item.records) {
            if (!record.on.day || *record.on.day >= *plan.issued.day) continue;
            Finding finding =
                make_finding(Code::record_before_issue, place_of(facts, item.file, record.on.text),
                             say(words_for(record.kind), civil::to_text(*record.on.day),
                                 civil::to_text(*plan.issued.day)));
            finding.labels.push_back({place_of(facts, plan.file, plan.issued.text),
                                      say({"issued on this day", "ngày ban hành"})});
            finding.help = say({"mend this day, or the plan's `issued`",
                                "sửa ngày này, hoặc sửa `issued` của kế hoạch"});
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace

const Rule rules::record_before_issue = {
    .code = Code::record_before_issue,
    .title = {"Completed, extended or waived before the plan was issued",
              "Hoàn thành, gia hạn hoặc miễn trước ngày ban hành kế hoạch"},
    .what = {"The day of a completion, an extension or a waiver lies before the plan's `issued`. "
             "As a rule one of the two has a wrong year or month: mend that one.",
             "Ngày hoàn thành, gia hạn hoặc miễn sớm hơn ngày ban hành (`issued`) của kế hoạch. "
             "Thường là một trong hai ngày ghi nhầm năm hoặc tháng: hãy sửa ngày ghi nhầm."},
    .why = {"Work can't be finished before it is asked for. With a wrong day late work counts as "
            "done in time.",
            "Không thể hoàn thành việc chưa được giao. Ngày ghi nhầm có thể làm việc quá hạn thành "
            "hoàn thành đúng hạn."},
    .bad = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id        = "list"
title     = "List the paper records"
due       = "29/3/2024"
lead      = "records-desk"
completed = "27/3/2023"
)"},
    .good = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id        = "list"
title     = "List the paper records"
due       = "29/3/2024"
lead      = "records-desk"
completed = "27/3/2024"
)"},
    .check = check,
};

}  // namespace plan::validate
