#pragma once

// The last days of items that others count from. They are expanded first, in an order in which each
// is known before it is asked for.

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "expand/expansion.hpp"
#include "expand/item_anchors.hpp"
#include "model/model.hpp"

namespace plan::expand {

class AnchorDays {
  public:
    explicit AnchorDays(const model::Model& model);

    /// What others count from, in the order in which it is to be noted.
    const std::vector<Index>& order() const { return order_.order; }
    const std::vector<std::vector<Index>>& circles() const { return order_.circles; }

    /// What the `due` or the `until` of an item counts from; none where that is no item.
    Index target_of_due(Index item) const;
    Index target_of_until(Index item) const;

    /// Keeps what an item came to: an expansion of it alone.
    void note(Index item, const Expansion& alone);
    /// Whether what it came to is not known for a fault that is told: its own, or of what it rests
    /// on.
    bool is_lost(Index item) const { return lost_.contains(item); }

    /// Whether its deadline rests on itself in the end (told once for the circle).
    bool is_in_circle(Index item) const { return in_circle_.contains(item); }

    /// An item's last day for a body that owes it, as it stood on a day: extensions count from
    /// their own day.
    std::optional<KnownDay> day_for(Index item, Index body, Day known) const;
    /// The latest of all.
    std::optional<KnownDay> latest(Index item, Day known) const;

  private:
    struct One {
        std::optional<Day> original;
        bool uncertain = false;
        std::vector<std::uint32_t> records;
    };
    struct Noted {
        std::vector<One> all;
        std::unordered_map<Index, std::uint32_t> by_body;
    };
    std::optional<KnownDay> standing_of(const model::Item& item, const One& one, Day known) const;

    const model::Model& model_;
    ItemAnchors anchors_;
    AnchorOrder order_;
    std::unordered_map<Index, Noted> noted_;
    std::unordered_set<Index> in_circle_;
    std::unordered_set<Index> lost_;
};

}  // namespace plan::expand
