#pragma once

// A cell of a CSV file (RFC 4180: CRLF between records, quotes doubled). A cell that a spreadsheet
// would run as a formula gets an apostrophe in front, and so does one that would begin like such a
// cell, so that whoever takes one apostrophe away has the text again. Control characters other than
// line breaks and tabs are shown, not sent.

#include <string>
#include <string_view>

#include "render/harmless.hpp"
#include "render/output.hpp"

namespace plan::render {

inline constexpr std::string_view csv_line_break = "\r\n";

inline bool spreadsheet_would_run(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos;
}

/// Whether it gets an apostrophe in front, or is one that got it.
inline bool is_guarded(std::string_view cell) {
    while (cell.starts_with('\''))
        cell.remove_prefix(1);
    return spreadsheet_would_run(cell);
}

/// The text of a cell that put_csv_cell wrote.
inline std::string_view without_guard(std::string_view cell) {
    if (cell.starts_with('\'') && is_guarded(cell)) cell.remove_prefix(1);
    return cell;
}

inline void put_csv_cell(Output& output, std::string_view text) {
    const std::string cell = visible_over_lines(text);
    const bool guarded = is_guarded(cell);
    // The semicolon and the tab part cells where a spreadsheet is set up so.
    const bool quoted = cell.find_first_of("\",;\t\r\n") != std::string::npos ||
                        (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
    if (quoted) output.put('"');
    if (guarded) output.put('\'');
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
