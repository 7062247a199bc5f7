#include "due/last_day.hpp"

#include <fmt/format.h>

#include <array>

#include "due/way.hpp"

namespace plan::due {
namespace {

using text::Words;

Words named(Extent extent) {
    switch (extent) {
        case Extent::day: return {"the words name {}", "thời hạn ghi ngày {}"};
        case Extent::third_of_month:
            return {"the words name ten days of a month, {} to {}",
                    "thời hạn ghi thượng, trung hoặc hạ tuần của tháng, từ {} đến {}"};
        case Extent::month:
            return {"the words name a month, {} to {}", "thời hạn ghi một tháng, từ {} đến {}"};
        case Extent::quarter:
            return {"the words name a quarter, {} to {}", "thời hạn ghi một quý, từ {} đến {}"};
        case Extent::half_year:
            return {"the words name half a year, {} to {}", "thời hạn ghi nửa năm, từ {} đến {}"};
        case Extent::year:
            return {"the words name a year, {} to {}", "thời hạn ghi một năm, từ {} đến {}"};
        case Extent::years:
            return {"the words name several years, {} to {}",
                    "thời hạn ghi một giai đoạn, từ {} đến {}"};
        case Extent::part_of_month:
            return {
                "beginning, middle and end of a month are its first day, the 15th and its last day",
                "đầu, giữa, cuối tháng là ngày đầu tiên, ngày 15 và ngày cuối cùng của tháng"};
        case Extent::part_of_year:
            return {"beginning, middle and end of a year are 1 January, 30 June and 31 December",
                    "đầu, giữa, cuối năm là ngày 1/1, ngày 30/6 và ngày 31/12"};
    }
    return {};
}

bool is_period(Extent extent) {
    return extent != Extent::day && extent != Extent::part_of_month &&
           extent != Extent::part_of_year;
}

void tell_words(Way& way, const Dated& dated) {
    if (dated.extent == Extent::day) {
        way.go("words", {}, dated.last, named(dated.extent), dated.last);
    } else if (is_period(dated.extent)) {
        way.say("words", {}, named(dated.extent), dated.first, dated.last);
    } else {
        way.go("part", art_146, dated.last, named(dated.extent));
    }
}

/// An hour says which day it is, whatever "before" means elsewhere.
void settle_hour(Way& way, const Dated& dated) {
    if (dated.hour->minutes != 0) {
        way.result.hour = dated.hour;
        way.go("hour", {}, dated.first,
               {"an hour is named: in time is that day, until {}",
                "có ghi giờ: còn trong hạn đến {} của chính ngày đó"},
               *dated.hour);
        return;
    }
    way.result.hour = Hour{24 * 60};
    way.go("hour", {}, dated.first - civil::days{1},
           {"0:00 is the end of the day before", "0 giờ là lúc kết thúc ngày hôm trước"});
}

void settle_before(Way& way, const Dated& dated, BeforeRule rule) {
    const Day eve = dated.first - civil::days{1};
    if (is_period(dated.extent)) {
        way.go("before-period", {}, eve,
               {"before the period: the last day in time is the one before it begins",
                "trước kỳ đó: hạn cuối là ngày liền trước ngày đầu kỳ"});
    } else if (rule == BeforeRule::exclusive) {
        way.go("before-exclusive", "before = exclusive", eve,
               {"before that day: the last day in time is the day before",
                "trước ngày đó: hạn cuối là ngày liền trước"});
    } else {
        way.go("before-inclusive", "before = inclusive", dated.first,
               {"\"before\" is read so here that the day itself is still in time",
                "ở đây “trước ngày” được hiểu là tính cả chính ngày đó"});
    }
}

void read(Way& way, const Dated& dated, BeforeRule rule) {
    tell_words(way, dated);
    if (dated.hour) {
        settle_hour(way, dated);
    } else if (dated.bound == Bound::before) {
        settle_before(way, dated, rule);
    } else if (is_period(dated.extent)) {
        way.go("period-end", {}, dated.last,
               {"a period lasts until its last day", "hạn cuối là ngày cuối cùng của kỳ"});
    }
}

Words repeated(Recurring::Every every) {
    switch (every) {
        case Recurring::Every::month: return {"it repeats every month", "lặp lại hằng tháng"};
        case Recurring::Every::quarter: return {"it repeats every quarter", "lặp lại hằng quý"};
        case Recurring::Every::half_year:
            return {"it repeats every six months", "lặp lại 6 tháng một lần"};
        case Recurring::Every::year: return {"it repeats every year", "lặp lại hằng năm"};
    }
    return {};
}

void tell_recurring_day(Way& way, const Recurring& recurring) {
    if (recurring.day == 0) {
        way.say(
            "period-end", {},
            {"each time on the period's last day", "mỗi kỳ: hạn cuối là ngày cuối cùng của kỳ"});
    } else if (recurring.month == 0) {
        way.say(
            "words", {},
            {"each time the day named is day {} of the month", "mỗi tháng: thời hạn ghi ngày {}"},
            recurring.day);
    } else {
        way.say("words", {},
                {"each time the day named is {}/{}", "mỗi năm: thời hạn ghi ngày {}/{}"},
                recurring.day, recurring.month);
    }
}

void read(Way& way, const Recurring& recurring, BeforeRule rule) {
    way.say("recurs", {}, repeated(recurring.every));
    tell_recurring_day(way, recurring);
    if (recurring.hour) {
        way.say("hour", {}, {"until {}", "đến {}"}, *recurring.hour);
    } else if (recurring.bound == Bound::before && rule == BeforeRule::exclusive) {
        way.say("before-exclusive", "before = exclusive",
                {"before that day: the last day in time is the day before",
                 "trước ngày đó: hạn cuối là ngày liền trước"});
    } else if (recurring.bound == Bound::before) {
        way.say("before-inclusive", "before = inclusive",
                {"\"before\" is read so here that the day itself is still in time",
                 "ở đây “trước ngày” được hiểu là tính cả chính ngày đó"});
    }
}

}  // namespace

LastDay last_day(const Expression& expression, const Rules& rules,
                 const calendar::Calendar& calendar, std::optional<Day> anchor, Explain explain) {
    Way way(explain);
    if (const auto* dated = std::get_if<Dated>(&expression)) {
        read(way, *dated, rules.before);
    } else if (const auto* counted = std::get_if<Counted>(&expression)) {
        count(way, *counted, rules, calendar, anchor);
    } else if (const auto* recurring = std::get_if<Recurring>(&expression)) {
        read(way, *recurring, rules.before);
    } else if (std::holds_alternative<Ongoing>(expression)) {
        way.say("ongoing", {},
                {"ongoing work has no last day", "nhiệm vụ thường xuyên, không có hạn cuối"});
    } else {
        way.say("pending", {},
                {"the day is still to be set by a decision", "thời hạn còn chờ quyết định"});
    }
    return std::move(way.result);
}

std::string to_text(Hour hour) {
    return fmt::format("{:02}:{:02}", hour.minutes / 60, hour.minutes % 60);
}

text::Words source_in_words(std::string_view source) {
    static constexpr std::array<Words, 5> known{{
        {"Civil Code 2015, art. 146", "Điều 146 Bộ luật Dân sự 2015"},
        {"Civil Code 2015, art. 147", "Điều 147 Bộ luật Dân sự 2015"},
        {"Civil Code 2015, art. 148", "Điều 148 Bộ luật Dân sự 2015"},
        {"before = exclusive", "before = exclusive"},
        {"before = inclusive", "before = inclusive"},
    }};
    for (const Words& words : known) {
        if (words.english == source) return words;
    }
    Words other;
    other.english = other.vietnamese = source;
    return other;
}

}  // namespace plan::due
