#include "validate/rules.hpp"

#include <algorithm>
#include <array>

namespace plan::validate {

namespace {

constexpr std::array table = {
    &rules::not_toml,
    &rules::unknown_key,
    &rules::wrong_value,
    &rules::missing_key,
    &rules::bad_characters,
    &rules::given_twice,
    &rules::over_limit,
    &rules::unreadable_file,
    &rules::not_a_due,
    &rules::no_such_day,
    &rules::misordered_date,
    &rules::bad_anchor,
    &rules::record_before_issue,
    &rules::due_before_issue,
    &rules::due_on_day_off,
    &rules::uncertain_calendar,
    &rules::bad_repeat,
    &rules::bad_calendar,
    &rules::unknown_body,
    &rules::unknown_directive,
    &rules::unknown_item,
    &rules::body_ended,
    &rules::circle,
    &rules::directive_differs,
    &rules::record_fits_nothing,
    &rules::nobody_leads,
    &rules::no_due,
    &rules::due_out_of_order,
    &rules::bad_extension,
    &rules::bad_waiver,
    &rules::two_records,
    &rules::no_evidence,
    &rules::unused_body,
    &rules::noncanonical_number,
    &rules::not_nfc,
    &rules::idle_ignore,
};

}  // namespace

std::span<const Rule* const> all_rules() {
    return table;
}

const Rule& rule_of(Code code) {
    return **std::ranges::find(table, code, &Rule::code);
}

}  // namespace plan::validate
