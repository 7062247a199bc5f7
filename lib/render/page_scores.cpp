#include "render/page_scores.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/page_bar.hpp"
#include "render/page_shell.hpp"

namespace plan::render {

using select::Score;
using text::Words;

std::string percent_of(const Score& score) {
    const std::size_t in_time = score.tally.done_on_time(), done = score.done();
    if (done == 0) return {};
    std::size_t percent = (in_time * 200 + done) / (done * 2);
    if (in_time != 0 && in_time != done) percent = std::clamp<std::size_t>(percent, 1, 99);
    return fmt::format("{}%", percent);
}

std::string mean_in_words(double days, Language language) {
    std::string words = fmt::format("{:.1f}", days);
    if (language == Language::vietnamese) std::ranges::replace(words, '.', ',');
    return words;
}

std::string month_in_words(date::year_month month, Language language) {
    static constexpr std::array<std::string_view, 12> names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    const unsigned number = static_cast<unsigned>(month.month());
    const int year = static_cast<int>(month.year());
    if (language == Language::vietnamese) return fmt::format("Tháng {}/{}", number, year);
    return fmt::format("{} {}", names[number - 1], year);
}

namespace {

struct Column {
    Words words;
    Words abbreviation_of = {};  ///< the whole of it, where the head is short
};

constexpr Words picture{"Picture", "Biểu đồ"};
constexpr std::array<Words, 10> column_words{{
    {"Given", "Được giao"},
    {"Done on time", "Đúng hạn"},
    {"Done late", "Hoàn thành quá hạn"},
    {"Open in time", "Trong hạn"},
    {"Overdue", "Quá hạn"},
    {"of these over 30 days", "trong đó trên 30 ngày"},
    {"No deadline", "Không thời hạn"},
    {"Share on time", "Tỷ lệ đúng hạn"},
    {"Mean days late", "Số ngày chậm trung bình"},
    {"Most days late", "Số ngày chậm dài nhất"},
}};

class Table {
  public:
    Table(Output& output, Language language) : output_(output), language_(language) {}

    void begin(std::string_view id, Words heading, Words first) {
        output_.format(
            "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n"
            "<table class=\"scores\">\n<caption class=\"unseen\">{1}</caption>\n<thead><tr>"
            "<th scope=\"col\">{2}</th><th scope=\"col\" class=\"picture\">{3}</th>",
            id, html_words(heading, language_), html_words(first, language_),
            html_words(picture, language_));
        for (const Words& words : column_words)
            output_.format("<th scope=\"col\">{}</th>", html_words(words, language_));
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
        put_bar(output_, tally);
        output_.put("</td>");
        column_ = 0;
        put(score.given());
        put(tally.done_on_time());
        put(tally.done_late());
        put(tally.open_in_time());
        put(tally.overdue(), tally.overdue() ? "overdue" : "");
        put(score.long_overdue, score.long_overdue ? "overdue" : "");
        put(tally.without_deadline());
        put_share(score);
        const auto mean = score.mean_late();
        put(mean ? mean_in_words(*mean, language_) : std::string(), "");
        put(mean ? std::to_string(score.longest) : std::string(), "");
        output_.put("</tr>\n");
    }

    void end() { output_.put("</tbody>\n</table>\n</section>\n"); }

  private:
    void put(std::size_t count, std::string_view token = {}) {
        put(std::to_string(count), count == 0 ? "zero" : token);
    }
    /// `data-label` is what stands before the number where the table is read as cards.
    void put(const std::string& words, std::string_view token) {
        output_.format("<td data-label=\"{}\"", html_words(column_words[column_++], language_));
        const std::string_view shown = words.empty() ? "zero" : token;
        if (!shown.empty()) output_.format(" class=\"{}\"", shown);
        output_.format(">{}</td>", words.empty() ? "–" : words);
    }
    void put_share(const Score& score) {
        if (score.done() == 0) return put(std::string(), "");
        put(fmt::format("{} <small>{}/{}</small>", percent_of(score), score.tally.done_on_time(),
                        score.done()),
            "");
    }

    Output& output_;
    Language language_;
    std::size_t column_ = 0;
};

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

}  // namespace

void put_scores(Output& output, const model::Model& model, const select::Scoreboard& board,
                Language language) {
    Table table(output, language);
    Anchors anchors;
    const auto id_of = [&](std::string_view kind, std::string_view name) {
        const auto id = anchors.take(fmt::format("{}/{}", kind, name));
        return id ? fmt::format("{}:{}", kind, std::string_view(*id).substr(kind.size() + 1))
                  : std::string();
    };
    table.begin("bodies", {"Bodies, the worst first", "Theo cơ quan, yếu nhất xếp trước"},
                {"Body", "Cơ quan"});
    put_rows(table, board.bodies, language, [&](const select::ScoreRow& row) {
        constexpr Words nobody{"Nobody answers", "Chưa giao cơ quan chủ trì"};
        if (row.subject == model::none)
            return table.put_row({}, html_words(nobody, language), row.score);
        const model::Body& body = model.bodies[row.subject];
        table.put_row(id_of("body", body.id), html(model::name_of(body)), row.score);
    });
    table.end();
    table.begin("plans", {"Plans, the worst first", "Theo kế hoạch, yếu nhất xếp trước"},
                {"Plan", "Kế hoạch"});
    put_rows(table, board.plans, language, [&](const select::ScoreRow& row) {
        const model::Directive& plan = model.directives[row.subject];
        table.put_row(id_of("plan", plan.id), directive_name(plan), row.score);
    });
    table.end();
    if (!board.directives.empty()) {
        table.begin("directives",
                    {"Directives with all that carries them out",
                     "Theo văn bản chỉ đạo, gồm mọi kế hoạch thực hiện văn bản đó"},
                    {"Directive", "Văn bản chỉ đạo"});
        put_rows(table, board.directives, language, [&](const select::ScoreRow& row) {
            const model::Directive& directive = model.directives[row.subject];
            table.put_row(id_of("directive", model::name_of(directive)), directive_name(directive),
                          row.score);
        });
        table.end();
    }
    table.begin("months", {"Months of the last day", "Theo tháng của hạn cuối"},
                {"Month", "Tháng"});
    put_rows(table, board.months, language, [&](const select::MonthRow& row) {
        constexpr Words none{"Without a last day", "Không có thời hạn"};
        if (!row.month) return table.put_row({}, html_words(none, language), row.score);
        const auto id = fmt::format("{:04}-{:02}", static_cast<int>(row.month->year()),
                                    static_cast<unsigned>(row.month->month()));
        table.put_row(id_of("month", id), html(month_in_words(*row.month, language)), row.score);
    });
    table.end();
}

}  // namespace plan::render
