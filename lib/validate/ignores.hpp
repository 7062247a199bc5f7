#pragma once

// Comments that ignore findings: `# plan: ignore P207`, several by commas, and behind them whatever
// a person wants to say. One ignores findings of its codes that begin on its own line; one that
// ignores nothing is told (P504), and that no comment ignores.

#include <vector>

#include "validate/rule.hpp"

namespace plan::validate {

/// All findings of a workspace, the codes' own severities, without those that are ignored, and with
/// what idles. What may be idle only because something else was not understood is not told.
std::vector<Finding> apply_ignores(const Facts& facts, std::vector<Finding> findings);

}  // namespace plan::validate
