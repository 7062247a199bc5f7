// The scoreboard for a page or a comment: a table for each grouping.

#include "render/markdown.hpp"
#include "render/score_figures.hpp"

namespace plan::render {

namespace {

void put_heads(Output& output, Language language) {
    output.put("| |");
    for (const Figure& figure : figures())
        output.format(" {} |", figure.heading.in(language));
    output.put("\n|---|");
    for (std::size_t i = 0; i < figure_count; ++i)
        output.put("--:|");
    output.put('\n');
}

void put_row(Output& output, const ScoreLine& row, Language language) {
    output.format("| {} |", markdown(row.name));
    for (const Figure& figure : figures())
        output.format(" {} |", figure.value(*row.score, language));
    output.put('\n');
}

}  // namespace

void scoreboard_markdown(Output& output, const Report& report, const select::Scoreboard& board,
                         const Style& style) {
    output.format("# {}\n", scoreboard_title(report, style.language));
    for (const std::string& words : {tally_in_words(board.all.tally, style.language),
                                     share_in_words(board.all.tally, style.language),
                                     lateness_in_words(board.all, style.language)})
        if (!words.empty()) output.format("\n{}.\n", words);
    for (const GroupBy by : tables_of(report)) {
        const auto rows = lines_of(report, board, by, style.language);
        if (rows.empty()) continue;
        output.format("\n## {}\n\n", heading_of(by, style.language));
        put_heads(output, style.language);
        for (const ScoreLine& row : rows)
            put_row(output, row, style.language);
    }
}

}  // namespace plan::render
