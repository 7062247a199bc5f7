#pragma once

// What the letters are about, where that is not all of the work.

#include <string>

#include "assessed.hpp"

namespace plan::cli {

/// `plan 12/KH-LB; tag “archive”`: what --plan, --directive, --tag, --search and PATHs leave of the
/// work; of the one letter to the head what --body leaves, too. Empty: everything.
std::string selection_in_words(const Options& options, const Assessed& assessed);

}  // namespace plan::cli
