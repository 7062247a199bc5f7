#pragma once

// The codes of findings. They are stable: a code keeps its meaning for ever (`plan explain`).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plan {

/// The one table of codes, in order: a name, which is also that of the rule (validate/rules.hpp), a
/// number, and what CodeFacts says of it.
// clang-format off
#define PLAN_CODES(code)                              \
    code(not_toml, 101, error, spoils)                \
    code(unknown_key, 102, error, spoils)             \
    code(wrong_value, 103, error, spoils)             \
    code(missing_key, 104, error, spoils)             \
    code(bad_characters, 105, error, spoils)          \
    code(given_twice, 106, error, spoils)             \
    code(over_limit, 107, error, spoils)              \
    code(unreadable_file, 108, error, spoils)         \
    code(not_a_due, 201, error, spoils)               \
    code(no_such_day, 202, error, spoils)             \
    code(misordered_date, 203, error, spoils)         \
    code(bad_anchor, 204, error, spoils)              \
    code(record_before_issue, 205, error, harmless)   \
    code(due_before_issue, 206, error, harmless)      \
    code(due_on_day_off, 207, warning, harmless)      \
    code(uncertain_calendar, 208, warning, harmless)  \
    code(bad_repeat, 209, error, spoils)              \
    code(bad_calendar, 210, error, spoils)            \
    code(unknown_body, 301, warning, harmless)        \
    code(unknown_directive, 302, warning, harmless)   \
    code(unknown_item, 303, error, spoils)            \
    code(body_ended, 304, warning, harmless)          \
    code(circle, 305, error, spoils)                  \
    code(directive_differs, 306, warning, harmless)   \
    code(record_fits_nothing, 307, error, spoils)     \
    code(nobody_leads, 401, error, harmless)          \
    code(no_due, 402, error, harmless)                \
    code(due_out_of_order, 403, error, harmless)      \
    code(bad_extension, 404, error, harmless)         \
    code(bad_waiver, 405, error, harmless)            \
    code(two_records, 406, error, harmless)           \
    code(no_evidence, 407, error, harmless)           \
    code(unused_body, 501, warning, harmless)         \
    code(noncanonical_number, 502, warning, harmless) \
    code(not_nfc, 503, warning, harmless)             \
    code(idle_ignore, 504, warning, harmless)
// clang-format on

enum class Code : std::uint16_t {
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name that is declared takes none
#define PLAN_CODE(name, number, severity, weight) name = (number),
    PLAN_CODES(PLAN_CODE)
#undef PLAN_CODE
};

enum class Severity : std::uint8_t { off, warning, error };

/// What is fixed of a code.
struct CodeFacts {
    Code code;
    Severity severity;   ///< unless [validate] or the finding says otherwise
    bool spoils_report;  ///< * : a report can't be whole with it
};

/// All codes, in order.
std::span<const CodeFacts> all_codes();
/// What is said of that code; each has an entry.
const CodeFacts& facts_of(Code code);

/// `P101`.
std::string to_text(Code code);
/// The code that the text names, `P101`.
std::optional<Code> parse_code(std::string_view text);

/// `error`, `warning`, `off`.
std::string_view to_text(Severity severity);

}  // namespace plan
