// P304: a body that owes something after its end, with nobody to take over, or several; a successor
// that leaves a gap. The work stays with the body and is marked: which of several takes over is a
// question for a person.

#include "expand/owners.hpp"
#include "validate/circles.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Body;
using text::say;

namespace {

void tell_ended(const Facts& facts, Findings& findings, const expand::Ended& ended) {
    const Body& body = facts.model.bodies[ended.body];
    const model::Item& item = facts.model.items[ended.item];
    const Place place = place_of(facts, body.file, body.until.text);
    const bool several = body.successors.size() > 1;
    Finding finding = make_finding(
        Code::body_ended, place,
        several ? say({"\"{}\" owes work after {}, and more than one body takes over",
                       "“{}” còn nhiệm vụ sau ngày {}, mà có nhiều cơ quan tiếp nhận"},
                      model::name_of(body), civil::to_text(*body.until.day))
                : say({"\"{}\" owes work after {}, and no body takes over",
                       "“{}” còn nhiệm vụ sau ngày {}, mà không có cơ quan nào tiếp nhận"},
                      model::name_of(body), civil::to_text(*body.until.day)));
    finding.labels.push_back(
        {place_of(facts, item.file, item.id), say({"it owes this", "nhiệm vụ này"})});
    for (const model::Successor& successor : body.successors)
        finding.labels.push_back({place_of(facts, body.file, successor.body.text),
                                  say({"one that takes over", "một cơ quan tiếp nhận"})});
    finding.help = several ? say({"name in `lead` the body that takes over this work, or leave one "
                                  "successor",
                                  "ghi ở `lead` cơ quan tiếp nhận việc này, hoặc chỉ để một cơ "
                                  "quan tiếp nhận"})
                           : say({"add [[body.successor]] with `body` and `from`",
                                  "thêm [[body.successor]] có `body` và `from`"});
    findings.push_back(std::move(finding));
}

/// Of several the first that takes over is there.
void check_gap(const Facts& facts, Findings& findings, const Body& body) {
    const auto& until = body.until.day;
    if (!until || body.first != none) return;
    const model::Successor* earliest = nullptr;
    for (const model::Successor& successor : body.successors)
        if (successor.from.day && (!earliest || *successor.from.day < *earliest->from.day))
            earliest = &successor;
    if (!earliest || *earliest->from.day <= *until + civil::days{1}) return;
    Finding finding = make_finding(
        Code::body_ended, place_of(facts, body.file, earliest->from.text),
        say({"nobody answers from {} to {}: \"{}\" ends on {}",
             "từ {} đến {} không có cơ quan nào chịu trách nhiệm: “{}” kết thúc hoạt động ngày {}"},
            civil::to_text(*until + civil::days{1}),
            civil::to_text(*earliest->from.day - civil::days{1}), model::name_of(body),
            civil::to_text(*until)));
    finding.labels.push_back(
        {place_of(facts, body.file, body.until.text), say({"its end", "ngày kết thúc"})});
    findings.push_back(std::move(finding));
}

void check(const Facts& facts, Findings& findings) {
    // One that has a successor and ends all the same stands in a circle, or leads into one: P305.
    // A name of one that fits several is told as such (P301).
    for (const expand::Ended& ended : facts.expansion.ended)
        if (facts.model.bodies[ended.body].successors.size() != 1)
            tell_ended(facts, findings, ended);
    const Components circles = components_of(successors_of(facts.model));
    for (Index body = 0; body < facts.model.bodies.size(); ++body)
        if (!circles.is_in_circle(body)) check_gap(facts, findings, facts.model.bodies[body]);
}

}  // namespace

const Rule rules::body_ended = {
    .code = Code::body_ended,
    .title = {"Work of a body that has ended", "Nhiệm vụ của cơ quan đã kết thúc hoạt động"},
    .what = {"A body owes something after its `until` and no body takes over, or several do, or "
             "the one that does begins later. Name its successor in `[[body.successor]]`; where "
             "there are several, name in `lead` the one that does this work.",
             "Cơ quan còn nhiệm vụ sau ngày `until` mà không có cơ quan tiếp nhận, có nhiều cơ "
             "quan tiếp nhận, hoặc cơ quan tiếp nhận bắt đầu muộn hơn. Hãy nêu cơ quan tiếp nhận ở "
             "`[[body.successor]]`; nếu có nhiều thì ghi ở `lead` cơ quan làm việc này."},
    .why = {"The letter goes to an office that is closed, and the work is nobody's. Which of "
            "several takes it over is a question for a person, never a guess.",
            "Công văn đôn đốc gửi đến cơ quan không còn, và việc không ai làm. Trong nhiều cơ quan "
            "tiếp nhận, cơ quan nào nhận việc là do con người quyết định, không được đoán."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id    = "records"
name  = "Records Desk"
until = "30/6/2024"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "30/9/2024"
lead  = "records"
)"},
    .good = {R"([plan]
title = "Put the archive in order"

[[body]]
id    = "records"
name  = "Records Desk"
until = "30/6/2024"

[[body.successor]]
body = "archive"
from = "1/7/2024"

[[body]]
id   = "archive"
name = "Town Archive"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "30/9/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
