#include "edit/canonical_row.hpp"

#include <algorithm>

#include "edit/canonical_gap.hpp"
#include "model/value_tokens.hpp"
#include "text/width.hpp"

namespace plan::edit {

namespace {

constexpr std::string_view equals = " = ";

std::size_t cells(std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
    return ascii ? text.size() : text::width(text);
}

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

std::string_view without_blanks_at_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == text.npos ? 0 : last + 1);
}

/// Where a statement's value begins and ends; empty where it has none, which is no TOML.
Span value_of(std::string_view text, const Statement& statement) {
    const auto [begin, end] = statement.span;
    const std::string_view whole = slice(text, statement.equals + 1, end);
    if (whole.find_first_of("#\n") == whole.npos) {
        const auto first =
            static_cast<std::uint32_t>(std::min(whole.find_first_not_of(" \t"), whole.size()));
        const auto size = static_cast<std::uint32_t>(without_blanks_at_end(whole).size());
        return {statement.equals + 1 + std::min(first, size), statement.equals + 1 + size};
    }
    const auto tokens = model::cut_value(text.substr(0, end), statement.equals + 1, end);
    if (tokens.empty()) return {statement.equals + 1, statement.equals + 1};
    return {tokens.front().span.begin, tokens.back().span.end};
}

/// The last line of the row as it will be written, up to the value's end.
std::size_t end_column(const Row& row) {
    const std::size_t last_break = row.value.rfind('\n');
    if (last_break != row.value.npos) return cells(row.value.substr(last_break + 1));
    return (row.key.empty() ? 0 : row.key_width + equals.size()) + cells(row.value);
}

/// Blanks before line breaks go.
void write_gap(std::string_view gap, std::string& out) {
    while (true) {
        const std::size_t line_end = gap.find('\n');
        if (line_end == gap.npos) {
            out += gap;
            return;
        }
        const bool crlf = line_end > 0 && gap[line_end - 1] == '\r';
        out += without_blanks_at_end(gap.substr(0, line_end));
        out += crlf ? "\r\n" : "\n";
        gap.remove_prefix(line_end + 1);
    }
}

/// A list over lines: what stands between its tokens is blanks, line breaks and comments.
void write_lines(std::string_view value, std::string& out) {
    std::size_t at = 0;
    for (const model::ValueToken& token :
         model::cut_value(value, 0, static_cast<std::uint32_t>(value.size()))) {
        write_gap(slice(value, at, token.span.begin), out);
        out += slice(value, token.span.begin, token.span.end);
        at = token.span.end;
    }
}

}  // namespace

Row row_of(std::string_view text, const Statement& statement) {
    Row row;
    const bool is_header = statement.equals == 0;
    const Span value = is_header ? statement.span : value_of(text, statement);
    if (!is_header) row.key = statement.key;
    row.key_width = cells(row.key);
    row.value = slice(text, value.begin, value.end);
    row.line_break = line_break_before(text, statement.lines.end);
    const std::size_t comment = text.find_first_not_of(" \t", value.end);
    if (comment < statement.lines.end && text[comment] == '#') {
        row.blanks = slice(text, value.end, comment);
        row.comment = without_blanks_at_end(slice(text, comment, statement.lines.end));
        const std::size_t line = text.rfind('\n', comment);
        const std::size_t begin =
            std::max<std::size_t>(line == text.npos ? 0 : line + 1, statement.lines.begin);
        row.column = cells(slice(text, begin, comment));
    }
    return row;
}

void align_comments(std::vector<Row>& rows) {
    std::vector<Row*> in_columns;
    for (Row& row : rows)
        if (!row.comment.empty() && row.blanks.find('\t') == row.blanks.npos)
            in_columns.push_back(&row);
    std::ranges::stable_sort(in_columns, {}, &Row::column);
    for (auto first = in_columns.begin(); first != in_columns.end();) {
        std::size_t end = 0, nearest = (*first)->blanks.size();
        auto last = first;
        for (; last != in_columns.end() && (*last)->column == (*first)->column; ++last) {
            end = std::max(end, end_column(**last));
            nearest = std::min(nearest, (*last)->blanks.size());
        }
        const std::size_t column = end + std::max<std::size_t>(nearest, 1);
        for (; first != last; ++first)
            (*first)->spaces = column - end_column(**first);
    }
}

void write_row(const Row& row, std::string& out) {
    if (!row.key.empty()) {
        out += row.key;
        out.append(row.key_width - cells(row.key), ' ');
        out += equals;
    }
    if (row.value.find('\n') == row.value.npos) {
        out += row.value;
    } else {
        write_lines(row.value, out);
    }
    if (row.comment.empty()) return;
    if (row.blanks.find('\t') != row.blanks.npos) {
        out += row.blanks;
    } else {
        out.append(row.spaces, ' ');
    }
    out += row.comment;
}

}  // namespace plan::edit
