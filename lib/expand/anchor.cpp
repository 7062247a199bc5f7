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

using Answer = std::variant<Day, NoAnchor>;

Answer day_or(const model::WrittenDay& written, text::Words words) {
    if (written.day) return *written.day;
    if (written.text.given()) return NoAnchor{};
    return NoAnchor{say(words),
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

Answer directive_day(const Model& model, const Item& item, const std::string& reference) {
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
    const model::WrittenDay& issued = model.directives[found.front()].issued;
    if (issued.day) return *issued.day;
    if (issued.text.given()) return NoAnchor{};
    return NoAnchor{
        say({"the day on which {} was issued is not known", "chưa biết ngày ban hành văn bản {}"},
            reference),
        say({"declare it: a [[directive]] with `number` and `issued`",
             "khai báo bằng [[directive]] có `number` và `issued`"}),
        {}};
}

}  // namespace

Answer anchor_day(const Model& model, const Item& item, const due::Anchor& anchor) {
    const model::Directive& plan = model.directives[item.plan];
    switch (anchor.kind) {
        case due::Anchor::Kind::day: return anchor.day;
        case due::Anchor::Kind::issued:
            return day_or(plan.issued, {"the plan does not say when it was `issued`",
                                        "kế hoạch không ghi ngày ban hành (`issued`)"});
        case due::Anchor::Kind::received:
            return day_or(plan.received, {"the plan does not say when it was `received`",
                                          "kế hoạch không ghi ngày nhận (`received`)"});
        case due::Anchor::Kind::reference: break;
    }
    return directive_day(model, item, anchor.reference);
}

}  // namespace plan::expand
