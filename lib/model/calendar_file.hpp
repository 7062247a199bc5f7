#pragma once

// From the bytes of one calendar file to what it says.
//
// Read through the same sections and fields as any other file, with the same findings (P101–P106,
// P201–P203). Whether it agrees with itself and with what it extends is seen when it is joined
// (model/calendar_chain.hpp).

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/calendar.hpp"
#include "model/model.hpp"
#include "read/source.hpp"

namespace plan::model {

/// One [[year.day]] whose date and kind can be read.
struct CalendarDay {
    Day day;
    Text date;  ///< as written
    calendar::DayKind kind = calendar::DayKind::holiday;
    std::optional<calendar::Certainty> certainty;
    Text name, source;
};

/// One [[year]] whose number can be read.
struct CalendarYear {
    int year = 0;
    Span year_span;
    std::optional<calendar::Certainty> certainty;
    Text source;
    std::vector<CalendarDay> days;
};

struct CalendarFile {
    FileIndex file = 0;
    Text name, extends;
    std::optional<std::uint8_t> weekend;  ///< as in calendar::Calendar
    Span weekend_span;
    std::vector<CalendarYear> years;
    std::vector<Finding> findings;
    TextStore store;
};

CalendarFile read_calendar_file(const read::Source& source, FileIndex file);

}  // namespace plan::model
