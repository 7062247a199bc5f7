#pragma once

// Who owes one occurrence of an item after successions, and which of them a record is about.

#include <cstdint>
#include <optional>
#include <vector>

#include "expand/owners.hpp"
#include "expand/records.hpp"

namespace plan::expand {

struct Entry {
    Index named = model::none;  ///< the body that the plan names
    Owner owner;
    std::uint32_t position = 0;  ///< of `named` among the bodies that the plan names
};

/// Bodies that the plan names, each once but for those that came to one owner.
struct Owing {
    std::vector<Entry> entries;
    struct Gone {
        std::uint32_t entry;  ///< what it came to
        Index body;
    };
    std::vector<Gone> merged;
};

/// Made for one model and asked for many items.
class Owings {
  public:
    explicit Owings(const model::Model& model);

    /// Whether one of them ends.
    bool any_ends(const std::vector<Index>& bodies) const;

    /// `last_days`: of each body, or one for all; none: work without a last day, owed on `today`.
    Owing owing(const std::vector<Index>& bodies, const std::vector<std::optional<Day>>& last_days,
                Day today);

    /// Which entries each of the records is about, and how each fits. Entries by their number.
    struct Claim {
        std::uint32_t entry;
        std::uint32_t record;
    };
    struct Claims {
        std::vector<Claim> own;               ///< by entry, then as written
        std::vector<std::uint32_t> everyone;  ///< records
        std::vector<Misfit> misfits;
    };
    Claims claims(const model::Item& item, const Owing& owing,
                  const std::vector<std::uint32_t>& records, bool dated);

  private:
    void enter_names(const Owing& owing, bool dated);
    void enter(Index body, std::uint32_t entry, bool sure, bool dated);
    bool end_in_one(const Owing& owing) const;

    const model::Model& model_;
    bool anybody_ends_ = false;
    std::vector<std::uint32_t> slots_;  ///< by body: its entry, while one occurrence is looked at
    std::vector<bool> sure_;
    std::vector<Index> entered_;
};

}  // namespace plan::expand
