#include "finding/code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plan {

namespace {

constexpr bool spoils = true;
constexpr bool harmless = false;
using enum Severity;

constexpr std::array table = {
    CodeFacts{Code::not_toml, error, spoils},
    CodeFacts{Code::unknown_key, error, spoils},
    CodeFacts{Code::wrong_value, error, spoils},
    CodeFacts{Code::missing_key, error, spoils},
    CodeFacts{Code::bad_characters, error, spoils},
    CodeFacts{Code::given_twice, error, spoils},
    CodeFacts{Code::over_limit, error, spoils},
    CodeFacts{Code::unreadable_file, error, spoils},
    CodeFacts{Code::not_a_due, error, spoils},
    CodeFacts{Code::no_such_day, error, spoils},
    CodeFacts{Code::misordered_date, error, spoils},
    CodeFacts{Code::bad_anchor, error, spoils},
    CodeFacts{Code::record_before_issue, error, harmless},
    CodeFacts{Code::due_before_issue, error, harmless},
    CodeFacts{Code::due_on_day_off, warning, harmless},
    CodeFacts{Code::uncertain_calendar, warning, harmless},
    CodeFacts{Code::bad_repeat, error, spoils},
    CodeFacts{Code::bad_calendar, error, spoils},
    CodeFacts{Code::unknown_body, warning, harmless},
    CodeFacts{Code::unknown_directive, warning, harmless},
    CodeFacts{Code::unknown_item, error, spoils},
    CodeFacts{Code::body_ended, warning, harmless},
    CodeFacts{Code::circle, error, spoils},
    CodeFacts{Code::directive_differs, warning, harmless},
    CodeFacts{Code::record_fits_nothing, error, spoils},
    CodeFacts{Code::nobody_leads, error, harmless},
    CodeFacts{Code::no_due, error, harmless},
    CodeFacts{Code::due_out_of_order, error, harmless},
    CodeFacts{Code::bad_extension, error, harmless},
    CodeFacts{Code::bad_waiver, error, harmless},
    CodeFacts{Code::two_records, error, harmless},
    CodeFacts{Code::no_evidence, error, harmless},
    CodeFacts{Code::unused_body, warning, harmless},
    CodeFacts{Code::noncanonical_number, warning, harmless},
    CodeFacts{Code::not_nfc, warning, harmless},
    CodeFacts{Code::idle_ignore, warning, harmless},
};

}  // namespace

std::span<const CodeFacts> all_codes() {
    return table;
}

const CodeFacts& facts_of(Code code) {
    return *std::ranges::lower_bound(table, code, {}, &CodeFacts::code);
}

std::string to_text(Code code) {
    return fmt::format("P{}", static_cast<unsigned>(code));
}

std::optional<Code> parse_code(std::string_view text) {
    const auto* found = std::ranges::find_if(
        table, [text](const CodeFacts& facts) { return to_text(facts.code) == text; });
    if (found == table.end()) return std::nullopt;
    return found->code;
}

std::string_view to_text(Severity severity) {
    switch (severity) {
        case error: return "error";
        case warning: return "warning";
        case off: break;
    }
    return "off";
}

}  // namespace plan
