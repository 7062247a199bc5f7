#pragma once

// From items to obligations: one item, owed by one body, for one occurrence. This is where due
// expressions meet the calendar, groups become their members, and records find what they are about.
//
// In: the model, the calendar, how far to look. Out: obligations in the order of items, bodies and
// occurrences. The same on every day but for which occurrences of repeating items are looked at.

#include <cstdint>
#include <optional>
#include <vector>

#include "calendar/calendar.hpp"
#include "due/last_day.hpp"
#include "model/model.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;
using model::none;

/// More obligations than this are refused (P107).
inline constexpr std::size_t most_obligations = 5'000'000;

/// What there is to be in time for.
enum class Term : std::uint8_t { dated, ongoing, pending };

struct Obligation {
    Index item = none;
    Index body = none;   ///< the body that the plan names: the key's. none: nobody answers
    Index owner = none;  ///< who owes it now
    std::optional<Day> occurrence;  ///< of a repeating item
    std::optional<Day> last_day;    ///< the original one; none where the term is not dated
    std::optional<due::Hour> hour;
    Term term = Term::pending;
    bool uncertain = false;           ///< P208
    bool orphaned = false;            ///< P304
    std::uint32_t records_begin = 0;  ///< in Expansion::records
    std::uint32_t records_count = 0;
};

struct Expansion {
    std::vector<Obligation> obligations;
    /// For each obligation the records about it: indices into its item's `records`, the body's own
    /// before those for everyone.
    std::vector<std::uint32_t> records;
    std::vector<Finding> findings;  ///< P107, P201, P204, P209, P210
    std::vector<Index> left_out;    ///< items whose last day can't be known, for one of these
};

struct Window {
    Day today;
    std::optional<Day> to;  ///< look further for occurrences
};

Expansion expand(const model::Model& model, const calendar::Calendar& calendar,
                 const Window& window);

/// How an item's last day comes about: for `show` and `date`, with its steps.
due::LastDay explain(const model::Model& model, const calendar::Calendar& calendar,
                     const Obligation& obligation);

}  // namespace plan::expand
