#pragma once

// Civil days: dates on a calendar on the wall, never instants. No time zone, no clock.
//
// In: text as `d/m/yyyy` or ISO `yyyy-mm-dd`. Out: a Day, or nothing where the text is no such day.
// Nothing is guessed or carried over: 30/2/2022 is not a day, and neither is 5/5/22.

#include <date/date.h>

#include <optional>
#include <string>
#include <string_view>

namespace plan::civil {

using Day = date::local_days;
using date::days;

/// The day of that year, month and day of the month; nothing where the month has no such day.
/// Years 1 to 9999.
std::optional<Day> day_of(int year, unsigned month, unsigned day);

/// 28 to 31. month: 1 to 12.
unsigned days_in_month(int year, unsigned month);

/// `29/4/2022`, `29/04/2022` or `2022-04-29`, the whole text and nothing else. A year has four
/// digits and the first is not 0: `5/5/0222` is a slip of the hand.
std::optional<Day> parse_day(std::string_view text);

/// `29/4/2022`, as offices write it.
std::string to_text(Day day);

/// `2022-04-29`.
std::string to_iso(Day day);

/// Year, month and day of the month.
date::year_month_day fields_of(Day day);

/// month: 1 to 12.
Day first_of_month(int year, unsigned month);
Day last_of_month(int year, unsigned month);

}  // namespace plan::civil
