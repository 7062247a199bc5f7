#include "validate/validate.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace plan::validate {

namespace {

struct Rule {
    Code code;
    Check check;
};

/// One line for each rule, in the order of the codes.
constexpr std::array rules = {
    Rule{Code::given_twice, check_given_twice},
    Rule{Code::due_before_issue, check_due_before_issue},
    Rule{Code::due_on_day_off, check_due_on_day_off},
    Rule{Code::uncertain_calendar, check_uncertain_calendar},
    Rule{Code::unknown_body, check_unknown_body},
    Rule{Code::unknown_directive, check_unknown_directive},
    Rule{Code::unknown_item, check_unknown_item},
    Rule{Code::body_ended, check_body_ended},
    Rule{Code::record_fits_nothing, check_record_fits},
    Rule{Code::nobody_leads, check_nobody_leads},
    Rule{Code::no_due, check_no_due},
};

/// Everything told before the rules, and what those rules find that `wanted` accepts, in order.
template <class Wanted>
std::vector<Finding> gather(const Facts& facts, std::vector<Finding> told, Wanted wanted) {
    std::vector<Finding> findings = std::move(told);
    std::ranges::copy(facts.expansion.findings, std::back_inserter(findings));
    for (const Rule& rule : rules)
        if (wanted(rule.code)) rule.check(facts, findings);
    std::erase_if(findings, [&](const Finding& finding) { return !wanted(finding.code); });
    std::ranges::stable_sort(findings, comes_before);
    return findings;
}

}  // namespace

std::vector<Finding> validate(const Facts& facts, std::vector<Finding> told) {
    return gather(facts, std::move(told), [](Code) { return true; });
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
