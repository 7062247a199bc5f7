#pragma once

// The calendar of a command that reads no plans: --calendar, else the workspace's.

#include <optional>

#include "session.hpp"

namespace plan::cli {

struct ChosenCalendar {
    calendar::Calendar calendar;  ///< weekends only where none is named
    bool named = false;
    bool whole = true;  ///< false: the workspace's has mistakes, which are told
};

/// Nothing where --calendar names none that can be read; that is told.
std::optional<ChosenCalendar> choose_calendar(const Options& options,
                                              const std::optional<model::Loaded>& settings,
                                              text::Language language, Streams& streams);

/// A shipped one, of a name that is known.
calendar::Calendar shipped_calendar(std::string_view name);

}  // namespace plan::cli
