#pragma once

// From the rows of a list to items, bodies and records. What can't be understood is told at its row
// and column, and its row kept: nothing is dropped, and nothing about a day is guessed.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "calendar/calendar.hpp"
#include "intake/compare.hpp"
#include "intake/found_table.hpp"
#include "intake/taken.hpp"
#include "model/model.hpp"

namespace plan::intake {

/// What the new file will stand beside.
struct Surroundings {
    const model::Model& model;
    const calendar::Calendar& calendar;
};

/// `plan`: only the rows of this one, of a list that holds several. Refused where it holds several
/// and none is chosen, or not the chosen one. `left`: rows that are left as comments.
std::variant<Taken, Refused> take_in(const Table& table, const Surroundings& around,
                                     const std::optional<std::string>& plan,
                                     const RowFaults& left = {});

}  // namespace plan::intake
