#pragma once

// A workspace and what is wrong with its files: what `validate` shows, mends and remembers.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "session.hpp"

namespace plan::cli {

struct Checked {
    Session session;
    /// In the files that the PATHs name, with the severities of the settings.
    std::vector<Finding> findings;
    std::size_t known = 0;  ///< findings left out because a baseline knows them
};

/// Fingerprints of findings that are let be.
using Baseline = std::set<std::string>;

Checked check_files(Session session, const Baseline& baseline);

}  // namespace plan::cli
