// P405: a waiver without its authority.

#include "validate/authority.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using text::say;

namespace {

void check(const Facts& facts, Findings& findings) {
    for (const model::Item& item : facts.model.items)
        for (const model::Record& record : item.records)
            if (record.kind == model::RecordKind::waiver && lacks_authority(record))
                findings.push_back(no_authority(Code::bad_waiver, item, record,
                                                say({"the waiver does not say who granted it",
                                                     "chưa nêu văn bản hoặc cơ quan cho miễn"})));
}

}  // namespace

const Rule rules::bad_waiver = {
    .code = Code::bad_waiver,
    .title = {"A waiver without its authority", "Miễn mà không nêu thẩm quyền"},
    .what = {"An [[item.waiver]] has no `authority`. Name the document, or the body, that lifted "
             "the obligation.",
             "[[item.waiver]] chưa có `authority`. Hãy nêu văn bản hoặc cơ quan cho miễn nhiệm "
             "vụ."},
    .why = {"A body can't lift its own obligation. Without its authority nobody can check the "
            "waiver, and the work is gone from the tally.",
            "Cơ quan không thể tự miễn cho mình. Không nêu thẩm quyền thì không ai kiểm tra "
            "được, mà nhiệm vụ thì không còn trong bảng tổng hợp."},
    .bad = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id    = "list"
title = "List the paper records"
due   = "29/3/2024"
lead  = "records-desk"

[[item.waiver]]
on     = "22/3/2024"
reason = "The records were listed in 2023"
)"},
    .good = {R"([plan]
title  = "Digital records"
issued = "1/3/2024"

[[body]]
id   = "records-desk"
name = "Records Desk"

[[item]]
id    = "list"
title = "List the paper records"
due   = "29/3/2024"
lead  = "records-desk"

[[item.waiver]]
on        = "22/3/2024"
authority = "21/TB-LB"
reason    = "The records were listed in 2023"
)"},
    .check = check,
};

}  // namespace plan::validate
