#pragma once

// What items come to: obligations, the records about each, and what could not be told.

#include <cstdint>
#include <optional>
#include <vector>

#include "due/last_day.hpp"
#include "expand/records.hpp"
#include "finding/finding.hpp"
#include "model/model.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;
using model::none;

/// What there is to be in time for.
enum class Term : std::uint8_t { dated, ongoing, pending };

/// A day, and whether it may still change (P208).
struct KnownDay {
    Day day;
    bool uncertain = false;
};

struct Obligation {
    Index item = none;
    Index body = none;   ///< the body that the plan names: the key's. none: nobody answers
    Index owner = none;  ///< who owes it now: body, or who took over from it
    std::optional<Day> occurrence;  ///< of a repeating item
    std::optional<Day> last_day;    ///< the original one; none where the term is not dated
    std::optional<due::Hour> hour;
    Term term = Term::pending;
    bool uncertain = false;           ///< P208
    bool orphaned = false;            ///< P304
    bool further = false;             ///< after the next occurrence: shown in a window, in no tally
    std::uint32_t records_begin = 0;  ///< in Expansion::records
    std::uint32_t records_count = 0;
};

/// A body that owes something after its end, with nobody or several to take over (P304).
struct Ended {
    Index body = none;
    Index item = none;  ///< the first that it owes then
};

/// What another body owed came to the body of that obligation too.
struct Merged {
    std::uint32_t obligation = 0;
    Index body = none;
};

/// A record of a repeating item that names one occurrence, owed now or not. Whether it fits whoever
/// owes that is told among the misfits.
struct OccurrenceRecord {
    Index item = none;
    std::uint32_t record = 0;
    std::uint32_t occurrence = 0;  ///< equal for those of one, among the item's; in order
    Day last_day;
};

/// What an obligation counts from, where that is another item's last day.
struct CountedFrom {
    std::uint32_t obligation = 0;
    KnownDay known;
};

/// Where an item ends to repeat, counted from another item's last day.
struct Until {
    Index item = none;
    Day from;
};

struct Expansion {
    std::vector<Obligation> obligations;
    /// For each obligation the records about it: indices into its item's `records`, the body's own
    /// before those for everyone.
    std::vector<std::uint32_t> records;
    std::vector<Finding> findings;  ///< P107, P201 of what repeats, P204, P209
    std::vector<Index> left_out;    ///< items that these leave out, or that rest on such
    std::vector<Misfit> misfits;
    std::vector<OccurrenceRecord> occurrence_records;  ///< by item, then occurrence
    std::vector<Ended> ended;                          ///< each body once
    std::vector<Merged> merged;                        ///< by obligation
    std::vector<CountedFrom> counted_from;             ///< by obligation
    std::vector<Until> untils;                         ///< by item
};

}  // namespace plan::expand
