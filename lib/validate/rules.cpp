#include "validate/rules.hpp"

#include <algorithm>
#include <array>

namespace plan::validate {

namespace {

constexpr std::array table = {
#define PLAN_RULE(name, number, severity, weight) &rules::name,
    PLAN_CODES(PLAN_RULE)
#undef PLAN_RULE
};

}  // namespace

std::span<const Rule* const> all_rules() {
    return table;
}

const Rule& rule_of(Code code) {
    return **std::ranges::find(table, code, &Rule::code);
}

}  // namespace plan::validate
