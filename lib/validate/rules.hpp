#pragma once

// The rules, one for each code, each in a file of its own (rules/), and the table of all of them.

#include <span>

#include "validate/rule.hpp"

namespace plan::validate {

namespace rules {

#define PLAN_RULE(name, number, severity, weight) extern const Rule name;
PLAN_CODES(PLAN_RULE)
#undef PLAN_RULE

}  // namespace rules

/// One for each code, in their order.
std::span<const Rule* const> all_rules();
const Rule& rule_of(Code code);

}  // namespace plan::validate
