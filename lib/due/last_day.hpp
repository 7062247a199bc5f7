#pragma once

// From a due expression to a last day: the last civil day on which finishing is still in time.
//
// In: the expression, the rules in force, the calendar, the days of its anchor. Out: the day, and
// on demand the steps that led to it, for `plan date` and `plan show`. Recurring expressions have
// no single last day; their occurrences come from due/recurrence (one call per occurrence).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "due/expression.hpp"
#include "text/words.hpp"

namespace plan::due {

struct Rules {
    BeforeRule before = BeforeRule::exclusive;
    RollRule roll = RollRule::following;
};

/// One step on the way to the day.
struct Step {
    std::string_view rule;  ///< a stable token: words, before-exclusive, period-end, roll …
    text::Message what;     ///< "before that day: finishing on its eve is still in time"
    std::string_view source = {};  ///< the law or the setting it comes from; may be empty
    std::optional<Day> day = {};   ///< the day after this step
};

struct LastDay {
    std::optional<Day> day;    ///< none for ongoing and pending
    std::optional<Hour> hour;  ///< on that day
    bool uncertain = false;    ///< P208: the way passed a day that may still change
    std::vector<Step> steps;   ///< only where asked for
};

enum class Explain : bool { no, yes };

/// `anchor` is the day that a counted expression counts from (looked up by the caller; the
/// expression's own where it is a date). A counted expression without one gives no day.
LastDay last_day(const Expression& expression, const Rules& rules,
                 const calendar::Calendar& calendar, std::optional<Day> anchor = std::nullopt,
                 Explain explain = Explain::no);

/// `17:00`, `09:30`.
std::string to_text(Hour hour);

/// A step's source for people: `Civil Code 2015, art. 148`, `Điều 148 Bộ luật Dân sự 2015`.
text::Words source_in_words(std::string_view source);

}  // namespace plan::due
