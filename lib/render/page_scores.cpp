#include "render/page_scores.hpp"

#include <algorithm>

#include "render/group_words.hpp"
#include "render/page_bar.hpp"
#include "render/page_shell.hpp"
#include "render/score_figures.hpp"

namespace plan::render {

using select::Score;
using text::Words;

namespace {

class Table {
  public:
    Table(Output& output, Language language) : output_(output), language_(language) {}

    /// `most`: given in the largest row, which the pictures go by.
    void begin(std::string_view id, GroupBy by, Words first, std::size_t most) {
        most_ = most;
        constexpr Words picture{"Picture", "Biểu đồ"};
        output_.format(
            "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n"
            "<table class=\"scores\">\n<caption class=\"unseen\">{1}</caption>\n<thead><tr>"
            "<th scope=\"col\">{2}</th><th scope=\"col\" class=\"picture\">{3}</th>",
            id, html(heading_of(by, language_)), html_words(first, language_),
            html_words(picture, language_));
        for (const Figure& figure : figures())
            output_.format("<th scope=\"col\">{}</th>", html_words(figure.heading, language_));
        output_.put("</tr></thead>\n<tbody>\n");
    }

    /// `name` is HTML.
    void put_row(std::string_view id, std::string_view name, const Score& score) {
        const assess::Tally& tally = score.tally;
        output_.put("<tr");
        if (!id.empty()) output_.format(" id=\"{}\"", id);
        output_.format("><th scope=\"row\">{}", name);
        if (const std::size_t waived = tally.of(assess::Status::waived))
            output_.format("<small>{}</small>",
                           html(in_words(language_, {"{} waived", "{} được miễn"}, waived)));
        output_.put("</th><td class=\"picture\">");
        put_cells_bar(output_, tally, most_);
        output_.put("</td>");
        for (const Figure& figure : figures())
            put(figure, figure.value(score, language_));
        output_.put("</tr>\n");
    }

    void end() { output_.put("</tbody>\n</table>\n</section>\n"); }

  private:
    /// `data-label` is what stands before the number where the table is read as cards.
    void put(const Figure& figure, const std::string& value) {
        const bool zero = value == "0" || value == "–";
        const std::string_view token = zero ? "zero" : figure.alarming ? "overdue" : "";
        output_.format("<td data-label=\"{}\"", html_words(figure.heading, language_));
        if (!token.empty()) output_.format(" class=\"{}\"", token);
        output_.format(">{}</td>", html(value));
    }

    Output& output_;
    Language language_;
    std::size_t most_ = 0;
};

template <class Row>
std::size_t most_of(const std::vector<Row>& rows) {
    std::size_t most = 1;
    for (const Row& row : rows)
        most = std::max(most, row.score.given());
    return most;
}

/// All rows, or the first and the sum of the others.
template <class Row, class Put>
void put_rows(Table& table, const std::vector<Row>& rows, Language language, Put put) {
    const std::size_t shown = rows.size() > page_scores ? page_scores - 1 : rows.size();
    for (std::size_t i = 0; i < shown; ++i)
        put(rows[i]);
    if (shown == rows.size()) return;
    Score others;
    for (std::size_t i = shown; i < rows.size(); ++i)
        others.add(rows[i].score);
    table.put_row(
        {},
        html(in_words(language, {"{} others, not listed here", "{} mục khác, không liệt kê ở đây"},
                      rows.size() - shown)),
        others);
}

std::string directive_name(const model::Directive& directive) {
    std::string name = html(model::name_of(directive));
    if (directive.number.given() && directive.title.given())
        name += "<small>" + html(directive.title.value) + "</small>";
    return name;
}

/// The tables of one page, and the ids that their rows have been given.
class Scores {
  public:
    Scores(Output& output, const model::Model& model, Language language)
        : model_(model), language_(language), table_(output, language) {}

    void put(const select::Scoreboard& board, GroupBy by) {
        switch (by) {
            case GroupBy::body:
                table_.begin("bodies", by, {"Body", "Cơ quan"}, most_of(board.bodies));
                put_rows(table_, board.bodies, language_,
                         [&](const select::ScoreRow& row) { put_body(row); });
                return table_.end();
            case GroupBy::plan:
                table_.begin("plans", by, {"Plan", "Kế hoạch"}, most_of(board.plans));
                put_rows(table_, board.plans, language_,
                         [&](const select::ScoreRow& row) { put_plan(row); });
                return table_.end();
            case GroupBy::directive:
                if (board.directives.empty()) return;
                table_.begin("directives", by, {"Directive", "Văn bản chỉ đạo"},
                             most_of(board.directives));
                put_rows(table_, board.directives, language_,
                         [&](const select::ScoreRow& row) { put_directive(row); });
                return table_.end();
            case GroupBy::month:
                table_.begin("months", by, {"Month", "Tháng"}, most_of(board.months));
                put_rows(table_, board.months, language_,
                         [&](const select::MonthRow& row) { put_month(row); });
                return table_.end();
            case GroupBy::status: return;  // the cells of each table
        }
    }

  private:
    std::string id_of(std::string_view kind, std::string_view name) {
        // A colon is in no id that stands for a key.
        const auto id = anchors_.take(fmt::format("{}/{}", kind, name));
        return id ? fmt::format("{}:{}", kind, std::string_view(*id).substr(kind.size() + 1))
                  : std::string();
    }

    void put_body(const select::ScoreRow& row) {
        const std::string name =
            html(subject_in_words(model_, GroupBy::body, row.subject, language_));
        const bool nobody = row.subject == model::none;
        table_.put_row(nobody ? std::string() : id_of("body", model_.bodies[row.subject].id), name,
                       row.score);
    }
    void put_plan(const select::ScoreRow& row) {
        const model::Directive& plan = model_.directives[row.subject];
        table_.put_row(id_of("plan", plan.id), directive_name(plan), row.score);
    }
    void put_directive(const select::ScoreRow& row) {
        const model::Directive& directive = model_.directives[row.subject];
        table_.put_row(id_of("directive", model::name_of(directive)), directive_name(directive),
                       row.score);
    }
    void put_month(const select::MonthRow& row) {
        std::string id;
        if (row.month)
            id = id_of("month", fmt::format("{:04}-{:02}", static_cast<int>(row.month->year()),
                                            static_cast<unsigned>(row.month->month())));
        table_.put_row(id, html(month_in_words(row.month, language_)), row.score);
    }

    const model::Model& model_;
    Language language_;
    Table table_;
    Anchors anchors_;
};

}  // namespace

void put_scores(Output& output, const Report& report, const select::Scoreboard& board,
                Language language) {
    Scores scores(output, report.model, language);
    for (const GroupBy by : tables_of(report))
        scores.put(board, by);
}

}  // namespace plan::render
