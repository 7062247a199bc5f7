#pragma once

// From items to obligations: one item, owed by one body, for one occurrence. This is where due
// expressions meet the calendar, groups become their members, and records find what they are about.
//
// In: the model, the calendar, how far to look. Out: obligations in the order of items, occurrences
// and bodies. The day matters for which occurrences of repeating items are looked at, for who owes
// work without a last day, and for what counts from an item whose last day was extended by then.
// What is wrong is the same on every day, limits apart.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/calendar.hpp"
#include "due/last_day.hpp"
#include "expand/records.hpp"
#include "model/model.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;
using model::none;

/// More obligations than this are refused (P107).
inline constexpr std::size_t most_obligations = 5'000'000;
/// Of one item so many occurrences up to today are looked at, the latest, and so many after it
/// (P107).
inline constexpr std::size_t most_occurrences = 5'000;

/// What there is to be in time for.
enum class Term : std::uint8_t { dated, ongoing, pending };

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

/// The day that an obligation counts from, where that is another item's.
struct AnchorDay {
    std::uint32_t obligation = 0;
    Day day;
};

struct Expansion {
    std::vector<Obligation> obligations;
    /// For each obligation the records about it: indices into its item's `records`, the body's own
    /// before those for everyone.
    std::vector<std::uint32_t> records;
    std::vector<Finding> findings;  ///< P107, P201 of what repeats, P204, P209
    std::vector<Index> left_out;    ///< items that these leave out, or that rest on such
    std::vector<Misfit> misfits;
    std::vector<Ended> ended;          ///< each body once
    std::vector<Merged> merged;        ///< by obligation
    std::vector<AnchorDay> anchors;    ///< by obligation
};

struct Window {
    Day today;
    std::optional<Day> to;  ///< look further for occurrences
};

Expansion expand(const model::Model& model, const calendar::Calendar& calendar,
                 const Window& window);

/// How an item's last day comes about: for `show` and `date`, with its steps.
due::LastDay explain(const model::Model& model, const calendar::Calendar& calendar,
                     const Expansion& expansion, std::uint32_t obligation);

}  // namespace plan::expand
