#pragma once

// Findings that are known and let be for now: a file of fingerprints, one a line, kept beside the
// plans. `validate --baseline` tells only what is not among them.

#include <string>
#include <variant>

#include "checked.hpp"

namespace plan::cli {

/// The fingerprints in a baseline file; a message where it can't be read or is none.
std::variant<Baseline, text::Message> read_baseline(const std::string& path);

/// The file that knows these findings: a comment, and for each its fingerprint, code and file.
std::string baseline_of(const Checked& checked);

}  // namespace plan::cli
