#pragma once

// The codes of findings. They are stable: a code keeps its meaning for ever (DESIGN section 8).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plan {

enum class Code : std::uint16_t {
    not_toml = 101,
    unknown_key = 102,
    wrong_value = 103,
    missing_key = 104,
    bad_characters = 105,
    given_twice = 106,
    over_limit = 107,
    unreadable_file = 108,
    not_a_due = 201,
    no_such_day = 202,
    misordered_date = 203,
    bad_anchor = 204,
    record_before_issue = 205,
    due_before_issue = 206,
    due_on_day_off = 207,
    uncertain_calendar = 208,
    bad_repeat = 209,
    bad_calendar = 210,
    unknown_body = 301,
    unknown_directive = 302,
    unknown_item = 303,
    body_ended = 304,
    circle = 305,
    directive_differs = 306,
    record_fits_nothing = 307,
    nobody_leads = 401,
    no_due = 402,
    due_out_of_order = 403,
    bad_extension = 404,
    bad_waiver = 405,
    two_records = 406,
    no_evidence = 407,
    unused_body = 501,
    noncanonical_number = 502,
    not_nfc = 503,
    idle_ignore = 504,
};

enum class Severity : std::uint8_t { off, warning, error };

/// What is said of a code in the contract.
struct CodeFacts {
    Code code;
    Severity severity;   ///< unless [validate] or the finding says otherwise
    bool spoils_report;  ///< * : a report can't be whole with it
};

/// All codes, in order.
std::span<const CodeFacts> all_codes();
const CodeFacts& facts_of(Code code);

/// `P101`.
std::string to_text(Code code);
/// The code that the text names, `P101`.
std::optional<Code> parse_code(std::string_view text);

/// `error`, `warning`, `off`.
std::string_view to_text(Severity severity);

}  // namespace plan
