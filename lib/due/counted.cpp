// Counting days, working days, weeks, months and years from an anchor (Civil Code art. 147, 148).

#include <algorithm>

#include "due/way.hpp"

namespace plan::due {
namespace {

using calendar::Calendar;
using civil::days;
using text::Words;

/// A calendar where nobody ever works must not hang the program. Real ones are off two weeks at
/// the longest.
constexpr int longest_leave = 400;

bool is_in_range(Day day) {
    return day >= civil::first_of_month(1, 1) && day <= civil::last_of_month(9999, 12);
}

std::optional<Day> add_days(Day from, std::int64_t count) {
    const Day day = from + days{static_cast<int>(count)};
    return is_in_range(day) ? std::optional(day) : std::nullopt;
}

/// The corresponding day; where the month has none, its last one.
std::optional<Day> add_months(Day from, std::int64_t count) {
    const date::year_month_day fields = civil::fields_of(from);
    const std::int64_t months = static_cast<int>(fields.year()) * std::int64_t{12} +
                                static_cast<unsigned>(fields.month()) - 1 + count;
    const int year = static_cast<int>(months / 12);
    const unsigned month = static_cast<unsigned>(months % 12) + 1;
    if (months < 12 || year > 9999) return std::nullopt;
    return civil::day_of(
        year, month,
        std::min(static_cast<unsigned>(fields.day()), civil::days_in_month(year, month)));
}

/// The n-th working day after or before `from`.
std::optional<Day> add_working_days(Way& way, const Calendar& calendar, Day from,
                                    std::uint32_t count, days step) {
    Day day = from;
    for (int leave = 0; count > 0 && leave < longest_leave;) {
        day += step;
        if (!is_in_range(day)) return std::nullopt;
        const bool off = calendar.is_off(day);
        way.result.uncertain = way.result.uncertain || calendar.is_uncertain(day);
        leave = off ? leave + 1 : 0;
        if (!off) --count;
    }
    return count == 0 ? std::optional(day) : std::nullopt;
}

std::optional<Day> end_of(Way& way, const Counted& counted, const Calendar& calendar, Day anchor) {
    const std::int64_t count = counted.backwards ? -std::int64_t{counted.count} : counted.count;
    switch (counted.unit) {
        case Unit::days: return add_days(anchor, count);
        case Unit::weeks: return add_days(anchor, count * 7);
        case Unit::months: return add_months(anchor, count);
        case Unit::years: return add_months(anchor, count * 12);
        case Unit::working_days:
            return add_working_days(way, calendar, anchor, counted.count,
                                    days{counted.backwards ? -1 : 1});
    }
    return std::nullopt;
}

Words forwards_words(Unit unit, bool one) {
    switch (unit) {
        case Unit::days: return {"day {} after it", "ngày thứ {} sau mốc đó"};
        case Unit::working_days:
            return {"working day {} after it", "ngày làm việc thứ {} sau mốc đó"};
        case Unit::weeks:
            return one ? Words{"{} week after it", "sau mốc đó {} tuần"}
                       : Words{"{} weeks after it", "sau mốc đó {} tuần"};
        case Unit::months:
            return one ? Words{"{} month after it: the corresponding day",
                               "sau mốc đó {} tháng, vào ngày tương ứng"}
                       : Words{"{} months after it: the corresponding day",
                               "sau mốc đó {} tháng, vào ngày tương ứng"};
        case Unit::years:
            return one ? Words{"{} year after it: the corresponding day",
                               "sau mốc đó {} năm, vào ngày tương ứng"}
                       : Words{"{} years after it: the corresponding day",
                               "sau mốc đó {} năm, vào ngày tương ứng"};
    }
    return {};
}

Words backwards_words(Unit unit, bool one) {
    switch (unit) {
        case Unit::days: return {"day {} before it", "ngày thứ {} trước mốc đó"};
        case Unit::working_days:
            return {"working day {} before it", "ngày làm việc thứ {} trước mốc đó"};
        case Unit::weeks:
            return one ? Words{"{} week before it", "trước mốc đó {} tuần"}
                       : Words{"{} weeks before it", "trước mốc đó {} tuần"};
        case Unit::months:
            return one ? Words{"{} month before it: the corresponding day",
                               "trước mốc đó {} tháng, vào ngày tương ứng"}
                       : Words{"{} months before it: the corresponding day",
                               "trước mốc đó {} tháng, vào ngày tương ứng"};
        case Unit::years:
            return one ? Words{"{} year before it: the corresponding day",
                               "trước mốc đó {} năm, vào ngày tương ứng"}
                       : Words{"{} years before it: the corresponding day",
                               "trước mốc đó {} năm, vào ngày tương ứng"};
    }
    return {};
}

bool is_clamped(const Counted& counted, Day anchor, Day end) {
    return (counted.unit == Unit::months || counted.unit == Unit::years) &&
           civil::fields_of(anchor).day() != civil::fields_of(end).day();
}

/// Off a day off, the way the rule says; backwards always to the day before.
void roll(Way& way, const Calendar& calendar, RollRule rule, bool backwards) {
    const Day end = *way.result.day;
    const bool later = rule == RollRule::following && !backwards;
    Day day = end;
    for (int leave = 0; leave < longest_leave && is_in_range(day); ++leave) {
        way.result.uncertain = way.result.uncertain || calendar.is_uncertain(day);
        if (!calendar.is_off(day)) break;
        day += days{later ? 1 : -1};
    }
    if (day == end) return;
    if (!is_in_range(day) || calendar.is_off(day)) {
        way.say("out-of-range", {},
                {"no working day was found near it", "không tìm thấy ngày làm việc nào gần đó"});
        way.result.day.reset();
        return;
    }
    const days one{1};
    tell_days_off(way, calendar, later ? end : day + one, later ? day - one : end);
    if (later) {
        way.go("roll", art_148, day,
               {"it moves on to the next working day", "chuyển sang ngày làm việc tiếp theo"});
    } else if (backwards) {
        way.go("roll", {}, day,
               {"counted backwards, it moves back to the working day before",
                "tính ngược nên chuyển về ngày làm việc liền trước"});
    } else {
        way.go("roll", "roll = preceding", day,
               {"it moves back to the working day before", "chuyển về ngày làm việc liền trước"});
    }
}

void tell_skipped(Way& way, const Counted& counted, const Calendar& calendar, Day anchor, Day end) {
    if (!way.is_told() || counted.unit != Unit::working_days) return;
    const days one{1};
    if (counted.backwards) {
        tell_days_off(way, calendar, end, anchor - one);
    } else {
        tell_days_off(way, calendar, anchor + one, end);
    }
}

/// The days that were looked up: of working days all on the way, else the end and where it moved.
void tell_doubted(Way& way, const Counted& counted, const Calendar& calendar, Day anchor, Day end) {
    const Day from =
        counted.unit == Unit::working_days ? anchor + days{counted.backwards ? -1 : 1} : end;
    const auto [first, last] = std::minmax(from, *way.result.day);
    tell_doubts(way, calendar, first, last);
}

Words start_words(Anchor::Kind kind) {
    switch (kind) {
        case Anchor::Kind::day: break;
        case Anchor::Kind::issued:
            return {"it counts from the day of issue, {}, and that day itself is not counted",
                    "tính từ ngày ban hành, {}, không tính chính ngày đó"};
        case Anchor::Kind::received:
            return {"it counts from the day of receipt, {}, and that day itself is not counted",
                    "tính từ ngày nhận, {}, không tính chính ngày đó"};
        case Anchor::Kind::reference:
            return {"it counts from the day of \"{1}\", {0}, and that day itself is not counted",
                    "tính từ ngày của “{1}”, {0}, không tính chính ngày đó"};
    }
    return {"it counts from {}, and that day itself is not counted",
            "tính từ ngày {}, không tính chính ngày đó"};
}

}  // namespace

void count(Way& way, const Counted& counted, const Rules& rules, const Calendar& calendar,
           std::optional<Day> anchor) {
    if (counted.anchor.kind == Anchor::Kind::day) anchor = counted.anchor.day;
    if (!anchor) {
        way.say("no-anchor", {},
                {"the day that it counts from is not known", "chưa biết ngày làm mốc tính"});
        return;
    }
    way.go("start", art_147, *anchor, start_words(counted.anchor.kind), *anchor,
           counted.anchor.reference);
    const auto end = end_of(way, counted, calendar, *anchor);
    if (!end) {
        way.say("out-of-range", {},
                {"that is further than days go here", "vượt quá phạm vi tính ngày"});
        way.result.day.reset();
        return;
    }
    tell_skipped(way, counted, calendar, *anchor, *end);
    const bool one = counted.count == 1;
    way.go(
        "count", {}, *end,
        counted.backwards ? backwards_words(counted.unit, one) : forwards_words(counted.unit, one),
        counted.count);
    if (is_clamped(counted, *anchor, *end)) {
        way.go("clamp", art_148, *end,
               {"that month has no such day, so it is the month's last one",
                "tháng đó không có ngày tương ứng, lấy ngày cuối cùng của tháng"});
    }
    if (counted.unit != Unit::working_days && rules.roll != RollRule::none) {
        roll(way, calendar, rules.roll, counted.backwards);
    }
    if (way.result.uncertain && way.result.day) tell_doubted(way, counted, calendar, *anchor, *end);
}

}  // namespace plan::due
