// What a letter rests on: plans, and the directives that they carry out.

#include <array>

#include "civil/day.hpp"
#include "render/letters/fields.hpp"
#include "render/row.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using text::Words;

namespace {

/// As a sentence of the basis begins with it.
Words kind_in_words(const model::Directive& directive) {
    struct Kind {
        std::string_view token;
        Words words;
    };
    static constexpr std::array<Kind, 11> kinds{{
        {"resolution", {"Resolution", "Nghị quyết"}},
        {"conclusion", {"Conclusion", "Kết luận"}},
        {"directive", {"Directive", "Chỉ thị"}},
        {"plan", {"Plan", "Kế hoạch"}},
        {"program", {"Program", "Chương trình"}},
        {"decision", {"Decision", "Quyết định"}},
        {"regulation", {"Regulation", "Quy định"}},
        {"dispatch", {"Dispatch", "Công văn"}},
        {"notice", {"Notice", "Thông báo"}},
        {"report", {"Report", "Báo cáo"}},
        {"guidance", {"Guidance", "Hướng dẫn"}},
    }};
    for (const Kind& kind : kinds)
        if (kind.token == directive.kind.value) return kind.words;
    if (directive.kind.value == "law") return {"Law", "Luật"};
    if (directive.tracked && !directive.kind.given()) return {"Plan", "Kế hoạch"};
    return {"Document", "Văn bản"};
}

std::string issued_in_words(const model::Directive& directive) {
    const model::WrittenDay& issued = directive.issued;
    return issued.day ? civil::to_text(*issued.day) : line_of(issued.text.value);
}

Part implements_part(const model::Directive& directive, bool last, text::Language language) {
    Part part;
    part.fields = {
        {"kind", std::string(kind_in_words(directive).in(language))},
        {"number", line_of(directive.number.value)},
        {"issued", issued_in_words(directive)},
        {"issuer", line_of(directive.issuer.value)},
        {"last", last},
    };
    return part;
}

}  // namespace

void add_plan(Part& part, const model::Directive& directive, text::Language language) {
    std::string title = line_of(directive.title.value);
    if (title.empty() && !directive.number.given()) title = line_of(directive.id);
    part.fields.insert(part.fields.end(),
                       {{"plan_kind", std::string(kind_in_words(directive).in(language))},
                        {"plan_number", line_of(directive.number.value)},
                        {"plan_title", std::move(title)},
                        {"plan_issued", issued_in_words(directive)},
                        {"plan_issuer", line_of(directive.issuer.value)}});
}

Part basis_part(const Correspondence& letters, model::Index plan, bool last) {
    const model::Model& model = letters.report.model;
    std::vector<const model::Directive*> implements;
    for (const model::Reference& reference : model.directives[plan].implements)
        if (reference.target != model::none && model.directives[reference.target].number.given())
            implements.push_back(&model.directives[reference.target]);
    Part part;
    add_plan(part, model.directives[plan], letters.language);
    const text::Language language = letters.language;
    part.fields.emplace_back("has_implements", !implements.empty());
    part.fields.emplace_back("implements",
                             List{implements.size(), [implements, language](std::size_t i) {
                                      return implements_part(*implements[i],
                                                             i + 1 == implements.size(), language);
                                  }});
    part.fields.emplace_back("last", last);
    return part;
}

}  // namespace plan::render
