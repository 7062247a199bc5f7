#include "expand/repetition.hpp"

#include <utility>

#include "expand/anchor.hpp"
#include "expand/faults.hpp"

namespace plan::expand {

using model::Item;
using model::Model;

namespace {

std::variant<std::optional<Day>, Finding> until_of(const Model& model,
                                                   const calendar::Calendar& calendar,
                                                   const Item& item, std::optional<Day> from) {
    if (!item.until.expression) return std::nullopt;
    const auto* counted = std::get_if<due::Counted>(&*item.until.expression);
    if (counted && !from) {
        const auto found = anchor_day(model, item, counted->anchor);
        if (const auto* why = std::get_if<NoAnchor>(&found))
            return faults::no_anchor(model, item, item.until, *why);
        from = std::get<Day>(found);
    }
    const auto day =
        due::last_day(*item.until.expression, rules_for(model, item), calendar, from).day;
    if (!day) return faults::endless_until(item);
    return day;
}

}  // namespace

std::variant<due::Repetition, Finding> repetition_for(const Model& model,
                                                      const calendar::Calendar& calendar,
                                                      const Item& item,
                                                      std::optional<Day> until_from) {
    auto until = until_of(model, calendar, item, until_from);
    if (auto* finding = std::get_if<Finding>(&until)) return std::move(*finding);
    auto made = due::repetition_of(
        *item.due.expression, item.repeat.cycle ? &*item.repeat.cycle : nullptr,
        std::get<std::optional<Day>>(until), model.directives[item.plan].issued.day);
    if (const auto* why = std::get_if<due::Unrepeatable>(&made))
        return faults::unrepeatable(item, *why);
    return std::get<due::Repetition>(std::move(made));
}

}  // namespace plan::expand
