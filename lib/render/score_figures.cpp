#include "render/score_figures.hpp"

#include <algorithm>

#include "civil/day.hpp"
#include "render/group_words.hpp"

namespace plan::render {

using select::Score;
using text::Words;

std::string one_decimal(double number, Language language) {
    std::string digits = fmt::format("{:.1f}", number);
    if (language == Language::vietnamese) std::ranges::replace(digits, '.', ',');
    return digits;
}

namespace {

constexpr const char* nothing = "–";

std::string share_of(const Score& score, Language) {
    if (score.done() == 0) return nothing;
    return fmt::format("{}/{} {}%", score.tally.done_on_time(), score.done(),
                       percent_in_time(score.tally));
}

std::string mean_of(const Score& score, Language language) {
    const auto mean = score.mean_late();
    return mean ? one_decimal(*mean, language) : nothing;
}

std::string longest_of(const Score& score, Language) {
    return score.late == 0 ? nothing : std::to_string(score.longest);
}

template <std::size_t (assess::Tally::*cell)() const>
std::string cell_of(const Score& score, Language) {
    return std::to_string((score.tally.*cell)());
}

std::string given_of(const Score& score, Language) {
    return std::to_string(score.given());
}

std::string long_overdue_of(const Score& score, Language) {
    return std::to_string(score.long_overdue);
}

constexpr std::array<Figure, figure_count> all_figures = {{
    {{"Given", "Được giao"}, {"Given", "Được"}, {"", "giao"}, given_of},
    {{"Done on time", "Hoàn thành đúng hạn"},
     {"Done", "Xong"},
     {"on time", "đúng hạn"},
     cell_of<&assess::Tally::done_on_time>},
    {{"Done late", "Hoàn thành quá hạn"},
     {"Done", "Xong"},
     {"late", "quá hạn"},
     cell_of<&assess::Tally::done_late>},
    {{"Open in time", "Đang thực hiện trong hạn"},
     {"Open", "Trong"},
     {"", "hạn"},
     cell_of<&assess::Tally::open_in_time>},
    {{"Overdue", "Quá hạn"},
     {"Over-", "Quá"},
     {"due", "hạn"},
     cell_of<&assess::Tally::overdue>,
     true},
    {{"of them over 30 days", "trong đó trên 30 ngày"},
     {"over", ">30"},
     {"30 d", "ngày"},
     long_overdue_of,
     true},
    {{"No deadline", "Không có thời hạn"},
     {"No", "Không"},
     {"day", "có hạn"},
     cell_of<&assess::Tally::without_deadline>},
    {{"Share in time", "Tỷ lệ đúng hạn"}, {"In time", "Tỷ lệ"}, {"of done", "đúng hạn"}, share_of},
    {{"Mean days late", "Số ngày chậm trung bình"}, {"Days", "Chậm"}, {"late", "TB"}, mean_of},
    {{"Most days late", "Số ngày chậm nhiều nhất"}, {"at", "Nhiều"}, {"most", "nhất"}, longest_of},
}};

Words titles_of(GroupBy by) {
    switch (by) {
        case GroupBy::body:
            return {"By body, the worst first", "Theo cơ quan, chậm nhất xếp trước"};
        case GroupBy::plan:
            return {"By plan, the worst first", "Theo kế hoạch, chậm nhất xếp trước"};
        case GroupBy::directive:
            return {"By directive, with all that carries it out",
                    "Theo văn bản chỉ đạo, gồm mọi nhiệm vụ thực hiện văn bản đó"};
        case GroupBy::month: return {"By month of the last day", "Theo tháng đến hạn"};
        case GroupBy::status: break;
    }
    return {};
}

}  // namespace

std::vector<GroupBy> tables_of(const Report& report) {
    if (report.by) return {*report.by};
    return {GroupBy::body, GroupBy::plan, GroupBy::directive, GroupBy::month};
}

const std::array<Figure, figure_count>& figures() {
    return all_figures;
}

std::string heading_of(GroupBy by, Language language) {
    return std::string(titles_of(by).in(language));
}

std::vector<ScoreLine> lines_of(const Report& report, const select::Scoreboard& board, GroupBy by,
                                Language language) {
    std::vector<ScoreLine> lines;
    const auto add = [&](const std::vector<select::ScoreRow>& rows) {
        for (const select::ScoreRow& row : rows)
            lines.push_back(
                {subject_in_words(report.model, by, row.subject, language), &row.score});
    };
    switch (by) {
        case GroupBy::body: add(board.bodies); break;
        case GroupBy::plan: add(board.plans); break;
        case GroupBy::directive: add(board.directives); break;
        case GroupBy::month:
            for (const select::MonthRow& row : board.months)
                lines.push_back({month_in_words(row.month, language), &row.score});
            break;
        case GroupBy::status: break;
    }
    return lines;
}

std::string scoreboard_title(const Report& report, Language language) {
    return in_words(language,
                    {"How the work stands as of {}", "Tổng hợp tình hình thực hiện đến ngày {}"},
                    civil::to_text(report.today));
}

std::string lateness_in_words(const Score& score, Language language) {
    const auto mean = score.mean_late();
    if (!mean) return {};
    return in_words(language,
                    {"Overdue or done late: {}, {} days late on average, {} at most",
                     "Quá hạn hoặc hoàn thành quá hạn: {}, chậm trung bình {} ngày, nhiều nhất {} "
                     "ngày"},
                    obligations_in_words(score.late, language), one_decimal(*mean, language),
                    score.longest);
}

}  // namespace plan::render
