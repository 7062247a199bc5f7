#include "render/page_summary.hpp"

#include "render/page_bar.hpp"
#include "render/page_shell.hpp"
#include "render/score_figures.hpp"

namespace plan::render {

using text::Words;

namespace {

void put_cell(Output& output, const Cell& cell, std::size_t count, Language language) {
    output.format("<div class=\"cell {}\"><dt>", count == 0 ? "zero" : cell.token);
    put_swatch(output, cell);
    output.format("{}</dt><dd>{}</dd></div>\n", html_words(cell.words, language), count);
}

/// A sentence of the list below the cells; nothing where it would say nothing.
void put_fact(Output& output, Words label, const std::string& value, Language language) {
    output.format("<div><dt>{}</dt><dd>{}</dd></div>\n", html_words(label, language), html(value));
}

std::string share_words(const select::Score& all, Language language) {
    if (all.done() == 0)
        return std::string(
            Words{"nothing is done yet", "chưa có nhiệm vụ nào hoàn thành"}.in(language));
    return in_words(language, {"{}% ({} of {} done)", "{}% ({}/{} nhiệm vụ đã hoàn thành)"},
                    percent_in_time(all.tally), all.tally.done_on_time(), all.done());
}

}  // namespace

void put_summary(Output& output, const select::Score& all, Language language) {
    output.format(
        "<section class=\"summary\" aria-labelledby=\"summary\">\n<h2 id=\"summary\">{}</h2>\n",
        html_words({"Summary", "Tổng hợp"}, language));
    output.format("<p class=\"given\">{}</p>\n",
                  html(in_words(language, {"Given: {}", "Được giao: {}"},
                                obligations_in_words(all.given(), language))));
    output.put("<dl class=\"cells\">\n");
    for (const Cell& cell : cells())
        put_cell(output, cell, (all.tally.*cell.count)(), language);
    output.put("</dl>\n");
    put_cells_bar(output, all.tally, all.given());
    output.put("<dl class=\"facts\">\n");
    put_fact(output, {"Share done on time", "Tỷ lệ hoàn thành đúng hạn"},
             share_words(all, language), language);
    if (all.tally.overdue() != 0)
        put_fact(output, {"Overdue for more than 30 days", "Quá hạn trên 30 ngày"},
                 in_words(language, {"{} of {}", "{}/{} nhiệm vụ quá hạn"}, all.long_overdue,
                          all.tally.overdue()),
                 language);
    if (const auto mean = all.mean_late())
        put_fact(output, {"Days late", "Số ngày chậm"},
                 in_words(language, {"{} on average, {} at most", "trung bình {}; nhiều nhất {}"},
                          one_decimal(*mean, language), all.longest),
                 language);
    if (const std::size_t waived = all.tally.of(assess::Status::waived))
        put_fact(output, {"Waived, not in the sums", "Được miễn, không tính ở trên"},
                 obligations_in_words(waived, language), language);
    output.put("</dl>\n</section>\n");
}

}  // namespace plan::render
