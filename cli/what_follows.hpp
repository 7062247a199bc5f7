#pragma once

// What a change of plan files comes to for the work: how obligations stood and how they stand.

#include <string>
#include <vector>

#include "assessed.hpp"

namespace plan::cli {

/// `KEY: was overdue by 3 days, is done late by 3 days`, a line each: those that the change is
/// about first, then others whose standing or last day it changes. `would`: it is not made yet.
std::vector<std::string> what_follows(const Assessed& before, const Assessed& after,
                                      const std::vector<std::uint32_t>& about, bool would,
                                      text::Language language);

}  // namespace plan::cli
