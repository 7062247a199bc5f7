#pragma once

// The occurrences of a repeating item: those that are owed on a day, and the one that a record's
// `for` names.

#include <optional>
#include <vector>

#include "due/recurrence.hpp"
#include "expand/records.hpp"

namespace plan::expand {

struct Occurrence {
    due::Dated dated;
    Day last_day;
    std::optional<due::Hour> hour;

    Day name() const { return due::occurrence_day(dated); }
};

struct Occurrences {
    /// In order: those that are owed, and those that somebody asks for.
    std::vector<Occurrence> all;
    std::size_t begin = 0;               ///< of those that are owed
    std::size_t next = 0;                ///< the last one that tallies count
    std::size_t end = 0;                 ///< behind the last one that a report may show
    bool forgotten = false;              ///< older ones than `begin` were owed
    std::optional<Day> left_out_before;  ///< the limit left out what came before that one
    std::optional<Day> left_out_after;
};

/// What somebody asks for: any occurrence that has its date or its last day within, the first and
/// the last day included.
struct Asked {
    Day first, last;
};

struct LookAt {
    Day today;
    std::optional<Day> to;     ///< as far as a report looks
    std::vector<Asked> asked;  ///< what must be among `all` if there is such
};

/// At most most_occurrences (expand/limits.hpp) to each side of the day.
Occurrences occurrences_of(const due::Repetition& repetition, const due::Rules& rules,
                           const calendar::Calendar& calendar, const LookAt& look);

/// What a `for` asks for.
std::optional<Asked> asked_by(const due::Expression& expression);

/// Whether any of them has its last day after that one.
bool any_after(const due::Repetition& repetition, const due::Rules& rules,
               const calendar::Calendar& calendar, Day day);

/// What a `for` names: the unread date, the last day, or a period in words that holds one.
struct Named {
    Fit fit = Fit::no_such_occurrence;
    std::size_t index = 0;
};
Named find_occurrence(const Occurrences& occurrences, const due::Expression& expression);

}  // namespace plan::expand
