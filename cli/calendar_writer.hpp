#pragma once

// The writer of iCalendar, opened where a calendar is asked for.

#include "ical/ical.hpp"
#include "session.hpp"

namespace plan::cli {

/// Sets `write` where any output is to be ics. False where it could not be opened (told).
bool open_calendar_writer(const Options& options, text::Language language, Streams& streams,
                          ical::Write*& write);

}  // namespace plan::cli
