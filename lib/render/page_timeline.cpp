// What fell due and what was done, drawn over time, and its numbers as a table.

#include "render/page_timeline.hpp"

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "render/page_bar.hpp"
#include "render/page_periods.hpp"
#include "render/page_shell.hpp"

namespace plan::render {

using text::Words;

namespace {

std::size_t done_in(const Period& period) {
    return period.done_on_time + period.done_late;
}

/// 1, 2 or 5 of some power of ten: at most four lines up to `most`.
std::size_t grid_step(std::size_t most) {
    for (std::size_t ten = 1;; ten *= 10)
        for (const std::size_t step : {ten, 2 * ten, 5 * ten})
            if (most / step <= 4) return step;
}

/// Wide as its place but for the scale: x is in percents, y in pixels, so that letters keep their
/// size.
class Picture {
  public:
    Picture(Output& output, const Timeline& timeline, Day today, Language language)
        : output_(output), timeline_(timeline), today_(today), language_(language) {
        for (const Period& period : timeline.periods) {
            most_due_ = std::max(most_due_, period.due.all());
            most_done_ = std::max(most_done_, done_in(period));
        }
        const std::size_t most = std::max<std::size_t>(most_due_ + most_done_, 1);
        unit_ = std::min(200.0 / static_cast<double>(most), 22.0);
        axis_ = head + unit_ * static_cast<double>(most_due_);
    }

    void put(std::string_view description) {
        const double below = unit_ * static_cast<double>(most_done_);
        const double height = axis_ + labels + below;
        output_.format(
            "<svg class=\"timeline\" width=\"100%\" height=\"{:.0f}\" role=\"img\" "
            "aria-labelledby=\"time-title time-description\">\n"
            "<title id=\"time-title\">{}</title>\n<desc id=\"time-description\">{}</desc>\n",
            height,
            html_words(
                {"What was due and when it was done", "Nhiệm vụ đến hạn và thời điểm hoàn thành"},
                language_),
            html(description));
        put_grid();
        for (std::size_t i = 0; i < timeline_.periods.size(); ++i)
            put_period(i);
        put_axis();
        put_today(height);
        output_.put("</svg>\n");
    }

  private:
    static constexpr double head = 20, labels = 20;

    std::string x_of(double periods) const {
        return fmt::format("{:.2f}%",
                           periods * 100 / static_cast<double>(timeline_.periods.size()));
    }

    void put_text(std::string_view x, double y, std::string_view anchor, std::string_view words,
                  std::string_view token = {}) {
        output_.format("<text x=\"{}\" y=\"{:.1f}\" text-anchor=\"{}\"", x, y, anchor);
        if (!token.empty()) output_.format(" class=\"{}\"", token);
        output_.format(">{}</text>\n", words);
    }

    /// The number stands behind its line, where the style sheet leaves room, so over no bar.
    void put_line(double y, std::size_t count) {
        output_.format(
            "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{0:.1f}\" y2=\"{0:.1f}\"/>"
            "<text class=\"scale\" x=\"100%\" y=\"{1:.1f}\" dx=\"6\">{2}</text>\n",
            y, y + 4, count);
    }

    void put_grid() {
        const std::size_t step = grid_step(std::max(most_due_, most_done_));
        for (std::size_t count = step; count <= most_due_; count += step)
            put_line(axis_ - unit_ * static_cast<double>(count), count);
        for (std::size_t count = step; count <= most_done_; count += step)
            put_line(axis_ + labels + unit_ * static_cast<double>(count), count);
    }

    /// `y` is the edge nearest to the axis; returns the other one.
    double put_part(std::size_t at, double y, std::size_t count, int direction,
                    std::string_view token) {
        if (count == 0) return y;
        const double tall = unit_ * static_cast<double>(count);
        const double top = direction < 0 ? y - tall : y;
        output_.format(
            "<rect class=\"fill-{}\" x=\"{}\" y=\"{:.1f}\" width=\"{}\" height=\"{:.1f}\"/>", token,
            x_of(static_cast<double>(at) + 0.1), top, x_of(0.8), tall);
        return direction < 0 ? top : y + tall;
    }

    void put_period(std::size_t at) {
        const Period& period = timeline_.periods[at];
        if (period.due.all() + done_in(period) == 0) return;
        output_.format(
            "<g><title>{}</title>",
            html(in_words(language_, {"{}: {} due, {} done", "{}: đến hạn {}, hoàn thành {}"},
                          period_in_words(timeline_.pace, period.begin, language_),
                          period.due.all(), done_in(period))));
        double y = axis_;
        for (const Cell& cell : cells())
            y = put_part(at, y, (period.due.*cell.count)(), -1, cell.token);
        y = put_part(at, axis_ + labels, period.done_on_time, 1, "on-time");
        put_part(at, y, period.done_late, 1, "late");
        output_.put("</g>\n");
    }

    void put_axis() {
        output_.format(
            "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{0:.1f}\" y2=\"{0:.1f}\"/>\n", axis_);
        const std::size_t count = timeline_.periods.size();
        const std::size_t step = (count + 4) / 5;
        for (std::size_t i = 0; i < count; i += step) {
            const std::string words =
                period_in_short(timeline_.pace, timeline_.periods[i].begin, language_);
            put_text(x_of(static_cast<double>(i) + 0.1), axis_ + 15, "start", words);
        }
    }

    void put_today(double height) {
        const auto after = std::ranges::upper_bound(timeline_.periods, today_, {}, &Period::begin);
        const Period& period = *std::prev(after);
        const double at = static_cast<double>(after - timeline_.periods.begin() - 1);
        const double length = (timeline_.pace.after(period.begin) - period.begin).count();
        const double x = at + (static_cast<double>((today_ - period.begin).count()) + 0.5) / length;
        output_.format("<line class=\"today\" x1=\"{0}\" x2=\"{0}\" y1=\"16\" y2=\"{1:.1f}\"/>\n",
                       x_of(x), most_done_ != 0 ? height : height - labels);
        const bool left = x * 2 > static_cast<double>(timeline_.periods.size());
        put_text(x_of(x), 12, left ? "end" : "start",
                 html(in_words(language_, {"today {}", "hôm nay {}"}, civil::to_text(today_))),
                 "today");
    }

    Output& output_;
    const Timeline& timeline_;
    Day today_;
    Language language_;
    std::size_t most_due_ = 0, most_done_ = 0;
    double unit_ = 1, axis_ = 0;
};

void put_key(Output& output, Language language) {
    output.put("<ul class=\"key\">\n");
    for (const Cell& cell : cells()) {
        if (cell.token == "no-deadline") continue;
        output.put("<li>");
        put_swatch(output, cell);
        output.format("{}</li>\n", html_words(cell.words, language));
    }
    output.put("</ul>\n");
}

void put_table(Output& output, const Timeline& timeline, Language language) {
    constexpr std::array<Words, 8> heads{{
        {"When", "Thời gian"},
        {"Due", "Đến hạn"},
        {"of these done on time", "trong đó hoàn thành đúng hạn"},
        {"done late", "hoàn thành quá hạn"},
        {"open in time", "đang thực hiện trong hạn"},
        {"overdue", "quá hạn"},
        {"Done then, on time", "Hoàn thành trong thời gian đó, đúng hạn"},
        {"Done then, late", "Hoàn thành trong thời gian đó, quá hạn"},
    }};
    output.format(
        "<details class=\"numbers\"><summary>{0}</summary>\n<table class=\"scores\">\n"
        "<caption class=\"unseen\">{0}</caption>\n<thead><tr>",
        html_words({"The time line in numbers", "Số liệu của biểu đồ"}, language));
    for (const Words& words : heads)
        output.format("<th scope=\"col\">{}</th>", html_words(words, language));
    output.put("</tr></thead>\n<tbody>\n");
    for (const Period& period : timeline.periods) {
        if (period.due.all() + done_in(period) == 0) continue;
        output.format("<tr><th scope=\"row\">{}</th>",
                      html(period_in_words(timeline.pace, period.begin, language)));
        const std::array counts{period.due.all(),       period.due.done_on_time(),
                                period.due.done_late(), period.due.open_in_time(),
                                period.due.overdue(),   period.done_on_time,
                                period.done_late};
        for (std::size_t i = 0; i < counts.size(); ++i)
            output.format("<td data-label=\"{}\"{}>{}</td>", html_words(heads.at(i + 1), language),
                          counts.at(i) == 0 ? " class=\"zero\"" : "", counts.at(i));
        output.put("</tr>\n");
    }
    output.put("</tbody>\n</table>\n</details>\n");
}

std::string description_of(const Timeline& timeline, Language language) {
    std::size_t due = 0, overdue = 0, done = 0;
    for (const Period& period : timeline.periods) {
        due += period.due.all();
        overdue += period.due.overdue();
        done += done_in(period);
    }
    return in_words(language,
                    {"{} obligations have a last day, {} of them are overdue; {} were done on a "
                     "known day. The numbers stand in the table below.",
                     "{} nhiệm vụ có hạn cuối, trong đó {} quá hạn; {} nhiệm vụ đã hoàn thành có "
                     "ghi ngày hoàn thành. Số liệu có trong bảng bên dưới."},
                    due, overdue, done);
}

}  // namespace

void put_timeline(Output& output, const Report& report, Language language) {
    const Timeline timeline = timeline_of(report);
    output.format("<section aria-labelledby=\"time\">\n<h2 id=\"time\">{}</h2>\n",
                  html_words({"Time line", "Tiến độ theo thời gian"}, language));
    if (timeline.periods.empty()) {
        output.format("<p>{}</p>\n</section>\n", html_words({"Nothing of it has a last day.",
                                                             "Không nhiệm vụ nào có hạn cuối."},
                                                            language));
        return;
    }
    put_key(output, language);
    const auto put_side = [&](Words words) {
        output.format("<p class=\"side\" aria-hidden=\"true\">{}</p>\n",
                      html_words(words, language));
    };
    put_side({"Due ↑", "Đến hạn ↑"});
    Picture(output, timeline, report.today, language).put(description_of(timeline, language));
    if (std::ranges::any_of(timeline.periods, [](const Period& one) { return done_in(one) != 0; }))
        put_side({"Done ↓", "Hoàn thành ↓"});
    put_table(output, timeline, language);
    output.put("</section>\n");
}

}  // namespace plan::render
