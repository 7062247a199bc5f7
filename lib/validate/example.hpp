#pragma once

// A rule's example, read and judged as a user's own files are: what is printed of it can't differ
// from what `validate` says.

#include <vector>

#include "model/load.hpp"
#include "validate/rule.hpp"

namespace plan::validate {

struct Tried {
    model::Loaded loaded;
    std::vector<Finding> findings;  ///< as `plan validate` gives them for a folder with these files
};

/// From an example's files, held in memory, to its findings. Where it has no text for plan.toml
/// there is something else of that name, which is no regular file.
Tried try_example(const Example& example);

}  // namespace plan::validate
