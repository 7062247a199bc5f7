#pragma once

// RRULEs of RFC 5545: their grammar and their days.
//
// The grammar is read strictly, so that a refusal points at the very part: what the RFC forbids is
// refused, and so is what is finer than a day.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "due/parse.hpp"

namespace plan::due {

struct Rrule {
    enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };
    Frequency frequency = Frequency::daily;
    std::uint32_t interval = 1;
    std::optional<std::uint32_t> count;
    std::optional<Day> until;
    /// A weekday, Monday 0; of a month or year the n-th, from its end where n is below 0. 0: all.
    struct Weekday {
        int nth = 0;
        unsigned day = 0;
    };
    unsigned week_start = 0;  ///< Monday 0
    std::vector<int> months, weeks, year_days, month_days, positions;
    std::vector<Weekday> weekdays;
    std::string text;  ///< in capitals, without blanks and `RRULE:`

    /// Without any BY part.
    bool is_plain() const {
        return months.empty() && weeks.empty() && year_days.empty() && month_days.empty() &&
               positions.empty() && weekdays.empty();
    }
};

// rrule_text.cpp
/// Whether it means to be one: a `=` stands in it, or `RRULE:` in front.
bool looks_like_rrule(std::string_view words);
/// RFC 5545, section 3.3.10. Refused with P209, at the part that is wrong.
std::variant<Rrule, Refusal> read_rrule(std::string_view words);

/// rrule.cpp. The days in order, from `start` on (itself only where the rule gives it), as long as
/// `take` wants more.
void each_day_of_rrule(const Rrule& rule, Day start, const std::function<bool(Day)>& take);

}  // namespace plan::due
