#pragma once

// Internal to this room: what an RRULE says beyond the occurrences that are known.

#include <optional>
#include <span>
#include <string>

#include "expand/expansion.hpp"
#include "model/model.hpp"

namespace plan::render {

using civil::Day;

/// The occurrences of a body behind the last known one, where the rule says their last days.
struct Series {
    Day first;
    std::string rule;             ///< `FREQ=MONTHLY;BYMONTHDAY=25;UNTIL=20261231`, from `first` on
    std::size_t moved = 0;        ///< how often it has begun later than in the beginning
    std::optional<Day> moved_on;  ///< the last time: the last day before the last known one
};

/// `all`: the known obligations of the item, by occurrence. None where nothing lies beyond them:
/// the rule, the item or the body has ended by then, what comes is passed on to a successor. None
/// too where the rule does not say the last days (`before`, a period, an hour of 0:00, `until`
/// counted from something, the oldest occurrences left out).
std::optional<Series> series_beyond(const model::Model& model, const model::Item& item,
                                    std::span<const expand::Obligation> all, model::Index body);

}  // namespace plan::render
