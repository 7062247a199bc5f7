#pragma once

// Which items' deadlines count from other items' and in which order they are to be known.

#include <unordered_map>
#include <vector>

#include "model/model.hpp"

namespace plan::expand {

using model::Index;

struct AnchorOrder {
    std::vector<Index> order;                 ///< what others count from, before them
    std::vector<std::vector<Index>> circles;  ///< each from its first item on
};

struct ItemAnchors {
    std::unordered_map<Index, Index> of_due;    ///< of each item whose `due` counts from another
    std::unordered_map<Index, Index> of_until;  ///< of each whose `until` does
};

/// Directives are not among them.
ItemAnchors item_anchors(const model::Model& model);

/// What ends to repeat is counted from by nobody: only `due` makes circles.
AnchorOrder order_of(const model::Model& model, const ItemAnchors& anchors);

}  // namespace plan::expand
