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
#define PLAN_CODE(name, number, severity, weight) CodeFacts{Code::name, severity, weight},
    PLAN_CODES(PLAN_CODE)
#undef PLAN_CODE
};
static_assert(std::ranges::adjacent_find(table, std::ranges::greater_equal(), &CodeFacts::code) ==
                  table.end(),
              "codes in their order, each once");

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
