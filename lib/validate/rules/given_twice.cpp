// P106: an id given twice, a directive given twice. The first holds for references and reports. One
// with another title is told for that (P306).

#include "validate/other_title.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

using model::Text;
using text::say;
using text::Words;

namespace {

void tell(Findings& findings, Place place, Place first, Words words, std::string_view name) {
    Finding finding = make_finding(Code::given_twice, place, say(words, name));
    finding.labels.push_back({first, say({"first given here", "lần đầu ghi ở đây"})});
    findings.push_back(std::move(finding));
}

/// Where an id stands: its text, or the header of a table that goes by another name.
Place place_of_id(const Facts& facts, FileIndex file, const Text& id, Span header) {
    return id.given() ? place_of(facts, file, id) : Place{file, header};
}

void check_directive(const Facts& facts, Findings& findings, const model::Directive& directive) {
    const model::Directive& first = facts.model.directives[directive.first];
    const bool same_id = directive.tracked && first.tracked && directive.id == first.id;
    if (same_id) {
        // A file without [plan] is told for that alone.
        if (!directive.declared) return;
        tell(findings, place_of_id(facts, directive.file, directive.id_text, directive.header),
             place_of_id(facts, first.file, first.id_text, first.header),
             {"another plan has the id \"{}\"", "đã có kế hoạch khác dùng mã “{}”"}, directive.id);
        return;
    }
    // Its day was refused, and told: it may be another directive.
    const auto is_refused = [](const model::WrittenDay& day) {
        return day.text.given() && !day.day;
    };
    if (is_refused(directive.issued) || is_refused(first.issued)) return;
    if (has_other_title(directive, first)) return;
    tell(findings, place_of(facts, directive.file, directive.number),
         place_of(facts, first.file, first.number),
         {"{} is given already", "văn bản {} đã được khai báo"}, directive.number.value);
}

void check(const Facts& facts, Findings& findings) {
    for (const model::Directive& directive : facts.model.directives)
        if (directive.first != none) check_directive(facts, findings, directive);
    for (const model::Body& body : facts.model.bodies) {
        if (body.first == none) continue;
        const model::Body& first = facts.model.bodies[body.first];
        tell(findings, place_of(facts, body.file, body.id_text),
             place_of(facts, first.file, first.id_text),
             {"another body has the id \"{}\"", "đã có cơ quan khác dùng mã “{}”"}, body.id);
    }
    for (const model::Item& item : facts.model.items) {
        if (item.first == none) continue;
        const model::Item& first = facts.model.items[item.first];
        // A plan given twice is one mistake, not one for each of its items.
        if (item.plan != first.plan && facts.model.directives[item.plan].first != none) continue;
        tell(findings, place_of(facts, item.file, item.id), place_of(facts, first.file, first.id),
             {"another item of this plan has the id \"{}\"",
              "kế hoạch đã có nhiệm vụ khác dùng mã “{}”"},
             item.id.value);
    }
}

}  // namespace

const Rule rules::given_twice = {
    .code = Code::given_twice,
    .title = {"Something given twice", "Nội dung ghi trùng"},
    .what = {"Two items of a plan, two bodies or two plans have the same id, or a directive or a "
             "table is given twice; both places are shown. Give one of the two another id, or take "
             "out the one that is too many.",
             "Hai nhiệm vụ của một kế hoạch, hai cơ quan hoặc hai kế hoạch dùng chung một mã, hoặc "
             "một văn bản, một bảng được ghi hai lần; cả hai chỗ đều được chỉ ra. Hãy đổi một "
             "trong hai mã, hoặc bỏ chỗ thừa."},
    .why = {"Only the first one holds for references and reports. The second is left out: work "
            "that nobody is told of, and so nobody does.",
            "Khi tra cứu và báo cáo chỉ tính chỗ ghi trước. Chỗ ghi sau bị bỏ qua: không ai được "
            "báo nên không ai làm."},
    .bad = {R"([plan]
title = "Put the archive in order"

[[body]]
id   = "records"
name = "Records Desk"

[[item]]
id    = "inventory"
title = "List the old records"
due   = "29/3/2024"
lead  = "records"

[[item]]
id    = "inventory"
title = "Hand over the boxes"
due   = "31/5/2024"
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

[[item]]
id    = "boxes"
title = "Hand over the boxes"
due   = "31/5/2024"
lead  = "records"
)"},
    .check = check,
};

}  // namespace plan::validate
