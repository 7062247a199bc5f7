#pragma once

// A cell of a CSV file (RFC 4180: CRLF between records, quotes doubled). A cell that a spreadsheet
// would run as a formula gets an apostrophe in front; control characters other than line breaks and
// tabs are shown, not sent.

#include <optional>
#include <string>
#include <string_view>

#include "render/harmless.hpp"
#include "render/output.hpp"
#include "text/utf8.hpp"

namespace plan::render {

inline constexpr std::string_view csv_line_break = "\r\n";

inline bool spreadsheet_would_run(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos;
}

/// What can't act on a terminal; line breaks and tabs stay.
inline std::string visible_over_lines(std::string_view text) {
    if (is_harmless(text)) return std::string(text);
    std::string shown;
    while (true) {
        const std::size_t end = text.find_first_of("\t\r\n");
        shown += text::visible(text.substr(0, end));
        if (end == std::string_view::npos) return shown;
        shown += text[end];
        text.remove_prefix(end + 1);
    }
}

inline void put_csv_cell(Output& output, std::string_view text) {
    const std::string cell = visible_over_lines(text);
    const bool runs = spreadsheet_would_run(cell);
    // The semicolon and the tab part cells where a spreadsheet is set up so.
    const bool quoted = cell.find_first_of("\",;\t\r\n") != std::string::npos ||
                        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (quoted) output.put('"');
    if (runs) output.put('\'');
    for (std::size_t begin = 0; begin < cell.size();) {
        const std::size_t quote = cell.find('"', begin);
        const std::size_t end = quote == std::string::npos ? cell.size() : quote + 1;
        output.put(std::string_view(cell).substr(begin, end - begin));
        if (quote != std::string::npos) output.put('"');
        begin = end;
    }
    if (quoted) output.put('"');
}

}  // namespace plan::render
