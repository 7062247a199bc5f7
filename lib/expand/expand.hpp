#pragma once

// From items to obligations: one item, owed by one body, for one occurrence. This is where due
// expressions meet the calendar, groups become their members, and records find what they are about.
//
// In: the model, the calendar, how far to look. Out: obligations in the order of items, occurrences
// and bodies. The day matters for which occurrences of repeating items are looked at, for who owes
// work without a last day, and for what counts from an item whose last day was extended by then.

#include <cstdint>
#include <optional>

#include "calendar/calendar.hpp"
#include "due/last_day.hpp"
#include "expand/expansion.hpp"
#include "expand/limits.hpp"
#include "model/model.hpp"

namespace plan::expand {

struct Window {
    Day today;
    std::optional<Day> to = {};  ///< look further for occurrences
    /// Extensions given up to this day move what counts from the item; none: today. Who asks for no
    /// day in particular takes the last.
    std::optional<Day> known = {};
};

/// What is wrong stands in Expansion::findings; indices are into the model, which is not kept.
Expansion expand(const model::Model& model, const calendar::Calendar& calendar,
                 const Window& window);

/// How an item's last day comes about: for `show` and `date`, with its steps.
due::LastDay explain(const model::Model& model, const calendar::Calendar& calendar,
                     const Expansion& expansion, std::uint32_t obligation);

}  // namespace plan::expand
