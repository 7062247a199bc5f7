#pragma once

// `reply_by = "friday 10:00"` of [remind]: a weekday, and maybe an hour.

#include <optional>
#include <string>
#include <string_view>

#include "civil/day.hpp"
#include "text/words.hpp"

namespace plan::render {

struct ReplyBy {
    civil::Day day;
    std::optional<int> minutes;  ///< since midnight
};

/// The first such weekday from a day on: `friday`, `by Friday 10:00`, `thứ sáu`, `trước 10 giờ thứ
/// Sáu`, `chủ nhật`. Nothing where the words say anything else.
std::optional<ReplyBy> read_reply_by(std::string_view words, civil::Day from);

/// `10:00 on Friday 17/5/2024` · `10 giờ ngày 17/5/2024 (thứ Sáu)`
std::string reply_by_in_words(const ReplyBy& reply_by, text::Language language);

}  // namespace plan::render
