#pragma once

// Internal to this room: how an expression came to its last day, in words and in JSON, for
// `plan date` and `plan show`.

#include <string>
#include <vector>

#include "due/last_day.hpp"
#include "render/json.hpp"
#include "render/report.hpp"

namespace plan::render {

/// `Thursday 28/4/2022` · `thứ Năm, 28/4/2022`
std::string with_weekday(Day day, text::Language language);
/// The last day with its weekday, and the hour where there is one: `Thursday 28/4/2022, 17:00`.
std::string last_day_in_words(Day day, std::optional<due::Hour> hour, text::Language language);
/// Why there is no last day: `ongoing`, `pending`, recurring, or an anchor without its day.
text::Words no_last_day_in_words(const due::Expression& expression);
/// What is said of a day that may still move (P208).
text::Words uncertain_in_words();

/// What a step says, and behind it in brackets what it rests on.
std::string step_in_words(const due::Step& step, text::Language language);

/// Numbered lines, each with the day after it and the source it rests on.
void put_steps(Output& output, const std::vector<due::Step>& steps, const Style& style);
void put_steps_markdown(Output& output, const std::vector<due::Step>& steps,
                        text::Language language);
/// `[{"rule", "text", "source", "day"}]`
void put_steps_json(JsonWriter& json, const std::vector<due::Step>& steps, text::Language language);

}  // namespace plan::render
