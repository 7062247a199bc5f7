#pragma once

// Internal to this room: what was due when, and when what is done was done, counted by periods of
// one length.

#include <string>
#include <vector>

#include "render/report.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// How long one bar of a time line is: days, or whole months.
struct Pace {
    int days = 0;    ///< 1 or 7 (weeks from Monday)
    int months = 0;  ///< 1, 3, 12 or a number of years

    Day begin_of(Day day) const;
    Day after(Day begin) const;
};

/// What fell due and what was done from `begin` until the next period begins.
struct Period {
    Day begin;
    assess::Tally due;  ///< by last day
    std::size_t done_on_time = 0, done_late = 0;
};

struct Timeline {
    Pace pace;
    std::vector<Period> periods;  ///< without gaps; today is in one of them
};

/// Of the chosen obligations that the tallies count; periods are as short as leaves no more of them
/// than a picture holds. None where nothing has a day.
Timeline timeline_of(const Report& report);

/// `Week from 25/4/2022` · `Tuần từ 25/4/2022`, and so of the others.
std::string period_in_words(const Pace& pace, Day begin, Language language);
/// `28/4`, `4/2022`, `Q2/2022`, `2025`: below the axis.
std::string period_in_short(const Pace& pace, Day begin, Language language);

}  // namespace plan::render
