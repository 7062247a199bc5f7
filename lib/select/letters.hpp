#pragma once

// Which obligations go into whose reminder letter, for one week and as they stand on one day.
//
// In: the chosen obligations in order, how they stand, the day, the week. Out: a letter for each
// body that has something to hear, in the order of declaration. What a body that has ended still
// owes is in its successor's letter, its tally apart.

#include <cstdint>
#include <vector>

#include "select/select.hpp"

namespace plan::select {

using model::Index;

struct LetterTime {
    Day today;
    Day monday;        ///< of the week that the letters are for
    int horizon = 30;  ///< days ahead, of today or of a Monday still to come
    /// Not empty: only what is exactly that many days ahead, or late by a whole number of weeks;
    /// nothing of what is finished.
    std::vector<int> thresholds = {};

    Day sunday() const { return monday + civil::days(6); }
    /// The last day that is looked at: expansion has to go so far.
    Day last() const;
};

/// The Monday of a day's ISO week.
Day monday_of(Day day);

/// A body that has ended, whose letter its successor gets.
struct Former {
    Index body = model::none;
    assess::Tally tally;
};

/// Each list in the order of the selection, so what is late longest comes first.
struct Letter {
    Index body = model::none;     ///< who gets it; none: what nobody answers for
    assess::Tally tally;          ///< the body's own; nothing further than the next occurrence
    std::vector<Former> formers;  ///< in the order of declaration
    std::vector<std::uint32_t> late;
    std::vector<std::uint32_t> before_week;   ///< due from today on, before a week still to come
    std::vector<std::uint32_t> this_week;     ///< due in the week, from today on
    std::vector<std::uint32_t> ahead;         ///< due after it, up to the horizon
    std::vector<std::uint32_t> finished;      ///< completed in the week before
    std::vector<std::uint32_t> coordinating;  ///< into Letters::shared

    bool says_something() const;
};

/// Obligations of one item that stand alike and that others help with.
using Shared = std::vector<std::uint32_t>;

struct Letters {
    std::vector<Letter> letters;
    std::vector<Shared> shared;
    Letter nobodys;  ///< what nobody answers for: no letter, but it is not lost
};

/// `chosen` as select() orders it, by last day. `bodies`: who is written to, by Index (empty: all).
Letters letters_of(const model::Model& model, const expand::Expansion& expansion,
                   const std::vector<assess::Standing>& standings,
                   const std::vector<std::uint32_t>& chosen, const LetterTime& time,
                   const std::vector<bool>& bodies = {});

/// Who is written to about a body: it, or who took over by that day.
Index recipient_of(const model::Model& model, Index body, Day today);

/// Whose letter needs a hand most, first.
void put_worst_first(Letters& letters, const std::vector<assess::Standing>& standings);

}  // namespace plan::select
