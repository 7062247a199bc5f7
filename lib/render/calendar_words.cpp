#include "render/calendar_words.hpp"

#include <algorithm>
#include <array>

#include "calendar/words.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;
using calendar::SpecialDay;
using text::Words;

std::string_view source_of(const Calendar& calendar, int year) {
    const auto found = calendar.years.find(year);
    return found == calendar.years.end() ? std::string_view() : found->second.source;
}

std::vector<DayRun> special_days(const Calendar& calendar, int year) {
    std::vector<DayRun> days;
    const auto end = calendar.days.upper_bound(civil::last_of_month(year, 12));
    for (auto at = calendar.days.lower_bound(civil::first_of_month(year, 1)); at != end; ++at) {
        const auto& [day, special] = *at;
        days.push_back({day, day, &special});
    }
    return days;
}

std::vector<DayRun> in_runs(const std::vector<DayRun>& days) {
    const auto is_alike = [](const DayRun& left, const DayRun& right) {
        return left.last + civil::days{1} == right.first &&
               left.special->kind == right.special->kind &&
               left.special->certainty == right.special->certainty &&
               left.special->name == right.special->name &&
               left.special->source == right.special->source;
    };
    std::vector<DayRun> runs;
    for (const DayRun& day : days) {
        if (!runs.empty() && is_alike(runs.back(), day)) {
            runs.back().last = day.last;
        } else {
            runs.push_back(day);
        }
    }
    return runs;
}

int working_days(const Calendar& calendar, int year) {
    int count = 0;
    const Day last = civil::last_of_month(year, 12);
    for (Day day = civil::first_of_month(year, 1); day <= last; day += civil::days{1})
        count += calendar.is_off(day) ? 0 : 1;
    return count;
}

std::string calendar_title(const Calendar& calendar, int year, Language language) {
    if (calendar.name.empty())
        return in_words(language, {"Days off in {}", "Lịch nghỉ năm {}"}, year);
    return in_words(language, {"Days off in {} ({})", "Lịch nghỉ năm {} ({})"}, year,
                    on_one_line(calendar.name));
}

Words year_status_in_words(const Calendar& calendar, int year) {
    if (calendar.is_announced(year))
        return {"The days off of this year are announced.", "Lịch nghỉ của năm đã được công bố."};
    if (calendar.years.contains(year))
        return {"The days off of this year are not announced: days may still change (P208).",
                "Lịch nghỉ của năm chưa được công bố: còn có thể thay đổi (P208)."};
    if (calendar.years.empty())
        return {"This calendar knows weekends only.", "Lịch này chỉ có ngày nghỉ hằng tuần."};
    return {"Nothing is known of this year but its weekends (P208).",
            "Chưa có dữ liệu của năm này, chỉ biết ngày nghỉ hằng tuần (P208)."};
}

std::string calendar_counts(const Calendar& calendar, int year, Language language) {
    std::array<int, 4> counts{};
    int proposed = 0;
    for (const DayRun& day : special_days(calendar, year)) {
        if (day.special->certainty == Certainty::proposed) {
            ++proposed;
        } else {
            ++counts.at(static_cast<std::size_t>(day.special->kind));
        }
    }
    const auto [holidays, made_up, swapped, worked] = counts;
    std::string words = in_words(language,
                                 holidays == 1 ? Words{"1 holiday", "1 ngày nghỉ lễ"}
                                               : Words{"{} holidays", "{} ngày nghỉ lễ"},
                                 holidays);
    if (made_up != 0) words += in_words(language, {", {} made up", ", {} ngày nghỉ bù"}, made_up);
    if (swapped != 0)
        words += in_words(language, {", {} swapped off", ", {} ngày nghỉ hoán đổi"}, swapped);
    if (worked != 0)
        words += in_words(language,
                          worked == 1 ? Words{", {} weekend day worked", ", {} ngày làm bù"}
                                      : Words{", {} weekend days worked", ", {} ngày làm bù"},
                          worked);
    if (proposed != 0)
        words += in_words(language,
                          {", {} only proposed (not counted)", ", {} ngày mới đề xuất (chưa tính)"},
                          proposed);
    return words + in_words(language, {"; {} working days", "; {} ngày làm việc"},
                            working_days(calendar, year));
}

std::string weekend_in_words(const Calendar& calendar, Language language) {
    static constexpr std::array<Words, 7> names = {{{"Sunday", "Chủ nhật"},
                                                    {"Monday", "thứ Hai"},
                                                    {"Tuesday", "thứ Ba"},
                                                    {"Wednesday", "thứ Tư"},
                                                    {"Thursday", "thứ Năm"},
                                                    {"Friday", "thứ Sáu"},
                                                    {"Saturday", "thứ Bảy"}}};
    std::string all;
    for (unsigned i = 1; i <= 7; ++i) {  // from Monday
        if ((calendar.weekend >> i % 7 & 1U) == 0) continue;
        if (!all.empty()) all += ", ";
        all += names.at(i % 7).in(language);
    }
    if (all.empty())
        return std::string(Words{"Weekend: none", "Nghỉ hằng tuần: không"}.in(language));
    return in_words(language, {"Weekend: {}", "Nghỉ hằng tuần: {}"}, all);
}

namespace {

std::string short_day(Day day, Language language) {
    static constexpr std::array<Words, 7> names = {{{"Sun", "CN"},
                                                    {"Mon", "T2"},
                                                    {"Tue", "T3"},
                                                    {"Wed", "T4"},
                                                    {"Thu", "T5"},
                                                    {"Fri", "T6"},
                                                    {"Sat", "T7"}}};
    const date::year_month_day fields = civil::fields_of(day);
    return fmt::format("{} {}/{}", names.at(date::weekday{day}.c_encoding()).in(language),
                       static_cast<unsigned>(fields.day()), static_cast<unsigned>(fields.month()));
}

}  // namespace

std::string run_in_words(const DayRun& run, Language language) {
    if (run.first == run.last) return short_day(run.first, language);
    return short_day(run.first, language) + " – " + short_day(run.last, language);
}

std::string kind_in_words(const SpecialDay& special, Language language) {
    return fmt::format("{}, {}", calendar::words_of(special.kind).in(language),
                       calendar::words_of(special.certainty).in(language));
}

std::string_view name_of(const SpecialDay& special, Language language) {
    return special.name.empty() ? calendar::words_of(special.kind).in(language)
                                : std::string_view(special.name);
}

}  // namespace plan::render
