#pragma once

// Who owes work when a body ends: its one successor, across several steps.

#include <optional>
#include <vector>

#include "model/model.hpp"

namespace plan::expand {

using civil::Day;
using model::Index;

struct Owner {
    Index body = model::none;
    bool orphaned = false;  ///< the work falls due after that body's end, and nobody takes over
};

/// The body that takes over from one that ends: its only successor. none where it has none, or
/// several.
Index successor_of(const model::Body& body);

/// Who owes what falls due on a day and was given to a body: it, or its one successor, across
/// several steps. Of work without a last day today is asked for: it passes on the day after the
/// end.
Owner owner_of(const model::Model& model, Index body, Day last_day);

/// The body and all that may take over from it, in order.
std::vector<Index> line_of(const model::Model& model, Index body);

}  // namespace plan::expand
