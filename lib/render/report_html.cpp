// Reports as a page of their own: one file, for the screen, for a mail and for paper. What nothing
// is found of says so: a page that was put up yesterday must not stay.

#include "render/page_rows.hpp"
#include "render/page_shell.hpp"
#include "render/phrases.hpp"
#include "render/report.hpp"

namespace plan::render {

namespace {

std::string closing_of(const assess::Tally& tally, Language language) {
    const std::string share = share_in_words(tally, language);
    std::string words = tally_in_words(tally, language) + ".";
    if (!share.empty()) words += " " + share + ".";
    return words;
}

}  // namespace

void report_html(Output& output, const Report& report, const Style& style) {
    const bool nothing = report.selection.chosen.empty();
    const std::string closing = closing_of(report.selection.summary, style.language);
    if (nothing) {
        begin_page(output, {nothing_in_words(report, style.language), closing}, style.language);
    } else {
        begin_page(output, {title_in_words(report, style.language), closing}, style.language);
        RowsOf rows{report, style.language, 2, page_obligations};
        put_sections(output, rows, sections_of(report, style.language));
    }
    end_page(output, nothing ? Foot::plain : Foot::sources, {}, style.language);
}

}  // namespace plan::render
