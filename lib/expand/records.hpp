#pragma once

// Which obligations of an item a completion, extension or waiver is about, and which of them hold
// on a day.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/model.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;

/// How a record fits the obligations of its item.
enum class Fit : std::uint8_t {
    fits,
    no_such_body,        ///< the body does not owe the item
    which_body,          ///< several owe it and the record does not say which
    no_such_occurrence,  ///< the rule never gives it
    which_occurrence,    ///< the item repeats and the record does not say which, or names several
    not_known,           ///< the record can't be read: told elsewhere
};

/// A record that is about nothing, or does not say about what (P307).
struct Misfit {
    Index item = model::none;
    std::uint32_t record = 0;
    Fit fit = Fit::fits;
};

/// The records about one obligation that count on a day: given on it or before.
class CountingRecords {
  public:
    CountingRecords(const model::Item& item, std::span<const std::uint32_t> indices, Day today)
        : item_(item), indices_(indices), today_(today) {}

    /// One of the body's own goes before one for everyone; of two the first written holds (P406
    /// tells the second). Indices into the item's records, or none.
    Index completion() const { return first(model::RecordKind::completion); }
    Index waiver() const { return first(model::RecordKind::waiver); }

    /// The one given latest, its own before one for everyone; after the completion none changes
    /// anything.
    Index extension(std::optional<Day> completed_on) const;

  private:
    bool counts(const model::Record& record, model::RecordKind kind) const;
    Index first(model::RecordKind kind) const;

    const model::Item& item_;
    std::span<const std::uint32_t> indices_;
    Day today_;
};

}  // namespace plan::expand
