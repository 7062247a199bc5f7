#pragma once

// `reply_by = "friday 10:00"` of [remind]: a weekday, and maybe an hour.

#include <optional>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"
#include "civil/day.hpp"
#include "due/expression.hpp"
#include "text/words.hpp"

namespace plan::render {

struct ReplyBy {
    civil::Day day;
    std::optional<int> minutes;  ///< since midnight
};

/// What the words of a deadline go by in the workspace.
struct ReplyRules {
    const calendar::Calendar& calendar;
    due::BeforeRule before = due::BeforeRule::exclusive;
};

/// The first such weekday from a day on: `friday`, `by Friday 10:00`, `thứ sáu`, `trước 10 giờ thứ
/// Sáu`, `chủ nhật`. Nothing where the words say anything else.
///
/// Where that day is off though its weekday is not (a holiday, a swapped day), the next working
/// day. `before friday` without an hour is, exclusively read, the last working day before it.
std::optional<ReplyBy> read_reply_by(std::string_view words, civil::Day from,
                                     const ReplyRules& rules);

/// `10:00 on Friday 17/5/2024` · `10 giờ ngày 17/5/2024 (thứ Sáu)`
std::string reply_by_in_words(const ReplyBy& reply_by, text::Language language);

}  // namespace plan::render
