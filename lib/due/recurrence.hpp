#pragma once

// From a repeating deadline to its occurrences.
//
// In: the item's due expression, its `repeat` and `until`, and the day the plan was issued where
// the wording of the document itself repeats (`trước ngày 25 hằng tháng`). Out: a repetition, or
// why there is none; and from a repetition the unread dates, in order, each of which is then read
// by the same words (before, period ends) as a due of its own.
//
// The date in the words repeats and does not drift: 31/1 monthly is 28/2, 31/3, 30/4. A period
// repeats as a period. An RRULE (due/rrule.hpp) does what RFC 5545 says.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "due/expression.hpp"
#include "due/last_day.hpp"
#include "due/parse.hpp"

namespace plan::due {

/// How often: every `count` units, or an RRULE of RFC 5545.
struct Cycle {
    enum class Unit : std::uint8_t { week, month, rrule };
    Unit unit = Unit::month;
    std::uint32_t count = 1;
    std::string rrule;  ///< in capitals, without blanks and `RRULE:`; known to be well-formed
    friend bool operator==(const Cycle&, const Cycle&) = default;
};

/// `monthly`, `every 2 weeks`, `hằng quý`, `6 tháng một lần`, `FREQ=MONTHLY;BYMONTHDAY=25`, …
/// Refused with P209, at the words that are wrong.
std::variant<Cycle, Refusal> parse_cycle(std::string_view words);

/// A due that repeats.
struct Repetition {
    Dated first;  ///< the stretch that the words name, with its bound and hour
    Cycle cycle;
    std::uint8_t day_of_month = 0;       ///< of a day: what months clamp from
    std::optional<Day> until;            ///< no occurrence whose unread date is later
    std::optional<std::uint32_t> times;  ///< no more occurrences than this
};

/// Why nothing repeats, and which of the texts is to blame.
struct Unrepeatable {
    enum class Blame : std::uint8_t { due, repeat, until };
    Blame blame = Blame::repeat;
    Code code = Code::bad_repeat;
    text::Message message;
    text::Message help;  ///< may be empty
};

/// `issued`: a wording that repeats by itself falls for the first time after it.
std::variant<Repetition, Unrepeatable> repetition_of(const Expression& due, const Cycle* repeat,
                                                     std::optional<Day> until,
                                                     std::optional<Day> issued);

/// The occurrences in order: `take` is given each as an unread Dated (the date or period, with its
/// bound and hour) and says whether it wants the next. Never more than `most`; true where that
/// limit cut it off. The year 9999 ends everything.
bool each_occurrence(const Repetition& repetition, std::size_t most,
                     const std::function<bool(const Dated&)>& take);

/// The occurrence's name in keys and records: the unread date, of a period its end.
Day occurrence_day(const Dated& occurrence);

/// The occurrence of that name.
Dated occurrence_on(const Repetition& repetition, Day name);

/// As due::last_day of that occurrence, with the step that says how it repeats.
LastDay last_day_of(const Repetition& repetition, const Dated& occurrence, const Rules& rules,
                    const calendar::Calendar& calendar, Explain explain = Explain::no);

}  // namespace plan::due
