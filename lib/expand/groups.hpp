#pragma once

// Who owes an item: its leads, and for a group its members, their members, and so on.

#include <span>
#include <unordered_map>
#include <vector>

#include "model/model.hpp"

namespace plan::expand {

using model::Index;

/// Members of groups, looked up once each.
class Groups {
  public:
    explicit Groups(const model::Model& model) : model_(model), seen_(model.bodies.size()) {}

    /// The bodies that owe an item, each once: in the order of the leads, a group's members in the
    /// order of the group. A group that owes as one (`each = false`) stands for itself, and so does
    /// one that holds nobody but itself (P305): no work is lost for that.
    std::vector<Index> bodies_owing(const model::Item& item);
    /// The bodies that references mean, a group's members for it, in the same order.
    std::vector<Index> bodies_meant(std::span<const model::Reference> references) {
        return bodies_of(references, true);
    }

  private:
    std::vector<Index> bodies_of(std::span<const model::Reference> references, bool each);
    const std::vector<Index>& members_of(Index group);

    const model::Model& model_;
    std::unordered_map<Index, std::vector<Index>> members_;
    std::vector<bool> seen_;  // while one list is made
};

}  // namespace plan::expand
