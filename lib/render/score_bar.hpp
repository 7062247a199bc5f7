#pragma once

// The five cells of a score as a bar of characters: each cell has its own, so that it is read
// without color.

#include <string>

#include "render/report.hpp"
#include "select/scoreboard.hpp"

namespace plan::render {

inline constexpr std::size_t bar_cells = 10;

/// Exactly bar_cells wide: each cell's share of what is given, at least one where it holds
/// anything; blank where nothing is given.
void put_bar(Output& output, const select::Score& score, const Style& style);

/// `█ done on time, ▓ done late, …`
std::string bar_legend(text::Language language);

}  // namespace plan::render
