#pragma once

// What is wrong with the files, read together: from the model to findings, by a table of rules.
// It depends on the files alone and is the same on every day.

#include <vector>

#include "validate/rule.hpp"

namespace plan::validate {

/// Everything that is wrong, in the order in which it is shown: what reading and expanding told,
/// and what the rules find, but what comments ignore (validate/ignores.hpp). Severities are the
/// codes' own.
std::vector<Finding> validate(const Facts& facts, std::vector<Finding> told);

/// Only those with which a report can't be whole (CodeFacts::spoils_report), whatever the settings
/// and comments say; the rules that find no others are not run.
std::vector<Finding> find_spoiling(const Facts& facts, std::vector<Finding> told);

/// The findings as the workspace wants them: its severities, without those that are off. A file
/// that can't be read (P108) stays an error.
std::vector<Finding> by_settings(std::vector<Finding> findings, const model::Settings& settings);

}  // namespace plan::validate
