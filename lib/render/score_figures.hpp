#pragma once

// Internal to this room: the figures of a scoreboard as people read them, for every format.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "render/scoreboard.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// `12.3` · `12,3`
std::string one_decimal(double number, Language language);

/// A column: its heading, whole and on two narrow lines, and what it says of a score.
struct Figure {
    text::Words heading;
    text::Words above, below;  ///< below may be empty
    std::string (*value)(const select::Score& score, Language language) = nullptr;
    bool alarming = false;  ///< red where it is not 0
};

inline constexpr std::size_t figure_count = 10;

/// given, the five cells (overdue in two: all, and for long), share in time with its denominator,
/// mean and longest lateness.
const std::array<Figure, figure_count>& figures();

/// A row of any of the tables.
struct ScoreLine {
    std::string name;  ///< as written in the files
    const select::Score* score = nullptr;
};
std::vector<ScoreLine> lines_of(const Report& report, const select::Scoreboard& board, GroupBy by,
                                Language language);

/// `By body, the worst first`
std::string heading_of(GroupBy by, Language language);

/// `Scoreboard as of 29/4/2022`
std::string scoreboard_title(const Report& report, Language language);

/// `Overdue or done late: 5 obligations, 12.3 days late on average, 40 at most`; empty where
/// nothing is late.
std::string lateness_in_words(const select::Score& score, Language language);

}  // namespace plan::render
