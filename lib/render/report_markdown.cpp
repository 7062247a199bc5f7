// Reports for a page or a comment: a heading and a table for each section. check says nothing where
// there is nothing.

#include "civil/day.hpp"
#include "render/markdown.hpp"
#include "render/phrases.hpp"
#include "render/report.hpp"
#include "render/section.hpp"

namespace plan::render {

namespace {

using Obligations = std::span<const std::uint32_t>;

constexpr text::Words table_head{
    "| Last day | State | Work | Plan | Body | Coordinating |\n",
    "| Hạn cuối | Tình trạng | Nhiệm vụ | Kế hoạch | Chủ trì | Phối hợp |\n"};
constexpr std::string_view table_rule = "|---|---|---|---|---|---|\n";

/// Parted by semicolons: names of bodies hold commas.
void add(std::string& list, std::string_view words) {
    if (!list.empty()) list += "; ";
    list += words;
}

std::string when_of(const Row& row) {
    const auto& last_day = row.standing->last_day;
    std::string words = last_day ? civil::to_text(*last_day) : "—";
    if (const auto hour = hour_of(row)) words.append(" ").append(*hour);
    return words;
}

std::string state_of(const Row& row, Language language) {
    const State state = state_in_words(*row.standing, language);
    std::string words = state.first;
    if (!state.second.empty()) words.append(" ").append(state.second);
    for (const std::string& note : notes_of(row, language))
        add(words, note);
    return words;
}

std::string bodies_of(const Report& report, Obligations obligations, Language language) {
    std::string words;
    if (obligations.size() > 1) words = bodies_in_words(obligations.size(), language) + ": ";
    std::string names;
    for (const std::uint32_t index : obligations)
        add(names, owner_in_words(row_of(report, index), language));
    return words + names;
}

void put_row(Output& output, const Report& report, Obligations obligations, Language language) {
    const Row row = row_of(report, obligations.front());
    for (const std::string& cell :
         {when_of(row), state_of(row, language), std::string(title_of(*row.item)),
          source_in_words(row, language), bodies_of(report, obligations, language),
          names_in_words(row, row.item->coordinating)}) {
        output.put("| ");
        output.put(markdown(cell));
        if (!cell.empty()) output.put(' ');
    }
    output.put("|\n");
}

void put_section(Output& output, const Report& report, const Section& section, Language language) {
    if (!section.heading.empty()) {
        output.format("## {} · {}\n\n", markdown(section.heading), section.obligations.size());
        if (grouping_of(report) != GroupBy::status)
            output.format("{}\n\n", cells_in_words(section.tally, Zeros::left_out, language));
    }
    output.put(table_head.in(language));
    output.put(table_rule);
    for (const Obligations row : rows_of(report, section))
        put_row(output, report, row, language);
    output.put('\n');
}

void put_closing(Output& output, const assess::Tally& tally, Language language) {
    output.format("{}.\n", tally_in_words(tally, language));
    const std::string share = share_in_words(tally, language);
    if (!share.empty()) output.format("{}.\n", share);
}

}  // namespace

void report_markdown(Output& output, const Report& report, const Style& style) {
    const bool nothing = report.selection.chosen.empty();
    if (nothing && report.subject == Subject::check) return;
    if (nothing) {
        output.format("{}\n\n", nothing_in_words(report, style.language));
    } else {
        output.format("# {}\n\n", title_in_words(report, style.language));
        for (const Section& section : sections_of(report, style.language))
            put_section(output, report, section, style.language);
    }
    put_closing(output, report.selection.summary, style.language);
}

}  // namespace plan::render
