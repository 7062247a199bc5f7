#pragma once

// When an item without occurrences is due, for each of the bodies that owe it.

#include <optional>

#include "calendar/calendar.hpp"
#include "expand/anchor_days.hpp"
#include "expand/work.hpp"

namespace plan::expand {

struct Timing {
    std::optional<DueTime> time;     ///< none: the item is left out
    std::optional<Finding> finding;  ///< why, where it is not told elsewhere
};

/// `known`: extensions given up to that day move what counts from the item.
Timing time_of(const model::Model& model, const calendar::Calendar& calendar,
               const AnchorDays& anchors, Day known, const Work& work);

}  // namespace plan::expand
