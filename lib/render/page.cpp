#include "render/page.hpp"

#include "render/page_bar.hpp"
#include "render/page_rows.hpp"
#include "render/page_scores.hpp"
#include "render/page_shell.hpp"
#include "render/page_summary.hpp"
#include "render/page_timeline.hpp"
#include "render/score_figures.hpp"

namespace plan::render {

using text::Words;

namespace {

constexpr Words steps_left_out{
    "The steps to each last day are left out of a page as long as this one: plan show tells them.",
    "Trang dài nên không ghi các bước tính từng hạn cuối; xem bằng lệnh plan show."};

NavigationLink link_to(GroupBy by) {
    switch (by) {
        case GroupBy::body: return {"bodies", {"Bodies", "Cơ quan"}};
        case GroupBy::plan: return {"plans", {"Plans", "Kế hoạch"}};
        case GroupBy::directive: return {"directives", {"Directives", "Văn bản chỉ đạo"}};
        case GroupBy::month:
        case GroupBy::status: break;
    }
    return {"months", {"Months", "Tháng"}};
}

PageHead head_of(const Report& report, const select::Scoreboard& board, Language language) {
    PageHead head{scoreboard_title(report, language), {}, {}};
    if (report.selection.chosen.empty()) return head;
    head.links = {{"summary", {"Summary", "Tổng hợp"}}, {"time", {"Time line", "Tiến độ"}}};
    for (const GroupBy by : tables_of(report))
        if (by != GroupBy::directive || !board.directives.empty())
            head.links.push_back(link_to(by));
    head.links.push_back({"work", {"Obligations", "Danh sách nhiệm vụ"}});
    return head;
}

}  // namespace

void scoreboard_html(Output& output, const Report& report, const select::Scoreboard& board,
                     const Style& style, const WayOf& way_of) {
    const Language language = style.language;
    begin_page(output, head_of(report, board, language), language);
    if (report.selection.chosen.empty()) {
        constexpr Words words{"There is no obligation in what was asked for.",
                              "Không có nhiệm vụ nào khớp với điều kiện lọc."};
        output.format("<p>{}</p>\n", html_words(words, language));
        return end_page(output, Foot::plain, {}, language);
    }
    put_patterns(output);
    put_summary(output, board.all, language);
    put_timeline(output, report, language);
    put_scores(output, report, board, language);

    const bool ways = way_of && report.selection.chosen.size() <= page_ways;
    output.format(
        "<section aria-labelledby=\"work\">\n<h2 id=\"work\">{}</h2>\n",
        html_words({"Each obligation and what it rests on", "Các nhiệm vụ và căn cứ"}, language));
    if (way_of && !ways)
        output.format("<p class=\"note\">{}</p>\n", html_words(steps_left_out, language));
    RowsOf rows{report, language, 3, page_obligations, ways ? &way_of : nullptr};
    Report listed{report.model,     report.sources, report.expansion, report.standings,
                  report.selection, Subject::list,  report.today,     report.by};
    put_sections(output, rows, sections_of(listed, language));
    output.put("</section>\n");
    end_page(output, Foot::sources, {}, language);
}

}  // namespace plan::render
