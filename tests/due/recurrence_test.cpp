#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "civil/day.hpp"
#include "due/recurrence.hpp"

using namespace plan;
using namespace plan::due;
using text::Language;

namespace {

Expression read(std::string_view words) {
    const Parsed parsed = parse(words);
    REQUIRE_MESSAGE(std::holds_alternative<Expression>(parsed), words);
    return std::get<Expression>(parsed);
}

std::optional<Day> some_day(std::string_view text) {
    return text.empty() ? std::nullopt : civil::parse_day(text);
}

/// The first last days, or the code and message of the refusal.
std::string days(std::string_view due, std::string_view repeat, std::string_view until = "",
                 std::string_view issued = "", std::size_t most = 4) {
    std::optional<Cycle> cycle;
    if (!repeat.empty()) {
        const auto parsed = parse_cycle(repeat);
        if (const auto* refusal = std::get_if<Refusal>(&parsed))
            return to_text(refusal->code) + " \"" +
                   std::string(repeat.substr(refusal->span.begin,
                                             refusal->span.end - refusal->span.begin)) +
                   "\": " + refusal->message.in(Language::english);
        cycle = std::get<Cycle>(parsed);
    }
    const auto made =
        repetition_of(read(due), cycle ? &*cycle : nullptr, some_day(until), some_day(issued));
    if (const auto* why = std::get_if<Unrepeatable>(&made))
        return to_text(why->code) + ": " + why->message.in(Language::english);
    const auto& repetition = std::get<Repetition>(made);
    std::string all;
    each_occurrence(repetition, most, [&](const Dated& dated) {
        CHECK(occurrence_on(repetition, occurrence_day(dated)) == dated);
        const LastDay last = last_day_of(repetition, dated, {}, {});
        if (!all.empty()) all += ' ';
        all += civil::to_text(*last.day);
        return true;
    });
    return all;
}

std::string cycle_of(std::string_view words) {
    const auto parsed = parse_cycle(words);
    if (std::holds_alternative<Refusal>(parsed)) return "refused";
    const auto& cycle = std::get<Cycle>(parsed);
    switch (cycle.unit) {
        case Cycle::Unit::week: return std::to_string(cycle.count) + " weeks";
        case Cycle::Unit::month: return std::to_string(cycle.count) + " months";
        case Cycle::Unit::rrule: return cycle.rrule;
    }
    return {};
}

}  // namespace

TEST_CASE("the words of a cycle, in both languages") {
    struct Row {
        const char* words;
        const char* cycle;
    };
    for (const auto& [words, cycle] : {
             Row{"weekly", "1 weeks"},
             {"hằng tuần", "1 weeks"},
             {"hàng tuần", "1 weeks"},
             {"every week", "1 weeks"},
             {"every 2 weeks", "2 weeks"},
             {"every two weeks", "2 weeks"},
             {"every other week", "2 weeks"},
             {"mỗi 2 tuần", "2 weeks"},
             {"mỗi hai tuần", "2 weeks"},
             {"2 tuần một lần", "2 weeks"},
             {"2 tuần/lần", "2 weeks"},
             {"monthly", "1 months"},
             {"Hằng Tháng", "1 months"},
             {"định kỳ hằng tháng", "1 months"},
             {"every 5 months", "5 months"},
             {"quarterly", "3 months"},
             {"hằng quý", "3 months"},
             {"mỗi quý", "3 months"},
             {"mỗi quý một lần", "3 months"},
             {"half-yearly", "6 months"},
             {"half yearly", "6 months"},
             {"every half year", "6 months"},
             {"6 tháng", "6 months"},
             {"sáu tháng một lần", "6 months"},
             {"6 tháng 1 lần", "6 months"},
             {"định kỳ 6 tháng", "6 months"},
             {"yearly", "12 months"},
             {"annually", "12 months"},
             {"hằng năm", "12 months"},
             {"every 3 years", "36 months"},
             {"5 năm một lần", "60 months"},
             {"năm năm một lần", "60 months"},
             {"rrule:freq=monthly; byday=-1fr", "FREQ=MONTHLY;BYDAY=-1FR"},
             // Refused.
             {"", "refused"},
             {"often", "refused"},
             {"daily", "refused"},
             {"every day", "refused"},
             {"every 0 weeks", "refused"},
             {"every 0 quarters", "refused"},
             {"every 1001 weeks", "refused"},
             {"every monday", "refused"},
             {"tháng", "refused"},
             {"năm", "refused"},
             {"2 lần một năm", "refused"},
             {"monthly or so", "refused"},
             {"định kỳ", "refused"},
             {"every 999999999999 months", "refused"},
         })
        CHECK_MESSAGE(cycle_of(words) == cycle, words);
}

TEST_CASE("known answers") {
    CHECK(days("31/1/2027", "monthly") == "31/1/2027 28/2/2027 31/3/2027 30/4/2027");
    CHECK(days("29/2/2024", "yearly", "", "", 5) ==
          "29/2/2024 28/2/2025 28/2/2026 28/2/2027 29/2/2028");
    CHECK(days("trước ngày 1/3/2024", "hằng tháng", "", "", 3) == "29/2/2024 31/3/2024 30/4/2024");
    CHECK(days("quý I/2024", "quarterly") == "31/3/2024 30/6/2024 30/9/2024 31/12/2024");
    CHECK(days("trước quý II/2024", "quarterly", "", "", 2) == "31/3/2024 30/6/2024");
    CHECK(days("6 tháng đầu năm 2024", "half-yearly", "", "", 3) ==
          "30/6/2024 31/12/2024 30/6/2025");
    CHECK(days("năm 2024", "yearly", "", "", 2) == "31/12/2024 31/12/2025");
    CHECK(days("giai đoạn 2021-2025", "5 năm một lần", "", "", 2) == "31/12/2025 31/12/2030");
    CHECK(days("thượng tuần tháng 1/2024", "monthly", "", "", 2) == "10/1/2024 10/2/2024");
    CHECK(days("trung tuần tháng 1/2024", "monthly", "", "", 2) == "20/1/2024 20/2/2024");
    CHECK(days("hạ tuần tháng 1/2024", "monthly", "", "", 3) == "31/1/2024 29/2/2024 31/3/2024");
    CHECK(days("cuối tháng 2/2023", "monthly", "", "", 3) == "28/2/2023 31/3/2023 30/4/2023");
    CHECK(days("giữa năm 2024", "yearly", "", "", 2) == "30/6/2024 30/6/2025");
    CHECK(days("trước 17 giờ ngày 31/1/2024", "monthly", "", "", 2) == "31/1/2024 29/2/2024");
    CHECK(days("1/1/2024", "every 2 weeks", "", "", 3) == "1/1/2024 15/1/2024 29/1/2024");
}

TEST_CASE("where repeating ends") {
    CHECK(days("31/1/2027", "monthly", "31/3/2027") == "31/1/2027 28/2/2027 31/3/2027");
    CHECK(days("31/1/2027", "monthly", "30/3/2027") == "31/1/2027 28/2/2027");
    CHECK(days("1/1/2024", "FREQ=WEEKLY;UNTIL=20240110", "31/12/2024") == "1/1/2024 8/1/2024");
    CHECK(days("1/1/2024", "FREQ=WEEKLY;COUNT=3", "10/1/2024") == "1/1/2024 8/1/2024");
    CHECK(days("1/1/2024", "FREQ=WEEKLY;COUNT=2", "31/12/2024") == "1/1/2024 8/1/2024");
    CHECK(days("tháng 1/2024", "FREQ=MONTHLY;COUNT=2") == "31/1/2024 29/2/2024");
    CHECK(days("1/1/2024", "yearly", "31/12/2023") ==
          "P209: it ends on 31/12/2023, before the first time");
    CHECK(days("1/12/9999", "monthly") == "1/12/9999");
}

TEST_CASE("wordings that repeat by themselves begin after the day of issue") {
    CHECK(days("trước ngày 25 hằng tháng", "", "", "5/2/2024", 2) == "24/2/2024 24/3/2024");
    CHECK(days("trước ngày 25 hằng tháng", "", "", "25/2/2024", 1) == "24/3/2024");
    CHECK(days("ngày 31 hằng tháng", "", "", "5/2/2024", 3) == "29/2/2024 31/3/2024 30/4/2024");
    CHECK(days("trước ngày 15/12 hằng năm", "", "", "15/12/2024", 2) == "14/12/2025 14/12/2026");
    CHECK(days("29/2 hằng năm", "", "", "1/1/2023", 2) == "28/2/2023 29/2/2024");
    CHECK(days("định kỳ 6 tháng", "", "", "29/6/2024", 2) == "30/6/2024 31/12/2024");
    CHECK(days("định kỳ 6 tháng", "", "", "30/6/2024", 2) == "31/12/2024 30/6/2025");
    CHECK(days("hằng quý", "", "", "11/1/2024", 2) == "31/3/2024 30/6/2024");
    CHECK(days("hằng tháng", "", "", "11/1/2024", 2) == "31/1/2024 29/2/2024");
    CHECK(days("hằng năm", "", "", "11/1/2024", 1) == "31/12/2024");
    CHECK(days("hằng quý", "") == "P201: it repeats, and from when is not said");
    CHECK(days("hằng quý", "quarterly", "", "11/1/2024") ==
          "P209: the due repeats by its own words");
}

TEST_CASE("what does not repeat, or not so") {
    CHECK(days("30 days after issued", "monthly") ==
          "P209: a deadline that is counted does not repeat");
    CHECK(days("ongoing", "monthly") == "P209: the due names no day that could repeat");
    CHECK(days("quý I/2024", "monthly") == "P209: a quarter can't repeat in that step");
    CHECK(days("tháng 1/2024", "weekly") == "P209: a month can't repeat in that step");
    CHECK(days("tháng 1/2024", "FREQ=MONTHLY;BYMONTHDAY=25") ==
          "P209: this RRULE gives days, and the due is a month");
    CHECK(days("1/1/2024", "every 0 weeks") == "P209 \"0\": every 0 of anything is never");
    CHECK(days("1/1/2024", "FREQ=HOURLY") ==
          "P209 \"HOURLY\": work that is due more often than every day can't be told apart");
    CHECK(days("1/1/2024", "FREQ=DAILY;BYHOUR=3") ==
          "P209 \"BYHOUR=3\": a deadline is a day: BYHOUR is finer");
    CHECK(days("1/1/2024", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30") ==
          "P209: it never occurs from 1/1/2024 on");
    CHECK(days("1/1/2024", "FREQ=MONTHLY;INTERVAL=2;BYMONTH=2") ==
          "P209: it never occurs from 1/1/2024 on");
    CHECK(days("1/1/2024", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2") ==
          "P209: it never occurs from 1/1/2024 on");
}

TEST_CASE("RRULEs that are none, each at its part") {
    struct Row {
        const char* rule;
        const char* part;
    };
    for (const auto& [rule, part] : {
             Row{"FREQ=FORTNIGHTLY", "FORTNIGHTLY"},
             {"INTERVAL=2", "INTERVAL=2"},
             {"FREQ=DAILY;", "FREQ=DAILY;"},
             {"FREQ=DAILY;INTERVAL=0", "0"},
             {"FREQ=DAILY;COUNT=0", "0"},
             {"FREQ=DAILY;COUNT=2;UNTIL=20240101", "COUNT=2"},
             {"FREQ=DAILY;UNTIL=20240230", "20240230"},
             {"FREQ=DAILY;UNTIL=20240201T170000Z", "20240201T170000Z"},
             {"FREQ=DAILY;FREQ=DAILY", "FREQ"},
             {"FREQ=DAILY;BYMONTHS=2", "BYMONTHS"},
             {"FREQ=DAILY;BYMONTH=13", "13"},
             {"FREQ=MONTHLY;BYMONTHDAY=32", "32"},
             {"FREQ=MONTHLY;BYMONTHDAY=0", "0"},
             {"FREQ=MONTHLY;BYDAY=XX", "XX"},
             {"FREQ=WEEKLY;BYDAY=1MO", "1MO"},
             {"FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY=1"},
             {"FREQ=MONTHLY;BYWEEKNO=1", "BYWEEKNO=1"},
             {"FREQ=MONTHLY;BYYEARDAY=1", "BYYEARDAY=1"},
             {"FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", "1MO"},
             {"FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1"},
             {"FREQ=MONTHLY;RSCALE=CHINESE", "RSCALE=CHINESE"},
             {"FREQ=DAILY;WKST=1", "1"},
             {"FREQ", "FREQ"},
         }) {
        const auto parsed = parse_cycle(rule);
        if (std::string_view(rule).find('=') == std::string_view::npos) {
            CHECK(std::holds_alternative<Refusal>(parsed));
            continue;
        }
        REQUIRE_MESSAGE(std::holds_alternative<Refusal>(parsed), rule);
        const auto& refusal = std::get<Refusal>(parsed);
        CHECK(refusal.code == Code::bad_repeat);
        CHECK_MESSAGE(std::string_view(rule).substr(refusal.span.begin,
                                                    refusal.span.end - refusal.span.begin) == part,
                      rule);
    }
}

TEST_CASE("RRULEs do what RFC 5545 says, its own examples too") {
    // A month without that day is passed over.
    CHECK(days("31/1/2024", "FREQ=MONTHLY") == "31/1/2024 31/3/2024 31/5/2024 31/7/2024");
    CHECK(days("5/9/1997", "FREQ=MONTHLY;COUNT=10;BYDAY=1FR") ==
          "5/9/1997 3/10/1997 7/11/1997 5/12/1997");
    CHECK(days("7/9/1997", "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU") ==
          "7/9/1997 28/9/1997 2/11/1997 30/11/1997");
    CHECK(days("28/9/1997", "FREQ=MONTHLY;BYMONTHDAY=-3") ==
          "28/9/1997 29/10/1997 28/11/1997 29/12/1997");
    CHECK(days("19/5/1997", "FREQ=YEARLY;BYDAY=20MO", "", "", 3) ==
          "19/5/1997 18/5/1998 17/5/1999");
    CHECK(days("12/5/1997", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "", "", 3) ==
          "12/5/1997 11/5/1998 17/5/1999");
    CHECK(days("1/1/1997", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200") ==
          "1/1/1997 10/4/1997 19/7/1997 1/1/2000");
    CHECK(days("2/9/1997", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13") ==
          "13/2/1998 13/3/1998 13/11/1998 13/8/1999");
    CHECK(days("4/9/1997", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3") ==
          "4/9/1997 7/10/1997 6/11/1997");
    CHECK(days("29/9/1997", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2") ==
          "29/9/1997 30/10/1997 27/11/1997 30/12/1997");
    CHECK(
        days("5/11/1996", "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8") ==
        "5/11/1996 7/11/2000 2/11/2004 4/11/2008");
    // The week's beginning matters.
    CHECK(days("5/8/1997", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO") ==
          "5/8/1997 10/8/1997 19/8/1997 24/8/1997");
    CHECK(days("5/8/1997", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU") ==
          "5/8/1997 17/8/1997 19/8/1997 31/8/1997");
}

TEST_CASE("a limit cuts off and says so") {
    const auto parsed = parse_cycle("FREQ=DAILY");
    const auto made = repetition_of(read("1/1/1990"), &std::get<Cycle>(parsed), {}, {});
    const auto& repetition = std::get<Repetition>(made);
    std::size_t count = 0;
    const auto all = [&count](const Dated&) { return ++count != 0; };
    CHECK(each_occurrence(repetition, 20'000, all));
    CHECK(count == 20'000);
}

TEST_CASE("the steps of an occurrence") {
    const auto parsed = parse_cycle("monthly");
    const auto made = repetition_of(read("trước ngày 31/1/2024"), &std::get<Cycle>(parsed), {}, {});
    const auto& repetition = std::get<Repetition>(made);
    const LastDay way =
        last_day_of(repetition, occurrence_on(repetition, *civil::parse_day("29/2/2024")), {}, {},
                    Explain::yes);
    std::vector<std::string> steps;
    for (const Step& step : way.steps)
        steps.push_back(step.what.in(Language::english));
    CHECK(steps == std::vector<std::string>{
                       "it repeats every month, from 31/1/2024 on; this is the time of 29/2/2024",
                       "that month has no day 31: its last day counts", "the words name 29/2/2024",
                       "before that day: the last day in time is the day before"});
}
