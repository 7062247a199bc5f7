#include "edit/record.hpp"

#include <algorithm>

#include "edit/form.hpp"
#include "edit/key_order.hpp"
#include "model/comments.hpp"
#include "text/width.hpp"
#include "validate/ignore_comment.hpp"

namespace plan::edit {

using model::RecordKind;

namespace {

/// Lines put in at a place. Behind a last line without a line break they begin with one, and end
/// the file as it ended.
Insertion insert(std::string_view text, std::uint32_t at, std::string lines, const Style& style) {
    if (at == 0 || text[at - 1] == '\n') return {{at, at}, std::move(lines)};
    const std::string_view without_last =
        std::string_view(lines).substr(0, lines.size() - style.line_break.size());
    return {{at, at}, style.line_break + std::string(without_last)};
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
    record.period.empty() ? add_day("for", record.occurrence) : add_text("for", record.period);
    add_day("to", record.to);
    add_text("authority", record.authority);
    add_day("on", record.on);
    add_text("evidence", record.evidence);
    add_text("reason", record.reason);
    add_text("note", record.note);
    return values;
}

/// Behind which of a table's statements a key stands in the order of keys; behind the last where
/// they have another. Null: before them all.
const Statement* last_before(const TableText& table, std::string_view key) {
    const auto name = table_named(table.header.key);
    const auto rank = [&](const Statement& statement) { return rank_of(name, statement.key); };
    const auto& all = table.statements;
    const auto end = std::ranges::is_sorted(all, {}, rank)
                         ? std::ranges::upper_bound(all, rank_of(name, key), {}, rank)
                         : all.end();
    return end == all.begin() ? nullptr : &*std::prev(end);
}

/// A comment without what it says of findings to ignore, which are none when its line is gone;
/// empty where it says nothing else.
std::string without_ignores(std::string_view lines, Span comment) {
    std::string kept(lines.substr(comment.begin, comment.end - comment.begin));
    auto ignores = validate::ignores_in(lines, comment);
    std::ranges::reverse(ignores);
    for (const validate::IgnoreComment& ignore : ignores) {
        const std::size_t begin = ignore.span.begin - comment.begin;
        const std::size_t end = kept.find_first_not_of(" \t", ignore.span.end - comment.begin);
        kept.erase(begin, end == kept.npos ? end : end - begin);
    }
    return kept.substr(0, kept.find_last_not_of(" \t") + 1);
}

/// The lines go; the comments behind them stay, on lines of their own.
Edit take_out(std::string_view text, const Statement& statement, const Style& style) {
    const std::string_view lines =
        text.substr(statement.lines.begin, statement.lines.end - statement.lines.begin);
    std::string kept;
    const std::string_view indent =
        text.substr(statement.lines.begin, statement.span.begin - statement.lines.begin);
    for (const Span comment : model::comments_of(lines))
        if (const std::string words = without_ignores(lines, comment); !words.empty())
            kept += std::string(indent) + words + style.line_break;
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

/// Where the last line of a file without a last line break goes, so does the break before it.
std::vector<Edit> to_the_end(std::string_view text, std::vector<Edit> edits) {
    const std::uint32_t end = edits.back().span.end;
    if (end != text.size() || text.back() == '\n') return edits;
    // Lines that go with nothing kept between them.
    std::size_t first = edits.size() - 1;
    while (first > 0 && edits[first].text.empty() &&
           edits[first - 1].span.end == edits[first].span.begin)
        --first;
    std::string& kept = edits[first].text;
    if (!kept.empty()) {
        kept.resize(kept.find_last_not_of("\r\n") + 1);
        return edits;
    }
    std::uint32_t& begin = edits[first].span.begin;
    if (begin > 0 && text[begin - 1] == '\n') --begin;
    if (begin > 0 && text[begin - 1] == '\r') --begin;
    return edits;
}

}  // namespace

std::string_view key_of(RecordKind kind) {
    switch (kind) {
        case RecordKind::completion: return "completion";
        case RecordKind::extension: return "extension";
        case RecordKind::waiver: return "waiver";
    }
    return {};
}

bool NewRecord::is_short() const {
    return kind == RecordKind::completion && body.empty() && !occurrence && period.empty() &&
           evidence.empty() && note.empty();
}

std::optional<Insertion> add_short_form(std::string_view text, const ItemText& item,
                                        const Style& style, civil::Day on) {
    const TableText& head = item.front();
    const Statement* const before = last_before(head, "completed");
    const std::uint32_t at = before == nullptr ? head.header.lines.end : before->lines.end;
    Style alone = style;
    alone.below_aligned = style.aligned;
    const std::size_t column =
        style.aligned && before != nullptr
            ? text::width(text.substr(before->span.begin, before->equals - before->span.begin))
            : 0;
    Insertion insertion =
        insert(text, at, lines_of({{"completed", written(on, style)}}, style.indent, alone, column),
               style);
    if (!style.in_form) return insertion;
    const std::uint32_t begin = head.header.lines.begin;
    Edit moved = insertion;
    moved.span = {at - begin, at - begin};
    if (!is_in_form(apply(text.substr(begin, head.end() - begin), {moved}))) return std::nullopt;
    return insertion;
}

Insertion add_record(std::string_view text, const ItemText& item, const Style& style,
                     const NewRecord& record) {
    const std::uint32_t at = behind_comments(text, item.back().end());
    std::string lines;
    if (style.blank_line) lines += style.line_break;
    // The header as the item's own is spelled: [[item]] may be quoted.
    lines += fmt::format("{}[[{}.{}]]{}", style.table_indent, item.front().header.key,
                         key_of(record.kind), style.line_break);
    lines += lines_of(values_of(record, style), style.below_indent, style);
    return insert(text, at, std::move(lines), style);
}

std::optional<std::vector<Edit>> remove_record(std::string_view text, const ItemText& item,
                                               const Style& style, Span header) {
    const auto finish = [&](const TableText& table, std::vector<Edit> edits) {
        if (!style.in_form) return to_the_end(text, std::move(edits));
        const std::vector<TableText> tables = tables_of(text);
        const auto found =
            std::ranges::find(tables, table.header.span.begin,
                              [](const TableText& one) { return one.header.span.begin; });
        const auto last = static_cast<std::size_t>(found - tables.begin());
        // A table goes with the blank line behind the one before it.
        const std::size_t first = &table == &item.front() ? last : last - 1;
        return keep_form(text, tables, first, last, std::move(edits));
    };
    for (const Statement& statement : item.front().statements)
        if (statement.span.begin == header.begin)
            return finish(item.front(), {take_out(text, statement, style)});
    const auto begins_there = [&](const TableText& table) {
        return table.header.span.begin == header.begin;
    };
    const auto table = std::find_if(item.begin() + 1, item.end(), begins_there);
    if (table == item.end()) return std::nullopt;
    const std::string below = std::string(table->header.key) + '.';
    if (std::any_of(table + 1, item.end(),
                    [&](const TableText& other) { return other.header.key.starts_with(below); }))
        return std::nullopt;
    std::vector<Edit> edits{take_out(text, table->header, style)};
    edits.front().span.begin = with_blank_line(text, table->header.lines.begin);
    for (const Statement& statement : table->statements)
        edits.push_back(take_out(text, statement, style));
    return finish(*table, std::move(edits));
}

std::string apply(std::string_view text, std::vector<Edit> edits) {
    std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.span.begin; });
    std::string result;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        result += text.substr(at, edit.span.begin - at);
        result += edit.text;
        at = edit.span.end;
    }
    result += text.substr(at);
    return result;
}

}  // namespace plan::edit
