#pragma once

// From a calendar's name to the calendar: a shipped one, or a file with all that it extends.
//
// Files are read from the innermost outwards and joined: what a file says of a day goes over what
// it extends. A year that a file gives as announced replaces what was only computed for it. What
// contradicts itself is P210, each at its place, and the calendar is then `unread`: nobody should
// take its word for a day.

#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "finding/finding.hpp"
#include "model/calendar_file.hpp"
#include "read/files.hpp"
#include "read/source.hpp"

namespace plan::model {

/// More files than this do not extend each other.
inline constexpr std::size_t most_calendars = 16;

struct CalendarChain {
    calendar::Calendar calendar;
    std::size_t files = 0;          ///< how many sources were read
    std::vector<Finding> findings;  ///< in them
    /// Why the name itself leads to no calendar, and what could be meant; told by whoever gave the
    /// name, at its place. The calendar then knows weekends only.
    text::Message not_found, not_found_help;
};

/// `name` is a shipped calendar's, or a path as seen from `folder`. The files read become
/// sources[first], sources[first + 1], …: there must be room for most_calendars.
CalendarChain load_calendar(const read::Files& files, std::string_view name,
                            std::string_view folder, read::Sources& sources, FileIndex first);

/// What one file says, put over `calendar`; P210 where it contradicts itself.
void join_calendar(calendar::Calendar& calendar, const CalendarFile& file,
                   const read::Source& source, std::vector<Finding>& findings);

}  // namespace plan::model
