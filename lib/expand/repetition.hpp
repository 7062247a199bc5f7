#pragma once

// How an item repeats, and until when.

#include <optional>
#include <variant>

#include "calendar/calendar.hpp"
#include "due/recurrence.hpp"
#include "finding/finding.hpp"
#include "model/model.hpp"

namespace plan::expand {

using civil::Day;

/// `until_from`: the day that `until` counts from, where that is another item's last day. Where the
/// item can't repeat the finding (P201, P204, P209), or none where that is told elsewhere.
std::variant<due::Repetition, std::optional<Finding>> repetition_for(
    const model::Model& model, const calendar::Calendar& calendar, const model::Item& item,
    std::optional<Day> until_from);

}  // namespace plan::expand
