#pragma once

// The scoreboard as one HTML page: nothing loaded from elsewhere, no script, for the screen and for
// paper.

#include <cstdint>
#include <functional>

#include "due/last_day.hpp"
#include "render/report.hpp"
#include "select/scoreboard.hpp"

namespace plan::render {

/// How an obligation (an index into the expansion) came to its last day, with its steps.
using WayOf = std::function<due::LastDay(std::uint32_t)>;

/// Obligations (directives, of a tree) that a page lists, one by one; of more it has all the sums
/// and the first, those that need a hand before the others, and says what it left out. These are 4
/// MB and 97,000 elements, which Chromium shows after two seconds on two slow cores and lays out
/// anew in three; both grow with their number.
inline constexpr std::size_t page_obligations = 4000;
/// Rows of one table of scores; the others are summed in its last row.
inline constexpr std::size_t page_scores = 500;
/// Obligations up to which the steps to each last day are told.
inline constexpr std::size_t page_ways = 1500;

/// A summary, the five cells of each body as a picture, a time line, the tables, and each
/// obligation with what its last day rests on. `way_of` may be empty: then the steps are left out.
void scoreboard_html(Output& output, const Report& report, const select::Scoreboard& board,
                     const Style& style, const WayOf& way_of = {});

}  // namespace plan::render
