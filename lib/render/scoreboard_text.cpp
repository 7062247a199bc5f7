// The scoreboard on a terminal: a table for each grouping, with a small bar of the five cells in
// each row. Where the terminal is narrow a name stands above its figures.

#include <algorithm>

#include "render/layout.hpp"
#include "render/score_bar.hpp"
#include "render/score_figures.hpp"
#include "text/width.hpp"

namespace plan::render {

namespace {

using select::Score;

constexpr std::size_t indent = 2;
/// A name column that is narrower goes above the figures.
constexpr std::size_t least_name = 24;

/// Where the figures stand; the same for all tables, so that they compare.
struct Table {
    std::array<std::size_t, figure_count> widths{};
    std::size_t gap = 2;
    std::size_t name = 0;   ///< cells beside the figures; 0: the name stands above
    bool in_words = false;  ///< there is no room for columns
};

std::size_t width_of(const Table& table) {
    std::size_t cells = bar_cells;
    for (const std::size_t width : table.widths)
        cells += table.gap + width;
    return cells;
}

void widen(Table& table, const Score& score, Language language) {
    for (std::size_t i = 0; i < figure_count; ++i)
        table.widths[i] =
            std::max(table.widths[i], text::width(figures()[i].value(score, language)));
}

Table table_for(const Report& report, const select::Scoreboard& board, const Style& style) {
    Table table;
    for (std::size_t i = 0; i < figure_count; ++i)
        table.widths[i] = std::max(text::width(figures()[i].above.in(style.language)),
                                   text::width(figures()[i].below.in(style.language)));
    std::size_t longest = 0;
    for (const GroupBy by : tables_of(report)) {
        for (const ScoreLine& line : lines_of(report, board, by, style.language)) {
            widen(table, *line.score, style.language);
            longest = std::max(longest, text::width(on_one_line(line.name)));
        }
    }
    const std::size_t beside = width_of(table) + table.gap;
    const std::size_t room = style.width > beside ? style.width - beside : 0;
    if (room >= std::min(longest, least_name)) {
        table.name = std::min(longest, room);
    } else if (indent + width_of(table) > style.width) {
        table.gap = 1;
        table.in_words = indent + width_of(table) > style.width;
    }
    return table;
}

void put_heads(Output& output, const Table& table, const Style& style) {
    const std::size_t before = (table.name ? table.name + table.gap : indent) + bar_cells;
    for (const text::Words Figure::*words : {&Figure::above, &Figure::below}) {
        std::string line(before, ' ');
        for (std::size_t i = 0; i < figure_count; ++i) {
            line.append(table.gap, ' ');
            line += text::pad_left((figures()[i].*words).in(style.language), table.widths[i]);
        }
        put_line(output, line, Ink::dim, style);
    }
}

void put_figures(Output& output, const Score& score, const Table& table, const Style& style) {
    put_bar(output, score, style);
    for (std::size_t i = 0; i < figure_count; ++i) {
        const std::string value = figures()[i].value(score, style.language);
        const bool alarms = figures()[i].alarming && value != "0";
        output.put(std::string(table.gap, ' '));
        put_inked(output, text::pad_left(value, table.widths[i]),
                  alarms ? Ink::overdue : Ink::plain, style.color);
    }
    output.put('\n');
}

void put_words(Output& output, const Score& score, const Style& style) {
    output.put(std::string(indent, ' '));
    put_bar(output, score, style);
    output.put('\n');
    std::vector<Line> lines;
    wrap_into(lines, cells_in_words(score.tally, Zeros::left_out, style.language),
              style.width - indent, Ink::plain);
    for (const Line& line : lines)
        put_line(output, std::string(indent, ' ') + line.text, line.ink, style);
}

void put_row(Output& output, const ScoreLine& row, const Table& table, const Style& style) {
    std::vector<Line> name;
    wrap_into(name, on_one_line(row.name), table.name ? table.name : style.width, Ink::plain);
    if (table.name == 0) {
        for (const Line& line : name)
            put_line(output, line.text, line.ink, style);
        if (table.in_words) return put_words(output, *row.score, style);
        output.put(std::string(indent, ' '));
        return put_figures(output, *row.score, table, style);
    }
    output.put(text::pad_right(name.front().text, table.name + table.gap));
    put_figures(output, *row.score, table, style);
    for (std::size_t i = 1; i < name.size(); ++i)
        put_line(output, name[i].text, name[i].ink, style);
}

void put_sums(Output& output, const Report& report, const select::Scoreboard& board,
              const Style& style) {
    const auto put = [&](const std::string& words) {
        if (!words.empty()) put_phrases(output, words + '.', Ink::plain, style);
    };
    put(tally_in_words(board.all.tally, style.language));
    put(share_in_words(board.all.tally, style.language));
    put(lateness_in_words(board.all, style.language));
    if (report.selection.chosen.empty()) return;
    output.put('\n');
    put_phrases(output, bar_legend(style.language), Ink::dim, style);
}

}  // namespace

void scoreboard_text(Output& output, const Report& report, const select::Scoreboard& board,
                     const Style& style) {
    put_phrases(output, scoreboard_title(report, style.language), Ink::heading, style);
    output.put('\n');
    put_sums(output, report, board, style);
    const Table table = table_for(report, board, style);
    for (const GroupBy by : tables_of(report)) {
        const auto rows = lines_of(report, board, by, style.language);
        if (rows.empty()) continue;
        output.put('\n');
        put_phrases(output, heading_of(by, style.language), Ink::heading, style);
        if (!table.in_words) put_heads(output, table, style);
        for (const ScoreLine& row : rows)
            put_row(output, row, table, style);
    }
}

}  // namespace plan::render
