#pragma once

// What expanding says of items that it can't expand, one function each.

#include <vector>

#include "due/recurrence.hpp"
#include "expand/anchor.hpp"
#include "expand/occurrences.hpp"
#include "model/model.hpp"

namespace plan::expand::faults {

// P107
Finding too_many_obligations(const model::Item& item);
Finding too_many_occurrences(const model::Item& item, const Occurrences& occurrences);

// P204
Finding no_anchor(const model::Model& model, const model::Item& item,
                  const model::WrittenDue& counted, const NoAnchor& why);
/// `counted`: the item's `due` or `until`.
Finding anchor_repeats(const model::Item& item, const model::WrittenDue& counted,
                       const model::Item& anchor);
Finding anchor_has_no_day(const model::Item& item, const model::WrittenDue& counted,
                          const model::Item& anchor);
Finding anchors_in_circle(const model::Model& model, const std::vector<Index>& circle);

// P201
Finding out_of_range(const model::Item& item);

// P201, P209
Finding unrepeatable(const model::Item& item, const due::Unrepeatable& why);
Finding endless_until(const model::Item& item);
Finding nothing_ends(const model::Item& item);

}  // namespace plan::expand::faults
