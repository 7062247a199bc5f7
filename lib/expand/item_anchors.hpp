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

/// For each item that counts from another: that one. Directives are not among them.
std::unordered_map<Index, Index> item_anchors(const model::Model& model);

AnchorOrder order_of(const model::Model& model, const std::unordered_map<Index, Index>& anchors);

}  // namespace plan::expand
