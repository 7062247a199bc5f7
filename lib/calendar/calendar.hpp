#pragma once

// The days off and the weekends worked of one country or office.
//
// A value: asked, never changed, while deadlines are read. Without years of data it knows weekends
// only. Days that are only proposed do not count, but a way that passes them is doubtful (P208).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "civil/day.hpp"

namespace plan::calendar {

using civil::Day;

/// Off by law, off in place of a holiday that fell on a weekend (in Vietnam: Labor Code 2019, art.
/// 111 and 112), a working day off for a weekend worked, and that weekend's day.
enum class DayKind : std::uint8_t { holiday, substitute, swapped_off, worked };
/// Decided and made known; follows from the law; only asked for.
enum class Certainty : std::uint8_t { announced, computed, proposed };

struct SpecialDay {
    DayKind kind = DayKind::holiday;
    Certainty certainty = Certainty::announced;
    std::string name;         ///< as the calendar's file writes it; may be empty
    std::string source = {};  ///< where it was read; empty: nobody says
};

struct Year {
    Certainty certainty = Certainty::announced;  ///< never proposed
    std::string source;
};

struct Calendar {
    std::string name;                  ///< empty: weekends only
    std::uint8_t weekend = 0b1000001;  ///< bit n: weekday n is off, Sunday 0
    std::map<int, Year> years;         ///< empty: the calendar claims to know no holidays at all
    std::map<Day, SpecialDay> days;
    bool unread = false;  ///< it was named and can't be read: what is said of any day is a guess

    /// A weekend, holiday, made-up or swapped day; a worked weekend is not. Proposed days do not
    /// count.
    bool is_off(Day day) const;

    /// Whether the day of the week is off.
    bool is_weekend(Day day) const;

    /// Why that day is off or worked, for people: the special day, if it is one that counts.
    const SpecialDay* special(Day day) const;

    /// Whether what is said of that day may still change: a computed or proposed day, or one of a
    /// year that is not announced. Never where there are no years at all.
    bool is_uncertain(Day day) const;

    /// Whether that year's days off were announced.
    bool is_announced(int year) const;
};

/// `holiday`, `swapped-off`: as in files and in JSON.
std::string_view token_of(DayKind kind);
/// `announced`, `computed`, `proposed`.
std::string_view token_of(Certainty certainty);
/// `monday`; `weekday` counts from Sunday, 0.
std::string_view weekday_token(unsigned weekday);

int year_of(Day day);

}  // namespace plan::calendar
