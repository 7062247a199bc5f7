#include "due/last_day.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "due/parse.hpp"

using namespace plan;
using namespace plan::due;
using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;

namespace {

Day day(std::string_view text) {
    return civil::parse_day(text).value();
}

/// 29/4, 30/4 and 1/5/2024 off, Saturday 4/5 worked: as it was.
Calendar vietnam() {
    Calendar calendar;
    calendar.name = "vn";
    for (const int year : {2023, 2024, 2025})
        calendar.years[year] = {};
    calendar.days[day("29/4/2024")] = {DayKind::swapped_off, Certainty::announced, "làm bù 4/5"};
    calendar.days[day("30/4/2024")] = {DayKind::holiday, Certainty::announced, "30/4"};
    calendar.days[day("1/5/2024")] = {DayKind::holiday, Certainty::announced, "1/5"};
    calendar.days[day("4/5/2024")] = {DayKind::worked, Certainty::announced, "bù cho 29/4"};
    return calendar;
}

Expression read(std::string_view words) {
    return std::get<Expression>(parse(words));
}

LastDay last(std::string_view words, RollRule roll = RollRule::following,
             const Calendar& calendar = vietnam(), std::optional<Day> anchor = std::nullopt) {
    return last_day(read(words), {BeforeRule::exclusive, roll}, calendar, anchor, Explain::yes);
}

std::string text_of(std::optional<Day> day) {
    return day ? civil::to_text(*day) : "none";
}

std::string last_text(std::string_view words, RollRule roll = RollRule::following) {
    return text_of(last(words, roll).day);
}

/// `rule: 28/4/2022: words (source)`, a line each
std::string steps(const LastDay& found, text::Language language = text::Language::english) {
    std::string all;
    for (const Step& step : found.steps) {
        all += std::string(step.rule) + ": " + (step.day ? civil::to_text(*step.day) + ": " : "") +
               step.what.in(language);
        if (!step.source.empty()) {
            all += " (" + std::string(source_in_words(step.source).in(language)) + ")";
        }
        all += "\n";
    }
    return all;
}

}  // namespace

TEST_CASE("working days: weekends, holidays and worked weekends") {
    CHECK(last_text("3 working days after 26/4/2024") == "4/5/2024");
    CHECK(last_text("5 ngày làm việc kể từ ngày 26/4/2024") == "7/5/2024");
    CHECK(last_text("1 working day after 26/4/2024") == "2/5/2024");
    CHECK(last_text("15 ngày làm việc kể từ ngày 11/1/2024") == "1/2/2024");
    CHECK(last_text("1 working day after 27/4/2024") == "2/5/2024");
    CHECK(last_text("3 working days before 7/5/2024") == "3/5/2024");
    CHECK(last_text("1 working day before 2/5/2024") == "26/4/2024");
    // They end on a working day whatever roll says.
    CHECK(last_text("3 working days after 26/4/2024", RollRule::none) == "4/5/2024");
    CHECK(last_text("3 working days after 26/4/2024", RollRule::preceding) == "4/5/2024");
}

TEST_CASE("days: the first is not counted; a last day off rolls") {
    CHECK(last_text("30 ngày kể từ ngày 11/1/2024") == "12/2/2024");  // 10/2 is a Saturday
    CHECK(last_text("30 ngày kể từ ngày 11/1/2024", RollRule::none) == "10/2/2024");
    CHECK(last_text("30 ngày kể từ ngày 11/1/2024", RollRule::preceding) == "9/2/2024");
    CHECK(last_text("1 day after 28/4/2024") == "2/5/2024");
    CHECK(last_text("8 days after 26/4/2024") == "4/5/2024");  // worked: no roll
    CHECK(last_text("2 weeks after 11/1/2024") == "25/1/2024");
}

TEST_CASE("backwards rolls backwards, or stays") {
    CHECK(last_text("10 days before 7/5/2024") == "26/4/2024");  // 27/4 is a Saturday
    CHECK(last_text("10 days before 7/5/2024", RollRule::preceding) == "26/4/2024");
    CHECK(last_text("10 days before 7/5/2024", RollRule::none) == "27/4/2024");
    CHECK(last_text("1 month before 1/6/2024") == "26/4/2024");
}

TEST_CASE("months and years end on the corresponding day, or the month's last") {
    constexpr auto none = RollRule::none;
    CHECK(last_text("1 month after 31/1/2024", none) == "29/2/2024");
    CHECK(last_text("1 month after 31/1/2023", none) == "28/2/2023");
    CHECK(last_text("3 tháng kể từ ngày 30/11/2023", none) == "29/2/2024");
    CHECK(last_text("12 months after 31/1/2024", none) == "31/1/2025");
    CHECK(last_text("11 months after 15/1/2024", none) == "15/12/2024");
    CHECK(last_text("1 năm kể từ ngày 29/2/2024", none) == "28/2/2025");
    CHECK(last_text("4 years after 29/2/2024", none) == "29/2/2028");
    CHECK(last_text("1 month before 31/3/2024", none) == "29/2/2024");
    CHECK(last_text("1 month before 31/1/2024", none) == "31/12/2023");
    CHECK(last_text("1 year before 29/2/2024", none) == "28/2/2023");
}

TEST_CASE("a fixed date never rolls") {
    CHECK(last_text("28/4/2024") == "28/4/2024");
    CHECK(last_text("trước ngày 29/4/2024") == "28/4/2024");
    CHECK(last_text("tháng 6/2024") == "30/6/2024");  // a Sunday
}

TEST_CASE("the anchor is the caller's, but for a date in the words") {
    const Calendar none;
    const auto of = [&](std::string_view words, std::optional<Day> anchor) {
        return text_of(last(words, RollRule::none, none, anchor).day);
    };
    CHECK(of("30 ngày kể từ ngày ban hành", day("11/1/2024")) == "10/2/2024");
    CHECK(of("30 days after 69-KL/TW", day("11/1/2024")) == "10/2/2024");
    CHECK(of("30 days after issued", std::nullopt) == "none");
    CHECK(of("30 days after 1/1/2024", day("11/1/2024")) == "31/1/2024");
}

TEST_CASE("what has no single day") {
    for (const std::string_view words :
         {"thường xuyên", "pending", "trước ngày 25 hằng tháng", "định kỳ 6 tháng"}) {
        CAPTURE(words);
        CHECK_FALSE(last(words).day);
        CHECK_FALSE(last(words).steps.empty());
    }
}

TEST_CASE("no day beyond the years, and no way without an end") {
    CHECK(last_text("1000 years after 31/12/9999") == "none");
    CHECK(last_text("100000 days after 31/12/9999") == "none");
    CHECK(last_text("1 working day after 31/12/9999") == "none");
    CHECK(last_text("1000 years before 1/1/1000") == "none");
    CHECK(last_text("1 day after 30/12/9999") == "31/12/9999");
    Calendar never;
    never.weekend = 0b1111111;
    CHECK_FALSE(last("5 working days after 26/4/2024", RollRule::following, never).day);
    CHECK_FALSE(last("5 days after 26/4/2024", RollRule::following, never).day);
    CHECK(text_of(last("5 days after 26/4/2024", RollRule::none, never).day) == "1/5/2024");
}

TEST_CASE("uncertain where the way asks a day that may change") {
    Calendar calendar = vietnam();
    calendar.days[day("2/9/2024")] = {DayKind::holiday, Certainty::computed, "Quốc khánh"};
    calendar.days[day("24/12/2024")] = {DayKind::holiday, Certainty::proposed, "đề xuất"};
    const auto doubt = [&](std::string_view words, RollRule roll = RollRule::following) {
        return last(words, roll, calendar).uncertain;
    };
    // Rolling asks the last day and those it rolls over.
    CHECK(doubt("1 day after 1/9/2024"));
    CHECK(doubt("1 day after 30/8/2024"));          // Saturday, Sunday, then the computed Monday
    CHECK_FALSE(doubt("30 days after 11/8/2024"));  // only passes over 2/9
    CHECK(doubt("1 day after 23/12/2024"));
    CHECK_FALSE(doubt("1 day after 1/9/2024", RollRule::none));
    // Working days ask each day.
    CHECK(doubt("10 working days after 28/8/2024"));
    CHECK_FALSE(doubt("2 working days after 28/8/2024"));
    CHECK(doubt("1 working day after 23/12/2024"));
    // Years without data.
    CHECK(doubt("5 working days after 29/12/2025"));
    CHECK(doubt("5 days after 29/12/2025"));
    CHECK_FALSE(doubt("3/1/2026"));
    CHECK_FALSE(last("5 days after 29/12/2025", RollRule::following, Calendar{}).uncertain);
}

TEST_CASE("hours in words") {
    CHECK(to_text(Hour{17 * 60}) == "17:00");
    CHECK(to_text(Hour{9 * 60 + 5}) == "09:05");
    CHECK(to_text(Hour{24 * 60}) == "24:00");
}

TEST_CASE("steps are told only where asked for") {
    CHECK(last_day(read("30 days after 1/1/2024"), {}, vietnam()).steps.empty());
}

TEST_CASE("steps of a dated deadline") {
    CHECK(steps(last("trước ngày 29/4/2022")) ==
          "words: 29/4/2022: the words name 29/4/2022\n"
          "before-exclusive: 28/4/2022: before that day: the last day in time is the day before "
          "(before = exclusive)\n");
    CHECK(steps(last("trước ngày 29/4/2022"), text::Language::vietnamese) ==
          "words: 29/4/2022: thời hạn ghi ngày 29/4/2022\n"
          "before-exclusive: 28/4/2022: trước ngày đó: hạn cuối là ngày liền trước "
          "(before = exclusive)\n");
    const LastDay inclusive = last_day(read("before 29/4/2022"), {BeforeRule::inclusive},
                                       Calendar{}, std::nullopt, Explain::yes);
    CHECK(steps(inclusive) ==
          "words: 29/4/2022: the words name 29/4/2022\n"
          "before-inclusive: 29/4/2022: \"before\" is read so here that the day itself is still in "
          "time (before = inclusive)\n");
    CHECK(steps(last("quý II/2024")) ==
          "words: the words name a quarter, 1/4/2024 to 30/6/2024\n"
          "period-end: 30/6/2024: a period lasts until its last day\n");
    CHECK(steps(last("trước tháng 7/2022")) ==
          "words: the words name a month, 1/7/2022 to 31/7/2022\n"
          "before-period: 30/6/2022: before the period: the last day in time is the one before it "
          "begins\n");
    CHECK(steps(last("giữa tháng 6/2022")) ==
          "part: 15/6/2022: beginning, middle and end of a month are its first day, the 15th and "
          "its last day (Civil Code 2015, art. 146)\n");
    CHECK(steps(last("trước 17 giờ ngày 29/4/2022")) ==
          "words: 29/4/2022: the words name 29/4/2022\n"
          "hour: 29/4/2022: an hour is named: in time is that day, until 17:00\n");
    CHECK(steps(last("trước 0 giờ ngày 29/4/2022")) ==
          "words: 29/4/2022: the words name 29/4/2022\n"
          "hour: 28/4/2022: 0:00 is the end of the day before\n");
    CHECK(steps(last("thường xuyên")) == "ongoing: ongoing work has no last day\n");
    CHECK(steps(last("pending")) == "pending: the day is still to be set by a decision\n");
}

TEST_CASE("steps of a counted deadline") {
    CHECK(steps(last("30 ngày kể từ ngày 11/1/2024")) ==
          "start: 11/1/2024: it counts from 11/1/2024, and that day itself is not counted (Civil "
          "Code 2015, art. 147)\n"
          "count: 10/2/2024: day 30 after it\n"
          "off: a day off: Saturday 10/2/2024\n"
          "off: a day off: Sunday 11/2/2024\n"
          "roll: 12/2/2024: it moves on to the next working day (Civil Code 2015, art. 148)\n");
    CHECK(steps(last("30 ngày kể từ ngày 11/1/2024"), text::Language::vietnamese) ==
          "start: 11/1/2024: tính từ ngày 11/1/2024, không tính chính ngày đó (Điều 147 Bộ luật "
          "Dân sự 2015)\n"
          "count: 10/2/2024: ngày thứ 30 sau mốc đó\n"
          "off: ngày nghỉ: thứ Bảy 10/2/2024\n"
          "off: ngày nghỉ: Chủ nhật 11/2/2024\n"
          "roll: 12/2/2024: chuyển sang ngày làm việc tiếp theo (Điều 148 Bộ luật Dân sự 2015)\n");
    CHECK(steps(last("5 working days after 26/4/2024")) ==
          "start: 26/4/2024: it counts from 26/4/2024, and that day itself is not counted (Civil "
          "Code 2015, art. 147)\n"
          "off: a day off: 29/4/2024, swapped for a weekend that is worked: làm bù 4/5\n"
          "off: a day off: 30/4/2024, 30/4\n"
          "off: a day off: 1/5/2024, 1/5\n"
          "worked: a weekend that is worked: 4/5/2024, bù cho 29/4\n"
          "off: days off: 3 Saturdays and Sundays, 27/4/2024 to 5/5/2024\n"
          "count: 7/5/2024: working day 5 after it\n");
    CHECK(steps(last("1 month after 31/1/2024")) ==
          "start: 31/1/2024: it counts from 31/1/2024, and that day itself is not counted (Civil "
          "Code 2015, art. 147)\n"
          "count: 29/2/2024: 1 month after it: the corresponding day\n"
          "clamp: 29/2/2024: that month has no such day, so it is the month's last one (Civil Code "
          "2015, art. 148)\n");
    CHECK(
        steps(last("10 days before 7/5/2024")) ==
        "start: 7/5/2024: it counts from 7/5/2024, and that day itself is not counted (Civil Code "
        "2015, art. 147)\n"
        "count: 27/4/2024: day 10 before it\n"
        "off: a day off: Saturday 27/4/2024\n"
        "roll: 26/4/2024: counted backwards, it moves back to the working day before\n");
    CHECK(steps(last("30 days after issued")) ==
          "no-anchor: the day that it counts from is not known\n");
}

TEST_CASE("steps of what repeats") {
    CHECK(steps(last("trước ngày 25 hằng tháng")) ==
          "recurs: it repeats every month\n"
          "words: each time the day named is day 25 of the month\n"
          "before-exclusive: before that day: the last day in time is the day before (before = "
          "exclusive)\n");
    CHECK(steps(last("by 15 December every year")) ==
          "recurs: it repeats every year\n"
          "words: each time the day named is 15/12\n");
    CHECK(steps(last("định kỳ 6 tháng")) ==
          "recurs: it repeats every six months\n"
          "period-end: each time on the period's last day\n");
}

// ---- properties ----

namespace {

Day any_day() {
    const int from = civil::day_of(1900, 1, 1)->time_since_epoch().count();
    return Day{civil::days{from + *rc::gen::inRange(0, 100'000)}};
}

Counted counted(std::uint32_t count, Unit unit, bool backwards, Day from) {
    Counted made;
    made.count = count;
    made.unit = unit;
    made.backwards = backwards;
    made.anchor.kind = Anchor::Kind::day;
    made.anchor.day = from;
    return made;
}

Day read_day(const Counted& expression, const Calendar& calendar, RollRule roll) {
    return last_day(expression, {BeforeRule::exclusive, roll}, calendar).day.value();
}

/// Weekends, and every day off or worked by chance.
Calendar any_calendar(Day around) {
    Calendar calendar;
    const int some = *rc::gen::inRange(0, 30);
    for (int i = 0; i < some; ++i) {
        const Day at = around + civil::days{*rc::gen::inRange(-60, 60)};
        calendar.days[at] = {*rc::gen::element(DayKind::holiday, DayKind::worked),
                             *rc::gen::element(Certainty::announced, Certainty::proposed), "x"};
    }
    return calendar;
}

}  // namespace

TEST_CASE("months by brute force: walk to that month, then to its day or its end") {
    rc::check([] {
        const Day from = any_day();
        const auto count = *rc::gen::inRange<std::uint32_t>(1, 60);
        const bool backwards = *rc::gen::arbitrary<bool>();
        const date::year_month_day start{from};
        date::year_month month = start.year() / start.month();
        for (std::uint32_t i = 0; i < count; ++i)
            month += date::months{backwards ? -1 : 1};
        date::year_month_day expected = month / start.day();
        while (!expected.ok())
            expected = month / date::day{static_cast<unsigned>(expected.day()) - 1};
        const Day found =
            read_day(counted(count, Unit::months, backwards, from), Calendar{}, RollRule::none);
        RC_ASSERT(found == Day{expected});
        if (count % 12 == 0) {
            RC_ASSERT(read_day(counted(count / 12, Unit::years, backwards, from), Calendar{},
                               RollRule::none) == found);
        }
    });
}

TEST_CASE("working days by brute force: count day by day") {
    rc::check([] {
        const Day from = any_day();
        const Calendar calendar = any_calendar(from);
        const auto count = *rc::gen::inRange<std::uint32_t>(1, 40);
        const bool backwards = *rc::gen::arbitrary<bool>();
        const Day found = read_day(counted(count, Unit::working_days, backwards, from), calendar,
                                   RollRule::following);
        std::uint32_t worked = 0;
        const Day first = backwards ? found : from + civil::days{1};
        const Day last = backwards ? from - civil::days{1} : found;
        for (Day at = first; at <= last; at += civil::days{1})
            if (!calendar.is_off(at)) ++worked;
        RC_ASSERT(worked == count);
        RC_ASSERT_FALSE(calendar.is_off(found));
    });
}

TEST_CASE("rolling ends on the nearest working day in its direction") {
    rc::check([] {
        const Day from = any_day();
        const Calendar calendar = any_calendar(from);
        const auto count = *rc::gen::inRange<std::uint32_t>(1, 40);
        const bool backwards = *rc::gen::arbitrary<bool>();
        const RollRule roll = *rc::gen::element(RollRule::following, RollRule::preceding);
        const Counted expression = counted(count, Unit::days, backwards, from);
        const Day plain = read_day(expression, calendar, RollRule::none);
        const Day rolled = read_day(expression, calendar, roll);
        const bool later = roll == RollRule::following && !backwards;
        RC_ASSERT_FALSE(calendar.is_off(rolled));
        RC_ASSERT((later ? rolled >= plain : rolled <= plain));
        for (Day at = std::min(plain, rolled); at <= std::max(plain, rolled); at += civil::days{1})
            if (at != rolled) RC_ASSERT(calendar.is_off(at));
    });
}
