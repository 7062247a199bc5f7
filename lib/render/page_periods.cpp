// What fell due and what was done, counted by periods, and what the periods are called.

#include "render/page_periods.hpp"

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "render/group_words.hpp"

namespace plan::render {

using assess::Status;

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

}  // namespace

std::string period_in_short(const Pace& pace, Day begin, Language language) {
    const auto fields = civil::fields_of(begin);
    if (pace.months == 0)
        return fmt::format("{}/{}", unsigned(fields.day()), unsigned(fields.month()));
    if (pace.months == 1)
        return fmt::format("{}/{}", unsigned(fields.month()), static_cast<int>(fields.year()));
    if (pace.months == 3) return quarter_in_words(begin, language);
    return years_in_words(pace, begin);
}

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

}  // namespace plan::render
