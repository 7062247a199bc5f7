#pragma once

// From the files of a workspace to its model: reads and builds each file, over all cores, and links
// them. The same files give the same model on one core or many.

#include <vector>

#include "model/link.hpp"
#include "read/workspace.hpp"

namespace plan::model {

struct Loaded {
    read::Sources sources;          ///< by FileIndex
    std::vector<bool> chosen;       ///< by FileIndex: among what the PATHs name
    Model model;                    ///< views into `sources` and its own stores
    std::vector<Finding> findings;  ///< P101 to P108, P201 to P203
};

Loaded load(const read::Files& files, const read::Workspace& workspace);

}  // namespace plan::model
