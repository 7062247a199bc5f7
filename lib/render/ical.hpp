#pragma once

// Lines of an iCalendar file (RFC 5545): CRLF, no line over 75 octets, texts escaped so that they
// stay within their line.

#include <algorithm>
#include <string>
#include <string_view>

#include "civil/day.hpp"
#include "render/output.hpp"
#include "text/utf8.hpp"

namespace plan::render {

/// One content line, folded where it is long, never within a character.
inline void put_ical_line(Output& output, std::string_view line) {
    constexpr std::size_t most = 75;
    std::size_t room = most;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
            --end;
        if (end == 0) end = room;  // no UTF-8: cut anywhere
        output.put(line.substr(0, end));
        output.put("\r\n ");
        line.remove_prefix(end);
        room = most - 1;  // the space counts
    }
    output.put(line);
    output.put("\r\n");
}

/// A TEXT value: what would end it is escaped, line breaks are `\n`, other control characters and
/// direction-changing ones are shown.
inline std::string ical_text(std::string_view text) {
    std::string escaped;
    while (true) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        for (const char c : text::visible(text.substr(0, end))) {
            if (c == '\\' || c == ';' || c == ',') escaped += '\\';
            escaped += c;
        }
        if (end == text.size()) return escaped;
        escaped += "\\n";
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
