#include "edit/style.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "edit/form.hpp"
#include "model/comments.hpp"
#include "text/width.hpp"

namespace plan::edit {

namespace {

std::string_view slice(std::string_view text, std::size_t begin, std::size_t end) {
    return text.substr(begin, end - begin);
}

std::string indent_of(std::string_view text, const Statement& statement) {
    return std::string(slice(text, statement.lines.begin, statement.span.begin));
}

/// The blanks on both sides of `=`.
std::pair<std::string, std::string> around_equals(std::string_view text,
                                                  const Statement& statement) {
    std::uint32_t begin = statement.equals, end = statement.equals + 1;
    const auto is_blank = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
    while (begin > statement.span.begin && is_blank(begin - 1))
        --begin;
    while (end < statement.span.end && is_blank(end))
        ++end;
    return {std::string(slice(text, begin, statement.equals)),
            std::string(slice(text, statement.equals + 1, end))};
}

std::size_t column_of_equals(std::string_view text, const Statement& statement) {
    return text::width(slice(text, statement.span.begin, statement.equals));
}

/// Whether `=` stand in one column; nothing where keys of one length don't tell.
std::optional<bool> is_aligned(std::string_view text, const std::vector<Statement>& statements) {
    bool differ = false;
    for (const Statement& statement : statements) {
        if (column_of_equals(text, statement) != column_of_equals(text, statements.front()))
            return false;
        differ = differ || statement.key.size() != statements.front().key.size();
    }
    return differ ? std::optional(true) : std::nullopt;
}

bool stands_behind_blank_line(std::string_view text, const Statement& header) {
    const std::string_view before = text.substr(0, header.lines.begin);
    if (before.empty()) return false;
    const std::size_t end = before.size() - 1;  // the line break of the line before
    const std::size_t begin = end == 0 ? before.npos : before.rfind('\n', end - 1);
    const std::string_view line = slice(before, begin == before.npos ? 0 : begin + 1, end);
    return line.find_first_not_of(" \t\r") == line.npos;
}

/// Whether an item stands behind a blank line, or behind comments that do; at the beginning there
/// is nothing to stand apart from.
bool stands_apart(std::string_view text, const Statement& header) {
    Statement at = header;
    while (at.lines.begin > 0 && !stands_behind_blank_line(text, at)) {
        const std::size_t begin =
            at.lines.begin < 2 ? text.npos : text.rfind('\n', at.lines.begin - 2);
        at.lines.begin = static_cast<std::uint32_t>(begin == text.npos ? 0 : begin + 1);
        const std::size_t first = text.find_first_not_of(" \t", at.lines.begin);
        if (text[first] != '#') return false;
    }
    return true;
}

/// How often each form of day, and each quote, stands in a text.
struct Counts {
    std::array<std::size_t, 4> days{};
    std::size_t basic = 0, literal = 0;

    void see(std::string_view value) {
        if (value.empty()) return;
        const bool quotes = value.front() == '"' || value.front() == '\'';
        if (quotes) ++(value.front() == '"' ? basic : literal);
        if (quotes) value = slice(value, 1, std::max<std::size_t>(value.size(), 2) - 1);
        if (!civil::parse_day(value)) return;
        const std::size_t month = value.find('/') + 1;
        if (month == 0) {
            ++of(quotes ? DayForm::iso_text : DayForm::toml_date);
        } else if (value.front() == '0' || value[month] == '0') {
            ++of(DayForm::padded);
        } else if (month == 2 || value.find('/', month) == month + 1) {
            ++of(DayForm::slashes);  // 15/12/2022 is written so by both
        }
    }
    std::size_t& of(DayForm form) { return days[static_cast<std::size_t>(form)]; }

    std::optional<DayForm> most_used() const {
        const auto most = std::ranges::max_element(days);
        if (*most == 0) return std::nullopt;
        return static_cast<DayForm>(most - days.begin());
    }
};

/// The line break behind a line; where the file ends there, its first.
std::string line_break_behind(std::string_view text, std::uint32_t end) {
    std::size_t at = end > 0 && text[end - 1] == '\n' ? end - 1 : text.find('\n');
    return at != text.npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

/// A value that is no string, list or table; else empty.
std::string_view bare_value(std::string_view text, const Statement& statement) {
    const std::size_t begin = text.find_first_not_of(" \t", statement.equals + 1);
    if (begin >= statement.span.end ||
        std::string_view("\"'[{").find(text[begin]) != std::string_view::npos)
        return {};
    const std::size_t end =
        std::min<std::size_t>(text.find_first_of(" \t\r\n#", begin), statement.span.end);
    return slice(text, begin, end);
}

Counts count_in(std::string_view text, const std::vector<TableText>& tables) {
    Counts counts;
    for (const TableText& table : tables)
        for (const Statement& statement : table.statements) {
            counts.see(bare_value(text, statement));
            const std::string_view written = slice(text, statement.span.begin, statement.span.end);
            for (const Span string : model::strings_of(written))
                counts.see(slice(written, string.begin, string.end));
        }
    return counts;
}

/// A sub-table of another item, for how they are written in this file: the last before the item,
/// else the first behind it.
std::optional<TableText> table_elsewhere(const std::vector<TableText>& tables,
                                         const ItemText& item) {
    const std::string prefix = std::string(item.front().header.key) + '.';
    std::optional<TableText> found;
    for (const TableText& table : tables) {
        if (!table.header.key.starts_with(prefix) || table.statements.empty()) continue;
        if (found && table.header.span.begin > item.front().header.span.begin) break;
        found = table;
    }
    return found;
}

bool fits_literal(std::string_view text) {
    return std::ranges::none_of(text, [](char c) {
        return c == '\'' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

}  // namespace

Style style_of(std::string_view text, const ItemText& item) {
    Style style;
    style.line_break = line_break_behind(text, item.front().header.lines.end);
    const std::vector<TableText> tables = tables_of(text);
    const Counts file = count_in(text, tables), own = count_in(text, item);
    style.days = own.most_used().value_or(file.most_used().value_or(DayForm::slashes));
    if (file.literal > file.basic) style.quote = '\'';

    if (is_in_form(text, tables, item)) {
        style.in_form = style.aligned = style.below_aligned = true;
        return style;
    }
    const TableText& head = item.front();
    style.aligned = style.below_aligned = is_aligned(text, head.statements).value_or(false);
    if (!head.statements.empty()) {
        style.indent = style.below_indent = indent_of(text, head.statements.front());
        std::tie(style.before_equals, style.after_equals) =
            around_equals(text, head.statements.back());
        if (style.aligned) style.before_equals.assign(1, ' ');
    }
    style.table_indent = indent_of(text, head.header);
    const auto model = item.size() > 1 ? std::optional(item.back()) : table_elsewhere(tables, item);
    style.blank_line = stands_apart(text, model ? model->header : head.header);
    if (!model) return style;
    style.table_indent = indent_of(text, model->header);
    if (!model->statements.empty()) style.below_indent = indent_of(text, model->statements.front());
    style.below_aligned = is_aligned(text, model->statements).value_or(style.aligned);
    return style;
}

std::string quoted(std::string_view text, const Style& style) {
    if (style.quote == '\'' && fits_literal(text)) return fmt::format("'{}'", text);
    std::string basic = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            basic += '\\';
            basic += c;
        } else if (c == '\n') {
            basic += "\\n";
        } else if (c == '\t') {
            basic += "\\t";
        } else if (byte < 0x20 || byte == 0x7F) {
            basic += fmt::format("\\u{:04X}", byte);
        } else {
            basic += c;
        }
    }
    return basic + '"';
}

std::string quoted_list(const std::vector<std::string>& texts, const Style& style) {
    std::string list = "[";
    for (const std::string& text : texts) {
        if (list.size() > 1) list += ", ";
        list += quoted(text, style);
    }
    return list + ']';
}

std::string written(civil::Day day, const Style& style) {
    const auto fields = civil::fields_of(day);
    switch (style.days) {
        case DayForm::slashes: return quoted(civil::to_text(day), style);
        case DayForm::padded:
            return quoted(
                fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(fields.day()),
                            static_cast<unsigned>(fields.month()), static_cast<int>(fields.year())),
                style);
        case DayForm::iso_text: return quoted(civil::to_iso(day), style);
        case DayForm::toml_date: return civil::to_iso(day);
    }
    return {};
}

std::string lines_of(const Values& values, const std::string& indent, const Style& style,
                     std::size_t equals_at) {
    std::size_t widest = 0;
    for (const auto& [key, value] : values)
        widest = std::max(widest, key.size());
    const std::size_t column = equals_at != 0 ? equals_at : widest + style.before_equals.size();
    std::string lines;
    for (const auto& [key, value] : values) {
        lines += indent + key;
        if (equals_at != 0 || style.below_aligned) {
            lines.append(column > key.size() ? column - key.size() : 1, ' ');
        } else {
            lines += style.before_equals;
        }
        lines += '=' + style.after_equals + value + style.line_break;
    }
    return lines;
}

}  // namespace plan::edit
