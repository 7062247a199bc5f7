#pragma once

// A list of ours against what the new file comes to: each of its rows is one obligation with its
// last day. What the words of a deadline do not give is told, never dropped in silence.

#include <map>

#include "calendar/calendar.hpp"
#include "intake/found_table.hpp"
#include "intake/taken.hpp"
#include "model/model.hpp"

namespace plan::intake {

/// Rows that can't be taken in, by their number, and why.
using RowFaults = std::map<std::uint32_t, Remark>;

struct Comparison {
    RowFaults missing;           ///< the new file never comes to these
    std::vector<Remark> others;  ///< what differs
};

/// `model`: of the workspace with the new file in it, which is `file`.
Comparison compare(const Taken& taken, const Header& header, const model::Model& model,
                   FileIndex file, const calendar::Calendar& calendar);

}  // namespace plan::intake
