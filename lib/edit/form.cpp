#include "edit/form.hpp"

#include <algorithm>
#include <string>

#include "edit/canonical.hpp"
#include "edit/record.hpp"

namespace plan::edit {

namespace {

constexpr std::size_t tables_around = 8;

/// From a table's header to the last line of another that is not blank.
Span lines_of_tables(std::string_view text, const std::vector<TableText>& tables, std::size_t first,
                     std::size_t last) {
    const std::uint32_t begin = tables[first].header.lines.begin;
    std::size_t end = last + 1 < tables.size() ? tables[last + 1].header.lines.begin : text.size();
    const std::size_t last_character = text.find_last_not_of(" \t\r\n", end - 1);
    end = std::min(text.find('\n', last_character), end - 1) + 1;
    return {begin, static_cast<std::uint32_t>(end)};
}

std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

/// How many bytes of whole lines two texts have in common at their beginnings.
std::size_t common_head(std::string_view left, std::string_view right) {
    const auto [end, other] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    const auto same = static_cast<std::size_t>(end - left.begin());
    const std::size_t found = same == 0 ? left.npos : left.rfind('\n', same - 1);
    return found == left.npos ? 0 : found + 1;
}

/// At their ends; what stands before is whole lines too.
std::size_t common_tail(std::string_view left, std::string_view right) {
    const auto [end, other] =
        std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    const auto same = static_cast<std::size_t>(end - left.rbegin());
    const std::size_t found = left.find('\n', left.size() - same);
    return found == left.npos ? 0 : left.size() - found - 1;
}

/// Each line but the blank ones, in turn.
std::vector<std::string_view> lines_with_words(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        const std::string_view line = text.substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r\n") != line.npos) lines.push_back(line);
        begin = end;
    }
    return lines;
}

bool same_but_for_blank_lines(std::string_view left, std::string_view right) {
    return lines_with_words(left) == lines_with_words(right);
}

}  // namespace

bool is_in_form(std::string_view lines) {
    return canonical(lines) == lines;
}

bool is_in_form(std::string_view text, const std::vector<TableText>& tables, const ItemText& item) {
    const auto index_of = [&](const TableText& table) {
        const auto found =
            std::ranges::lower_bound(tables, table.header.span.begin, {},
                                     [](const TableText& one) { return one.header.span.begin; });
        return static_cast<std::size_t>(found - tables.begin());
    };
    const std::size_t first = index_of(item.front()), last = index_of(item.back());
    if (last >= tables.size()) return false;
    return is_in_form(
        slice(text, lines_of_tables(text, tables, first - std::min(first, tables_around),
                                    std::min(last + tables_around, tables.size() - 1))));
}

std::vector<Edit> keep_form(std::string_view text, const std::vector<TableText>& tables,
                            std::size_t first, std::size_t last, std::vector<Edit> edits) {
    const Span lines = lines_of_tables(text, tables, first, last);
    std::vector<Edit> moved = edits;
    for (Edit& edit : moved)
        edit.span = {edit.span.begin - lines.begin, edit.span.end - lines.begin};
    const std::string_view before = slice(text, lines);
    const auto [begin, end] =
        std::ranges::minmax(moved, {}, [](const Edit& edit) { return edit.span.begin; });
    const std::size_t edited_begin = begin.span.begin, edited_end = end.span.end;
    const std::string after = apply(before, std::move(moved));
    const auto form = canonical(after);
    if (!form || *form == after || !same_but_for_blank_lines(*form, after)) return edits;
    // One edit from the first line that is changed to the last.
    const std::size_t head = std::min(common_head(after, *form), edited_begin);
    const std::size_t tail =
        std::min({common_tail(after, *form), before.size() - edited_end, form->size() - head});
    const Span span{lines.begin + static_cast<std::uint32_t>(head),
                    lines.end - static_cast<std::uint32_t>(tail)};
    return {{span, form->substr(head, form->size() - head - tail)}};
}

}  // namespace plan::edit
