#pragma once

// What every report stands on: the workspace read, the day known, everything owed and judged, and
// what a report can't be whole with told on standard error.

#include <optional>

#include "select/letters.hpp"
#include "session.hpp"

namespace plan::cli {

struct Assessed {
    Session session;
    civil::Day today;
    int soon = 0;  ///< days
    expand::Expansion expansion;
    std::vector<assess::Standing> standings;
    bool spoilt = false;  ///< a report can't be whole: exit 2, whatever else is found
};

/// What a session owes on a day, recurring work as far as `window`. What is wrong with it is not
/// looked at.
Assessed assess_session(Session session, civil::Day today, int soon,
                        std::optional<civil::Day> window);

/// Nothing where there is no session or no day; that is told.
std::optional<Assessed> assess_workspace(const Options& options, Streams& streams);

/// The week and the days ahead that letters are asked for.
select::LetterTime letter_time(const Options& options, civil::Day today);

/// The query with the files that the PATHs name.
select::Query query_for(const Options& options, const Assessed& assessed);

}  // namespace plan::cli
