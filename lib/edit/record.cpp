#include "edit/record.hpp"

#include <algorithm>

#include "model/comments.hpp"
#include "text/width.hpp"

namespace plan::edit {

using model::RecordKind;

namespace {

std::string_view name_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::completion: return "completion";
        case RecordKind::extension: return "extension";
        case RecordKind::waiver: return "waiver";
    }
    return {};
}

/// A line behind which the file ends without a line break gets one.
std::string break_before(std::string_view text, std::uint32_t at, const Style& style) {
    return at > 0 && text[at - 1] != '\n' ? style.line_break : std::string();
}

Values values_of(const NewRecord& record, const Style& style) {
    Values values;
    const auto add_text = [&](const char* key, const std::string& text) {
        if (!text.empty()) values.emplace_back(key, quoted(text, style));
    };
    const auto add_day = [&](const char* key, std::optional<civil::Day> day) {
        if (day) values.emplace_back(key, written(*day, style));
    };
    add_text("body", record.body);
    add_day("for", record.occurrence);
    add_day("to", record.to);
    add_text("authority", record.authority);
    add_day("on", record.on);
    add_text("evidence", record.evidence);
    add_text("reason", record.reason);
    add_text("note", record.note);
    return values;
}

/// The lines go; the comments behind them stay, on lines of their own.
Edit take_out(std::string_view text, const Statement& statement, const Style& style) {
    const std::string_view lines =
        text.substr(statement.lines.begin, statement.lines.end - statement.lines.begin);
    std::string kept;
    for (const Span comment : model::comments_of(lines))
        kept += std::string(lines.substr(comment.begin, comment.end - comment.begin)) +
                style.line_break;
    return {statement.lines, std::move(kept)};
}

/// An empty line that stands before a table goes with it.
std::uint32_t with_blank_line(std::string_view text, std::uint32_t at) {
    if (at >= 1 && text[at - 1] == '\n') {
        if (at >= 2 && text[at - 2] == '\n') return at - 1;
        if (at >= 3 && text.substr(at - 3, 2) == "\n\r") return at - 2;
    }
    return at;
}

}  // namespace

bool NewRecord::is_short() const {
    return kind == RecordKind::completion && body.empty() && !occurrence && evidence.empty() &&
           note.empty();
}

Insertion add_short_form(std::string_view text, const ItemText& item, const Style& style,
                         civil::Day on) {
    const TableText& head = item.front();
    const std::uint32_t at = head.end();
    const std::size_t column = style.aligned && !head.statements.empty()
                                   ? text::width(text.substr(head.statements.back().span.begin,
                                                             head.statements.back().equals -
                                                                 head.statements.back().span.begin))
                                   : 0;
    return {{at, at},
            break_before(text, at, style) +
                lines_of({{"completed", written(on, style)}}, style.indent, style, column)};
}

Insertion add_record(std::string_view text, const ItemText& item, const Style& style,
                     const NewRecord& record) {
    const std::uint32_t at = item.back().end();
    std::string lines = break_before(text, at, style);
    if (style.blank_line) lines += style.line_break;
    // The header as the item's own is spelled: [[item]] may be quoted.
    lines += fmt::format("{}[[{}.{}]]{}", style.table_indent, item.front().header.key,
                         name_of(record.kind), style.line_break);
    lines += lines_of(values_of(record, style), style.below_indent, style);
    return {{at, at}, std::move(lines)};
}

std::optional<std::vector<Edit>> remove_record(std::string_view text, const ItemText& item,
                                               const Style& style, Span header) {
    for (const Statement& statement : item.front().statements)
        if (statement.span.begin == header.begin)
            return std::vector{take_out(text, statement, style)};
    const auto begins_there = [&](const TableText& table) {
        return table.header.span.begin == header.begin;
    };
    const auto table = std::find_if(item.begin() + 1, item.end(), begins_there);
    if (table == item.end()) return std::nullopt;
    std::vector<Edit> edits{take_out(text, table->header, style)};
    edits.front().span.begin = with_blank_line(text, table->header.lines.begin);
    for (const Statement& statement : table->statements)
        edits.push_back(take_out(text, statement, style));
    return edits;
}

}  // namespace plan::edit
