#pragma once

// Values for iCalendar files (lib/ical/ical.hpp writes them).

#include <string>
#include <string_view>

#include "civil/day.hpp"
#include "text/utf8.hpp"

namespace plan::render {

/// A text over lines: control and direction-changing characters are shown, line breaks stay, as
/// `\n`.
inline std::string ical_text(std::string_view text) {
    std::string shown;
    while (true) {
        const std::size_t end = text.find_first_of("\r\n");
        shown += text::visible(text.substr(0, end));
        if (end == std::string_view::npos) return shown;
        shown += '\n';
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    }
}

/// `20260430`
inline std::string ical_day(civil::Day day) {
    std::string digits = civil::to_iso(day);
    std::erase(digits, '-');
    return digits;
}

}  // namespace plan::render
