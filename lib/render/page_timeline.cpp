#include "render/page_timeline.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "civil/day.hpp"
#include "render/group_words.hpp"
#include "render/page_bar.hpp"
#include "render/page_shell.hpp"

namespace plan::render {

using assess::Status;
using text::Words;

namespace {

constexpr std::size_t most_periods = 60;

Day first_of_month(int months) {  // since the year 0
    return date::local_days(date::year(months / 12) /
                            date::month(static_cast<unsigned>(months % 12 + 1)) / date::day(1));
}

int months_of(Day day) {
    const auto fields = civil::fields_of(day);
    return static_cast<int>(fields.year()) * 12 + static_cast<int>(unsigned(fields.month())) - 1;
}

}  // namespace

Day Pace::begin_of(Day day) const {
    if (months != 0) return first_of_month(months_of(day) / months * months);
    if (days == 7) return day - (date::weekday(day) - date::Monday);
    return day;
}

Day Pace::after(Day begin) const {
    return months != 0 ? first_of_month(months_of(begin) + months) : begin + civil::days(days);
}

namespace {

Pace pace_for(Day first, Day last) {
    const auto fits = [&](const Pace& pace) {
        std::size_t periods = 0;
        for (Day day = pace.begin_of(first); day <= last && periods <= most_periods;
             day = pace.after(day))
            ++periods;
        return periods <= most_periods;
    };
    for (const Pace pace : {Pace{1, 0}, Pace{7, 0}, Pace{0, 1}, Pace{0, 3}})
        if (fits(pace)) return pace;
    const int years = (months_of(last) - months_of(first)) / 12 + 2;
    const int most = static_cast<int>(most_periods) - 1;
    return {0, 12 * ((years + most - 1) / most)};
}

template <class See>
void see_all(const Report& report, See see) {
    for (const std::uint32_t index : report.selection.chosen)
        if (!report.expansion.obligations[index].further) see(report.standings[index]);
}

}  // namespace

Timeline timeline_of(const Report& report) {
    Day first = report.today, last = report.today;
    bool any = false;
    const auto widen = [&](const std::optional<Day>& day) {
        if (!day) return;
        any = true;
        first = std::min(first, *day);
        last = std::max(last, *day);
    };
    see_all(report, [&](const assess::Standing& standing) {
        widen(standing.last_day);
        widen(standing.completed_on);
    });
    Timeline timeline;
    if (!any) return timeline;
    timeline.pace = pace_for(first, last);
    for (Day day = timeline.pace.begin_of(first); day <= last; day = timeline.pace.after(day))
        timeline.periods.push_back({day, {}, 0, 0});
    const auto period_with = [&](Day day) -> Period& {
        return *std::prev(std::ranges::upper_bound(timeline.periods, day, {}, &Period::begin));
    };
    see_all(report, [&](const assess::Standing& standing) {
        if (standing.last_day && standing.status != Status::waived)
            period_with(*standing.last_day).due.add(standing.status);
        if (!standing.completed_on) return;
        Period& period = period_with(*standing.completed_on);
        if (standing.status == Status::done_on_time) ++period.done_on_time;
        if (standing.status == Status::done_late) ++period.done_late;
    });
    return timeline;
}

namespace {

std::string quarter_in_words(Day begin, Language language) {
    static constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};
    const int months = months_of(begin);
    const auto quarter = static_cast<std::size_t>(months % 12 / 3);
    if (language == Language::vietnamese)
        return fmt::format("Quý {}/{}", roman.at(quarter), months / 12);
    return fmt::format("Q{}/{}", quarter + 1, months / 12);
}

std::string years_in_words(const Pace& pace, Day begin) {
    const int year = months_of(begin) / 12, years = pace.months / 12;
    return years == 1 ? std::to_string(year) : fmt::format("{}–{}", year, year + years - 1);
}

/// `28/4`, `4/2022`, `Q2/2022`, `2025`: below the axis.
std::string short_words(const Pace& pace, Day begin, Language language) {
    const auto fields = civil::fields_of(begin);
    if (pace.months == 0)
        return fmt::format("{}/{}", unsigned(fields.day()), unsigned(fields.month()));
    if (pace.months == 1)
        return fmt::format("{}/{}", unsigned(fields.month()), static_cast<int>(fields.year()));
    if (pace.months == 3) return quarter_in_words(begin, language);
    return years_in_words(pace, begin);
}

}  // namespace

std::string period_in_words(const Pace& pace, Day begin, Language language) {
    if (pace.days == 1) return civil::to_text(begin);
    if (pace.days == 7)
        return in_words(language, {"Week from {}", "Tuần từ {}"}, civil::to_text(begin));
    if (pace.months == 1) {
        const auto fields = civil::fields_of(begin);
        return month_in_words(fields.year() / fields.month(), language);
    }
    if (pace.months == 3) return quarter_in_words(begin, language);
    return in_words(language, {"{}", "Năm {}"}, years_in_words(pace, begin));
}

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

/// Wide as its place: x is in percents, y in pixels, so that letters keep their size.
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
        put_grid([&](double y, std::size_t) {
            output_.format(
                "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{0:.1f}\" y2=\"{0:.1f}\"/>\n", y);
        });
        for (std::size_t i = 0; i < timeline_.periods.size(); ++i)
            put_period(i);
        put_grid([&](double y, std::size_t count) {
            put_text("100%", y - 3, "end", std::to_string(count), "scale");
        });
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

    template <class Put>
    void put_grid(Put line) {
        const std::size_t step = grid_step(std::max(most_due_, most_done_));
        for (std::size_t count = step; count <= most_due_; count += step)
            line(axis_ - unit_ * static_cast<double>(count), count);
        for (std::size_t count = step; count <= most_done_; count += step)
            line(axis_ + labels + unit_ * static_cast<double>(count), count);
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
                short_words(timeline_.pace, timeline_.periods[i].begin, language_);
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
