#pragma once

// Internal to this room: what the renderers of a calendar's year share.

#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "render/report.hpp"

namespace plan::render {

/// One special day of the year, or several in a row that are told alike.
struct DayRun {
    Day first, last;
    const calendar::SpecialDay* special = nullptr;
};

/// Each special day of the year alone, in order, proposed ones too.
std::vector<DayRun> special_days(const calendar::Calendar& calendar, int year);
/// Neighbors of one kind, name, status and source put together.
std::vector<DayRun> in_runs(const std::vector<DayRun>& days);

/// Where the year itself was read; empty where that is not known.
std::string_view source_of(const calendar::Calendar& calendar, int year);

int working_days(const calendar::Calendar& calendar, int year);

/// `Days off in 2026 (vn)` · `Lịch nghỉ năm 2026 (vn)`
std::string calendar_title(const calendar::Calendar& calendar, int year, text::Language language);
/// Whether the year is announced, computed or not known at all, and what that means.
text::Words year_status_in_words(const calendar::Calendar& calendar, int year);
/// `12 holidays, 3 made up, 1 swapped off, 1 worked; 251 working days`
std::string calendar_counts(const calendar::Calendar& calendar, int year, text::Language language);
/// `Weekend: Saturday, Sunday`
std::string weekend_in_words(const calendar::Calendar& calendar, text::Language language);
/// `Thu 8/2 – Mon 12/2` · `T5 8/2 – T2 12/2`
std::string run_in_words(const DayRun& run, text::Language language);
/// `holiday, announced`
std::string kind_in_words(const calendar::SpecialDay& special, text::Language language);
/// Its name, else what it is.
std::string_view name_of(const calendar::SpecialDay& special, text::Language language);

}  // namespace plan::render
