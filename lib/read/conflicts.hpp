#pragma once

// What git leaves where it could not merge: both sides between marks. The first side is read; of
// the second only the tables that the first does not have. The rest is told once a conflict, and
// blank.

#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"

namespace plan::read {

struct Conflicts {
    std::string text;          ///< the file, as long as before, with spaces for what is not read
    std::vector<Span> places;  ///< from the first mark's line to the last mark's
    std::vector<Finding> findings;  ///< P101, one a conflict
};

/// Marks in strings over lines are text. Where there is no conflict, `text` is empty.
Conflicts find_conflicts(std::string_view text, FileIndex file);

}  // namespace plan::read
