#pragma once

// What people call a day of the week, and what a special day is.

#include "calendar/calendar.hpp"
#include "text/words.hpp"

namespace plan::calendar {

/// `a Sunday` · `Chủ nhật`: after "is".
text::Words weekday_in_words(Day day);

/// `holiday`, `made up`, `swapped off`, `worked` · `nghỉ lễ`, `nghỉ bù`, `nghỉ hoán đổi`, `làm bù`.
text::Words words_of(DayKind kind);
/// `announced`, `computed`, `proposed` · `đã công bố`, `tính theo luật`, `đề xuất`.
text::Words words_of(Certainty certainty);

}  // namespace plan::calendar
