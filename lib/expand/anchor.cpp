#include "expand/anchor.hpp"

#include "model/link.hpp"
#include "text/nearest.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;
using model::Item;
using model::Model;
using text::say;

namespace {

NoAnchor not_given(const model::WrittenDay& written, text::Words words) {
    if (written.text.given()) return {};
    return {say(words),
            say({"nothing is guessed about a day: give the day that it counts from",
                 "không suy đoán ngày: hãy ghi rõ ngày làm mốc tính"}),
            {}};
}

/// What may have been meant: a number, or an item of the same plan.
text::Message meant(const Model& model, const Item& item, std::string_view reference) {
    std::vector<std::string_view> names;
    for (const model::Directive& directive : model.directives)
        if (directive.declared && directive.number.given()) names.push_back(directive.number.value);
    for (const Item& other : model.items)
        if (other.plan == item.plan && &other != &item && !other.id.value.empty())
            names.push_back(other.id.value);
    // Each anchor looks through all names: of so many nobody is proposed one.
    constexpr std::size_t most = 2'000;
    if (const auto near = names.size() > most ? std::nullopt : text::nearest(reference, names))
        return say({"did you mean \"{}\"?", "có phải là “{}”?"}, names[*near]);
    return say({"give a day, `issued`, `received`, a directive's number or an item's id",
                "hãy ghi một ngày, ngày ban hành, ngày nhận, số hiệu văn bản hoặc mã nhiệm vụ"});
}

NoAnchor no_directive(const Model& model, const Item& item, const std::string& reference) {
    auto found = model::find_directives(model, reference);
    if (found.empty())
        return NoAnchor{say({"neither a directive nor an item is called \"{}\"",
                             "không tìm thấy văn bản hay nhiệm vụ “{}”"},
                            reference),
                        meant(model, item, reference),
                        {}};
    if (found.size() > 1)
        return NoAnchor{
            say({"{} fits more than one directive", "có nhiều văn bản ứng với {}"}, reference),
            say({"numbers start again with each term: add the date, \"{} 12/3/2016\"",
                 "số hiệu được đánh lại theo nhiệm kỳ: hãy ghi thêm ngày, ví dụ “{} 12/3/2016”"},
                reference),
            std::move(found)};
    if (model.directives[found.front()].issued.text.given()) return {};
    return NoAnchor{
        say({"the day on which {} was issued is not known", "chưa biết ngày ban hành văn bản {}"},
            reference),
        say({"declare it: a [[directive]] with `number` and `issued`",
             "khai báo bằng [[directive]] có `number` và `issued`"}),
        {}};
}

}  // namespace

std::optional<Day> known_day(const Model& model, const model::Directive& directive,
                             const due::Anchor& anchor) {
    switch (anchor.kind) {
        case due::Anchor::Kind::day: return anchor.day;
        case due::Anchor::Kind::issued: return directive.issued.day;
        case due::Anchor::Kind::received: return directive.received.day;
        case due::Anchor::Kind::reference: break;
    }
    const std::vector<Index> found = model::find_directives(model, anchor.reference);
    return found.size() == 1 ? model.directives[found.front()].issued.day : std::nullopt;
}

std::variant<Day, NoAnchor> anchor_day(const Model& model, const Item& item,
                                       const due::Anchor& anchor) {
    const model::Directive& plan = model.directives[item.plan];
    if (const auto day = known_day(model, plan, anchor)) return *day;
    switch (anchor.kind) {
        case due::Anchor::Kind::issued:
            return not_given(plan.issued, {"the plan does not say when it was `issued`",
                                           "kế hoạch không ghi ngày ban hành (`issued`)"});
        case due::Anchor::Kind::received:
            return not_given(plan.received, {"the plan does not say when it was `received`",
                                             "kế hoạch không ghi ngày nhận (`received`)"});
        default: return no_directive(model, item, anchor.reference);
    }
}

}  // namespace plan::expand
