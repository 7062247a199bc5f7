#include "validate/validate.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace plan::validate {

namespace {

/// One line for each rule, in the order of the codes.
constexpr std::array<Check, 8> rules = {
    check_given_twice,        // P106
    check_due_before_issue,   // P206
    check_unknown_body,       // P301
    check_unknown_directive,  // P302
    check_unknown_item,       // P303
    check_record_fits,        // P307
    check_nobody_leads,       // P401
    check_no_due,             // P402
};

}  // namespace

std::vector<Finding> validate(const Facts& facts, std::vector<Finding> told) {
    std::vector<Finding> findings = std::move(told);
    std::ranges::copy(facts.expansion.findings, std::back_inserter(findings));
    for (const Check check : rules)
        check(facts, findings);
    std::ranges::stable_sort(findings, comes_before);
    return findings;
}

std::vector<Finding> by_settings(std::vector<Finding> findings, const model::Settings& settings) {
    for (Finding& finding : findings)
        for (const auto& [code, severity] : settings.severities)
            if (code == finding.code) finding.severity = severity;
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.severity == Severity::off; });
    return findings;
}

std::vector<Finding> spoiling(const std::vector<Finding>& findings) {
    std::vector<Finding> chosen;
    std::ranges::copy_if(findings, std::back_inserter(chosen), [](const Finding& finding) {
        return facts_of(finding.code).spoils_report;
    });
    return chosen;
}

}  // namespace plan::validate
