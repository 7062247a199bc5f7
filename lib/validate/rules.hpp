#pragma once

// The rules, one for each code, each in a file of its own (rules/), and the table of all of them.

#include <span>

#include "validate/rule.hpp"

namespace plan::validate {

namespace rules {

extern const Rule not_toml;
extern const Rule unknown_key;
extern const Rule wrong_value;
extern const Rule missing_key;
extern const Rule bad_characters;
extern const Rule given_twice;
extern const Rule over_limit;
extern const Rule unreadable_file;
extern const Rule not_a_due;
extern const Rule no_such_day;
extern const Rule misordered_date;
extern const Rule bad_anchor;
extern const Rule record_before_issue;
extern const Rule due_before_issue;
extern const Rule due_on_day_off;
extern const Rule uncertain_calendar;
extern const Rule bad_repeat;
extern const Rule bad_calendar;
extern const Rule unknown_body;
extern const Rule unknown_directive;
extern const Rule unknown_item;
extern const Rule body_ended;
extern const Rule circle;
extern const Rule directive_differs;
extern const Rule record_fits_nothing;
extern const Rule nobody_leads;
extern const Rule no_due;
extern const Rule due_out_of_order;
extern const Rule bad_extension;
extern const Rule bad_waiver;
extern const Rule two_records;
extern const Rule no_evidence;
extern const Rule unused_body;
extern const Rule noncanonical_number;
extern const Rule not_nfc;
extern const Rule idle_ignore;

}  // namespace rules

/// One for each code, in their order.
std::span<const Rule* const> all_rules();
const Rule& rule_of(Code code);

}  // namespace plan::validate
