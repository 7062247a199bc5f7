#pragma once

// The way to a last day, told step by step where somebody wants to hear it.

#include <string>
#include <string_view>

#include "due/last_day.hpp"

namespace plan::due {

/// Vietnam's Civil Code (91/2015/QH13): what parts of a month and a year are; that the first day is
/// not counted; that a term whose last day is off ends with the next working day.
inline constexpr std::string_view art_146 = "Civil Code 2015, art. 146";
inline constexpr std::string_view art_147 = "Civil Code 2015, art. 147";
inline constexpr std::string_view art_148 = "Civil Code 2015, art. 148";

class Way {
  public:
    explicit Way(Explain explain) : told_(explain == Explain::yes) {}

    bool is_told() const { return told_; }

    /// Goes to that day; the message is made only where it is told.
    template <class... Facts>
    void go(std::string_view rule, std::string_view source, Day day, text::Words what,
            const Facts&... facts) {
        result.day = day;
        if (told_) result.steps.push_back({rule, text::say(what, fact(facts)...), source, day});
    }
    /// Says something on the way.
    template <class... Facts>
    void say(std::string_view rule, std::string_view source, text::Words what,
             const Facts&... facts) {
        if (told_) result.steps.push_back({rule, text::say(what, fact(facts)...), source, {}});
    }

    LastDay result;

  private:
    static std::string fact(Day day) { return civil::to_text(day); }
    static std::string fact(Hour hour) { return to_text(hour); }
    template <class Other>
    static const Other& fact(const Other& other) {
        return other;
    }

    bool told_;
};

/// counted.cpp
void count(Way&, const Counted&, const Rules&, const calendar::Calendar&,
           std::optional<Day> anchor);

/// days_off.cpp: tells which of the days from `first` to `last` are off and why, weekends that are
/// worked too.
void tell_days_off(Way&, const calendar::Calendar&, Day first, Day last);
/// Tells which of them may still change: proposed and computed days, years that are not announced.
void tell_doubts(Way&, const calendar::Calendar&, Day first, Day last);

}  // namespace plan::due
