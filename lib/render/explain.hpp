#pragma once

// What a code means, for `plan explain`: its rule in words, its bad example with what `validate`
// says of it, and its good one.

#include <span>

#include "render/output.hpp"
#include "render/report.hpp"
#include "validate/example.hpp"
#include "validate/rule.hpp"

namespace plan::render {

struct Explanation {
    const validate::Rule& rule;
    const validate::Tried& bad;  ///< the rule's bad example, tried
};

void explain_text(Output& output, const Explanation& explanation, const Style& style);
void explain_markdown(Output& output, const Explanation& explanation, text::Language language);
/// `plan/explain/1`: `severity` is the code's own, `spoils_report` whether a report can't be whole
/// with it. `plan` and `settings` are the texts of plan.toml and workspace.toml, null where there
/// is no such text; `findings` are those of `plan/findings/1`.
///
///     {"schema": "plan/explain/1", "code", "severity", "spoils_report", "title", "what", "why",
///      "bad": {"plan", "settings", "findings": []}, "good": {"plan", "settings"}}
void explain_json(Output& output, const Explanation& explanation, text::Language language);

using Rules = std::span<const validate::Rule* const>;

/// All codes, a line each.
void codes_text(Output& output, Rules rules, const Style& style);
void codes_markdown(Output& output, Rules rules, text::Language language);
/// `{"schema": "plan/explain/1", "codes": [{"code", "severity", "spoils_report", "title"}]}`
void codes_json(Output& output, Rules rules, text::Language language);

}  // namespace plan::render
