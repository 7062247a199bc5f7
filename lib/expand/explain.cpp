#include <algorithm>

#include "expand/anchor.hpp"
#include "expand/expand.hpp"
#include "expand/repetition.hpp"

namespace plan::expand {

using model::Item;
using model::Model;

namespace {

std::optional<Day> until_from(const Expansion& expansion, Index item) {
    const auto found = std::ranges::lower_bound(expansion.untils, item, {}, &Until::item);
    if (found == expansion.untils.end() || found->item != item) return std::nullopt;
    return found->from;
}

due::LastDay explain_occurrence(const Model& model, const calendar::Calendar& calendar,
                                const Expansion& expansion, const Obligation& obligation) {
    const Item& item = model.items[obligation.item];
    const auto made = repetition_for(model, calendar, item, until_from(expansion, obligation.item));
    const auto* repetition = std::get_if<due::Repetition>(&made);
    if (!repetition) return {};
    return due::last_day_of(*repetition, due::occurrence_on(*repetition, *obligation.occurrence),
                            rules_for(model, item), calendar, due::Explain::yes);
}

/// Its first step is the day that it counts from: whose last day that is, and what it is worth.
void tell_anchor(due::LastDay& way, const due::Counted& counted, const KnownDay& from) {
    if (way.steps.empty()) return;
    way.steps.front().what =
        text::say({"it counts from the last day of \"{}\", {}, and that day itself is not counted",
                   "tính từ hạn cuối của “{}”, {}, không tính chính ngày đó"},
                  counted.anchor.reference, civil::to_text(from.day));
    if (!from.uncertain) return;
    way.uncertain = true;
    way.steps.insert(way.steps.begin() + 1,
                     {"anchor-in-doubt",
                      text::say({"in doubt: that day may still move",
                                 "chưa chắc chắn: hạn cuối đó còn có thể thay đổi"}),
                      {},
                      {}});
}

}  // namespace

due::LastDay explain(const Model& model, const calendar::Calendar& calendar,
                     const Expansion& expansion, std::uint32_t index) {
    const Obligation& obligation = expansion.obligations[index];
    const Item& item = model.items[obligation.item];
    if (!item.due.expression) return {};
    if (obligation.occurrence) return explain_occurrence(model, calendar, expansion, obligation);
    const due::Rules rules = rules_for(model, item);
    const auto read = [&](std::optional<Day> anchor) {
        return due::last_day(*item.due.expression, rules, calendar, anchor, due::Explain::yes);
    };
    const auto* counted = std::get_if<due::Counted>(&*item.due.expression);
    if (!counted) return read({});
    const auto its =
        std::ranges::lower_bound(expansion.counted_from, index, {}, &CountedFrom::obligation);
    if (its != expansion.counted_from.end() && its->obligation == index) {
        due::LastDay way = read(its->known.day);
        tell_anchor(way, *counted, its->known);
        return way;
    }
    const auto found = anchor_day(model, item, counted->anchor);
    const auto* day = std::get_if<Day>(&found);
    return read(day ? std::optional(*day) : std::nullopt);
}

}  // namespace plan::expand
