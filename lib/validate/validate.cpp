#include "validate/validate.hpp"

#include <algorithm>
#include <iterator>

#include "validate/ignores.hpp"
#include "validate/rules.hpp"

namespace plan::validate {

namespace {

/// Everything told before the rules, and what those rules find that `wanted` accepts, in order.
template <class Wanted>
std::vector<Finding> gather(const Facts& facts, std::vector<Finding> told, Wanted wanted) {
    std::vector<Finding> findings = std::move(told);
    std::ranges::copy(facts.expansion.findings, std::back_inserter(findings));
    for (const Rule* rule : all_rules())
        if (rule->check != nullptr && wanted(rule->code)) rule->check(facts, findings);
    std::erase_if(findings, [&](const Finding& finding) { return !wanted(finding.code); });
    std::ranges::stable_sort(findings, comes_before);
    return findings;
}

}  // namespace

std::vector<Finding> validate(const Facts& facts, std::vector<Finding> told) {
    auto findings = apply_ignores(facts, gather(facts, std::move(told), [](Code) { return true; }));
    std::ranges::stable_sort(findings, comes_before);
    return findings;
}

std::vector<Finding> find_spoiling(const Facts& facts, std::vector<Finding> told) {
    return gather(facts, std::move(told), [](Code code) { return facts_of(code).spoils_report; });
}

std::vector<Finding> by_settings(std::vector<Finding> findings, const model::Settings& settings) {
    // A file that nobody could read is an error whatever is asked for: exit 2.
    for (Finding& finding : findings)
        for (const auto& [code, severity] : settings.severities)
            if (code == finding.code && code != Code::unreadable_file) finding.severity = severity;
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.severity == Severity::off; });
    return findings;
}

}  // namespace plan::validate
