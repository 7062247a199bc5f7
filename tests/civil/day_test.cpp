#include "civil/day.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <initializer_list>

using namespace plan::civil;

namespace {

Day any_day() {
    const int from = day_of(1000, 1, 1)->time_since_epoch().count();
    const int to = day_of(9999, 12, 31)->time_since_epoch().count();
    return Day{days{*rc::gen::inRange(from, to + 1)}};
}

}  // namespace

TEST_CASE("a day is read as d/m/yyyy or ISO, with leading zeros or none") {
    for (const char* text : {"5/5/2022", "05/05/2022", "5/05/2022", "05/5/2022", "2022-05-05"}) {
        CAPTURE(text);
        REQUIRE(parse_day(text));
        CHECK(to_text(*parse_day(text)) == "5/5/2022");
        CHECK(to_iso(*parse_day(text)) == "2022-05-05");
    }
}

TEST_CASE("nothing is guessed or carried over") {
    for (const char* text : {
             "30/2/2022",  "29/2/2022",   "29/2/1900",
             "31/4/2022",  "32/1/2024",   "0/1/2024",
             "1/0/2024",   "4/29/2022",   "2022-02-30",
             "2022-13-01",  // no such day
             "5/5/22",     "5/5/02022",   "5/5/222",
             "5/5/0222",   "0222-05-05",  "005/5/2022",
             "5/005/2022",  // years and digits
             "5-5-2022",   "5.5.2022",    "2022/05/05",
             "2022-5-5",  // other signs: due/parse knows them
             "",           "/",           "//",
             "5/",         "5/5",         "5/5/",
             "/5/2022",    "5//2022",     "5/5/2022x",
             "x5/5/2022",  " 5/5/2022",   "5/5/2022 ",
             "5/ 5/2022",  "+5/5/2022",   "5/-5/2022",
             "2022-05-0x", "2022-0x-05",  "5/5/202x",
             "2022-05-5",  "2022-05-055", "5/5/2022\xC2\xA0",
         }) {
        CAPTURE(text);
        CHECK_FALSE(parse_day(text));
    }
}

TEST_CASE("leap years are those of the calendar") {
    CHECK(parse_day("29/2/2024"));
    CHECK(parse_day("29/2/2000"));
    CHECK_FALSE(parse_day("29/2/2100"));
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2023, 2) == 28);
    CHECK(days_in_month(2023, 12) == 31);
}

TEST_CASE("first and last of a month") {
    CHECK(to_text(first_of_month(2024, 2)) == "1/2/2024");
    CHECK(to_text(last_of_month(2024, 2)) == "29/2/2024");
    CHECK(to_text(last_of_month(2024, 12)) == "31/12/2024");
}

TEST_CASE("a year before 1000 keeps its four digits") {
    CHECK(to_text(*day_of(999, 12, 31)) == "31/12/0999");
    CHECK(to_iso(*day_of(1, 2, 3)) == "0001-02-03");
    CHECK_FALSE(day_of(0, 1, 1));
    CHECK_FALSE(day_of(10000, 1, 1));
}

TEST_CASE("a day printed is read again") {
    rc::check([] {
        const Day day = any_day();
        RC_ASSERT(parse_day(to_text(day)) == day);
        RC_ASSERT(parse_day(to_iso(day)) == day);
    });
}

TEST_CASE("what is read is printed as it was written, but for zeros") {
    rc::check([] {
        const int d = *rc::gen::inRange(0, 40), m = *rc::gen::inRange(0, 15);
        const int y = *rc::gen::inRange(1000, 10000);
        const std::string text =
            std::to_string(d) + '/' + std::to_string(m) + '/' + std::to_string(y);
        const auto day = parse_day(text);
        const date::year_month_day fields{date::year{y}, date::month(static_cast<unsigned>(m)),
                                          date::day(static_cast<unsigned>(d))};
        RC_ASSERT(day.has_value() == fields.ok());
        if (day) RC_ASSERT(to_text(*day) == text);
    });
}
