#include "edit/statements.hpp"

#include <algorithm>
#include <string>

#include "read/cut.hpp"
#include "read/lexer.hpp"

namespace plan::edit {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::uint32_t first_line_begin(std::string_view text) {
    return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
    const std::size_t found = at == 0 ? text.npos : text.rfind('\n', at - 1);
    return found == text.npos ? first_line_begin(text) : static_cast<std::uint32_t>(found + 1);
}

std::uint32_t behind_line(std::string_view text, std::uint32_t at) {
    const std::size_t found = text.find('\n', at);
    return static_cast<std::uint32_t>(found == text.npos ? text.size() : found + 1);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

Statement statement_of(std::string_view text, const read::Entry& entry) {
    Statement statement;
    statement.span = entry.span;
    statement.lines = {line_begin(text, entry.span.begin),
                       behind_line(text, std::max(entry.span.end, entry.span.begin + 1) - 1)};
    if (entry.header) {
        const std::uint32_t brackets = entry.array ? 2 : 1;
        statement.key = trimmed(text.substr(entry.span.begin + brackets,
                                            entry.span.end - entry.span.begin - 2 * brackets));
    } else {
        statement.equals = entry.equals;
        statement.key = trimmed(text.substr(entry.span.begin, entry.equals - entry.span.begin));
    }
    return statement;
}

/// False where the lexer finds a fault, or a statement stands before all headers of `tables`.
bool add_statements(std::string_view text, Span chunk, std::vector<TableText>& tables) {
    read::Lexer lexer(text, chunk.begin, chunk.end);
    for (read::Entry entry; lexer.next(entry);) {
        if (entry.fault != read::Fault::none) return false;
        if (!entry.header && entry.equals == 0) return false;
        const Statement statement = statement_of(text, entry);
        if (entry.header) {
            tables.push_back({statement, {}});
        } else if (tables.empty()) {
            return false;
        } else {
            tables.back().statements.push_back(statement);
        }
    }
    return true;
}

}  // namespace

std::vector<TableText> tables_of(std::string_view text) {
    std::vector<TableText> tables;
    read::Lexer lexer(text, 0, static_cast<std::uint32_t>(text.size()));
    for (read::Entry entry; lexer.next(entry);) {
        if (entry.fault != read::Fault::none) continue;
        if (entry.header) {
            tables.push_back({statement_of(text, entry), {}});
        } else if (entry.equals != 0 && !tables.empty()) {
            tables.back().statements.push_back(statement_of(text, entry));
        }
    }
    return tables;
}

std::uint32_t behind_comments(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size()) {
        const std::uint32_t next = behind_line(text, end);
        const std::string_view line = text.substr(end, next - end);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first == line.npos) return end;
        if (line[first] != '#') return at;
        end = next;
    }
    return end;
}

std::optional<FileText> file_text(std::string_view text) {
    FileText tables(1);
    const Span whole{first_line_begin(text), static_cast<std::uint32_t>(text.size())};
    if (!add_statements(text, whole, tables)) return std::nullopt;
    return tables;
}

std::vector<std::string> parts_of(std::string_view key) {
    const std::string header = "[" + std::string(key) + "]";
    read::Lexer lexer(header, 0, static_cast<std::uint32_t>(header.size()));
    read::Entry entry;
    std::vector<std::string> parts;
    if (!lexer.next(entry) || entry.fault != read::Fault::none) return parts;
    for (std::uint32_t i = 0; i < entry.parts; ++i) {
        const Span part = entry.part[i];
        parts.push_back(
            read::decode_part(std::string_view(header).substr(part.begin, part.end - part.begin)));
    }
    return parts;
}

std::optional<ItemText> item_text(std::string_view text, Span header) {
    const read::Source source("", std::string(text));
    const read::Cut cut = read::cut(source, 0);
    const auto is_it = [&](const read::Section& section) {
        return section.table == read::Table::item && section.header.begin == header.begin &&
               section.header.end == header.end;
    };
    const auto section = std::ranges::find_if(cut.sections, is_it);
    if (section == cut.sections.end() || section->broken || section->in_conflict)
        return std::nullopt;
    ItemText item;
    for (const Span chunk : section->chunks)
        if (!add_statements(text, chunk, item)) return std::nullopt;
    if (item.empty()) return std::nullopt;
    return item;
}

}  // namespace plan::edit
