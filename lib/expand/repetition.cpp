#include "expand/repetition.hpp"

#include <utility>

#include "expand/anchor.hpp"
#include "expand/faults.hpp"

namespace plan::expand {

using model::Item;
using model::Model;

namespace {

using Fault = std::optional<Finding>;

std::variant<std::optional<Day>, Fault> until_of(const Model& model,
                                                 const calendar::Calendar& calendar,
                                                 const Item& item, std::optional<Day> from) {
    if (!item.until->expression) return std::optional<Day>();
    const auto* counted = std::get_if<due::Counted>(&*item.until->expression);
    if (counted && !from) {
        const auto found = anchor_day(model, item, counted->anchor);
        if (const auto* why = std::get_if<NoAnchor>(&found)) {
            if (why->message.empty()) return Fault();
            return Fault(faults::no_anchor(model, item, item.until, *why));
        }
        from = std::get<Day>(found);
    }
    const auto day =
        due::last_day(*item.until->expression, rules_for(model, item), calendar, from).day;
    if (!day) return Fault(faults::endless_until(item));
    return day;
}

}  // namespace

std::variant<due::Repetition, std::optional<Finding>> repetition_for(
    const Model& model, const calendar::Calendar& calendar, const Item& item,
    std::optional<Day> until_from) {
    auto until = until_of(model, calendar, item, until_from);
    if (auto* fault = std::get_if<Fault>(&until)) return std::move(*fault);
    const model::WrittenDay& issued = model.directives[item.plan].issued;
    const bool from_issue = std::holds_alternative<due::Recurring>(*item.due.expression);
    if (from_issue && issued.text.given() && !issued.day) return Fault();
    auto made = due::repetition_of(*item.due.expression,
                                   item.repeat->cycle ? &*item.repeat->cycle : nullptr,
                                   std::get<std::optional<Day>>(until), issued.day);
    if (const auto* why = std::get_if<due::Unrepeatable>(&made))
        return Fault(faults::unrepeatable(item, *why));
    return std::get<due::Repetition>(std::move(made));
}

}  // namespace plan::expand
