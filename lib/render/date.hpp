#pragma once

// What a due expression means, step by step, for `plan date`. `words`: as typed; `last_day`: with
// its steps.

#include <string_view>

#include "due/last_day.hpp"
#include "due/parse.hpp"
#include "render/report.hpp"

namespace plan::render {

void date_text(Output& output, std::string_view words, const due::Expression& expression,
               const due::LastDay& last_day, const Style& style);
void date_markdown(Output& output, std::string_view words, const due::Expression& expression,
                   const due::LastDay& last_day, text::Language language);
/// `plan/date/1`: `kind` is dated, counted, recurring, ongoing or pending; `last_day` is null where
/// there is none, `hour` is "17:00" or null, `doubts` are codes such as P208.
///
///     {"schema": "plan/date/1", "words", "kind", "last_day", "hour", "doubts": [],
///      "steps": [{"rule", "text", "source", "day"}]}
void date_json(Output& output, std::string_view words, const due::Expression& expression,
               const due::LastDay& last_day, text::Language language);

/// A refused expression in the words of `validate`: the line, a caret, the help.
void refusal_text(Output& output, std::string_view words, const due::Refusal& refusal,
                  const Style& style);

}  // namespace plan::render
