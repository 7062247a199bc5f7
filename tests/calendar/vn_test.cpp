// The shipped calendar of Vietnam against the table that it was made from, day by day, and what was
// worked out by hand.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "calendar/holidays_csv.hpp"
#include "calendar/shipped.hpp"
#include "due/parse.hpp"
#include "model/calendar_chain.hpp"
#include "read/memory.hpp"

using namespace plan;
using namespace plan::calendar;
using plan::tests::CsvDay;

namespace {

Day day(std::string_view text) {
    return civil::parse_day(text).value();
}

Calendar vietnam() {
    read::Sources sources(model::most_calendars);
    return model::load_calendar(read::MemoryFiles{}, "vn", "", sources, 0).calendar;
}

DayKind kind_of(const CsvDay& row) {
    if (row.kind == "holiday") return DayKind::holiday;
    if (row.kind == "comp") return DayKind::substitute;
    if (row.kind == "swap_off") return DayKind::swapped_off;
    REQUIRE(row.kind == "work");
    return DayKind::worked;
}

Certainty certainty_of(const CsvDay& row) {
    if (row.status == "announced") return Certainty::announced;
    if (row.status == "computed") return Certainty::computed;
    REQUIRE(row.status == "PROPOSED");
    return Certainty::proposed;
}

/// Two names that are only dates in the table are spelt out in the calendar.
std::string name_of(const CsvDay& row) {
    if (row.name == "30/4") return "Ngày Chiến thắng 30/4";
    if (row.name == "1/5") return "Quốc tế Lao động 1/5";
    return row.name;
}

/// The last day of the words, by the shipped calendar.
std::string last_day(std::string_view words) {
    const auto parsed = due::parse(words);
    const auto& counted = std::get<due::Counted>(std::get<due::Expression>(parsed));
    const auto found = due::last_day(counted, {}, vietnam(), counted.anchor.day);
    return civil::to_text(found.day.value()) + (found.uncertain ? "?" : "");
}

}  // namespace

TEST_CASE("vn: the shipped file is read without a finding") {
    for (const std::string_view name : shipped_names()) {
        const read::Source source("shipped", std::string(shipped_text(name).value()));
        model::CalendarFile file = model::read_calendar_file(source, 0);
        Calendar calendar;
        model::join_calendar(calendar, file, source, file.findings);
        CHECK(file.findings.empty());
        CHECK(calendar.name == name);
        CHECK(calendar.weekend == 0b1000001);
    }
    CHECK_FALSE(shipped_text("xx"));
}

TEST_CASE("vn: every row of the table, with its status and source") {
    const Calendar calendar = vietnam();
    const auto rows = tests::read_holidays();
    CHECK(rows.size() == 120);
    for (const CsvDay& row : rows) {
        CAPTURE(row.date);
        const auto found = calendar.days.find(day(row.date));
        REQUIRE(found != calendar.days.end());
        const SpecialDay& special = found->second;
        CHECK(special.kind == kind_of(row));
        CHECK(special.certainty == certainty_of(row));
        CHECK(special.name == name_of(row));
        CHECK(special.source == row.source);
    }
}

TEST_CASE(
    "vn: each day of 2019 to 2026 is off or worked as the table says, and no other is special") {
    const Calendar calendar = vietnam();
    std::map<Day, CsvDay> rows;
    for (const CsvDay& row : tests::read_holidays())
        rows[day(row.date)] = row;
    int special = 0;
    for (Day at = day("1/1/2019"); at <= day("31/12/2026"); at += civil::days{1}) {
        CAPTURE(civil::to_text(at));
        const auto row = rows.find(at);
        const unsigned weekday = date::weekday{at}.c_encoding();
        bool off = weekday == 0 || weekday == 6;
        bool certain = true;
        if (row != rows.end()) {
            ++special;
            certain = row->second.status == "announced";
            if (row->second.status != "PROPOSED") off = row->second.kind != "work";
        }
        CHECK(calendar.is_off(at) == off);
        CHECK(calendar.is_uncertain(at) == !certain);
        CHECK((calendar.days.contains(at)) == (row != rows.end()));
    }
    CHECK(special == 119);
}

TEST_CASE("vn: which years are announced") {
    const Calendar calendar = vietnam();
    for (int year = 2019; year <= 2026; ++year)
        CHECK(calendar.is_announced(year));
    for (const int year : {2017, 2018, 2027, 2028, 2029, 2030, 2031})
        CHECK_FALSE(calendar.is_announced(year));
    // Of 2018 one day is known for sure, and nothing else.
    CHECK_FALSE(calendar.is_uncertain(day("31/12/2018")));
    CHECK(calendar.is_off(day("31/12/2018")));
    CHECK(calendar.is_uncertain(day("28/12/2018")));
}

TEST_CASE("vn: in every announced year the eve of Tết and three days of it are holidays") {
    // What the computed years rest on: the first day of the lunar year.
    const Calendar calendar = vietnam();
    for (const char* first : {"5/2/2019", "25/1/2020", "12/2/2021", "1/2/2022", "22/1/2023",
                              "10/2/2024", "29/1/2025", "17/2/2026"}) {
        CAPTURE(first);
        for (int i = -1; i <= 2; ++i)
            CHECK(calendar.special(day(first) + civil::days{i})->kind == DayKind::holiday);
        // The fifth is one of two.
        const auto* before = calendar.special(day(first) - civil::days{2});
        const auto* behind = calendar.special(day(first) + civil::days{3});
        CHECK((before && before->kind == DayKind::holiday) !=
              (behind && behind->kind == DayKind::holiday));
    }
}

TEST_CASE("vn: computed years hold what is off whichever way they will be announced") {
    const Calendar calendar = vietnam();
    const struct {
        int year;
        const char* tet;
        const char* ancestors;
        std::size_t days;
    } known[] = {{2027, "6/2/2027", "16/4/2027", 13},
                 {2028, "26/1/2028", "4/4/2028", 13},
                 {2029, "13/2/2029", "23/4/2029", 14},
                 {2030, "2/2/2030", "12/4/2030", 14}};
    for (const auto& [year, tet, ancestors, count] : known) {
        CAPTURE(year);
        CHECK(calendar.special(day(ancestors))->kind == DayKind::holiday);
        std::vector<Day> fixed = {day(ancestors)};
        for (const auto& [month, date] :
             {std::pair(1U, 1U), {4U, 30U}, {5U, 1U}, {9U, 2U}, {11U, 24U}})
            fixed.push_back(civil::day_of(year, month, date).value());
        for (int i = -1; i <= 2; ++i)
            fixed.push_back(day(tet) + civil::days{i});

        // The four ways to announce it, each with its made-up days.
        std::map<Day, int> off;
        for (const Day fifth : {day(tet) - civil::days{2}, day(tet) + civil::days{3}})
            for (const unsigned other : {1U, 3U}) {
                std::vector<Day> days = fixed;
                days.push_back(fifth);
                days.push_back(civil::day_of(year, 9, other).value());
                std::sort(days.begin(), days.end());
                const auto holidays = days;
                for (const Day holiday : holidays) {
                    if (!calendar.is_weekend(holiday)) continue;
                    Day made_up = holiday;
                    while (calendar.is_weekend(made_up) ||
                           std::find(days.begin(), days.end(), made_up) != days.end())
                        made_up += civil::days{1};
                    days.push_back(made_up);
                }
                for (const Day one : days)
                    ++off[one];
            }
        std::size_t found = 0;
        for (Day at = civil::first_of_month(year, 1); at <= civil::last_of_month(year, 12);
             at += civil::days{1}) {
            CAPTURE(civil::to_text(at));
            CHECK(calendar.is_uncertain(at));
            const bool always = off.contains(at) && off[at] == 4;
            CHECK((calendar.special(at) != nullptr) == always);
            found += calendar.special(at) != nullptr ? 1U : 0U;
        }
        CHECK(found == count);
    }
}

TEST_CASE("vn: known answers") {
    // 26/4/2024 is a Friday. 27, 28: weekend; 29: swapped off; 30/4, 1/5: holidays;
    // 2/5 Thursday: 1; 3/5 Friday: 2; 4/5 Saturday, worked for 29/4: 3; 5/5: Sunday;
    // 6/5 Monday: 4; 7/5 Tuesday: 5.
    CHECK(last_day("3 ngày làm việc kể từ ngày 26/4/2024") == "4/5/2024");
    CHECK(last_day("5 working days after 26/4/2024") == "7/5/2024");
    // 27/4 + 3 days = 30/4, a holiday; 1/5 too; 2/5 is worked.
    CHECK(last_day("3 ngày kể từ ngày 27/4/2024") == "2/5/2024");
    // Backwards from 6/5: 4/5 (worked Saturday): 1; 3/5: 2; 2/5: 3; then 1/5, 30/4, 29/4, 28, 27
    // off; 26/4: 4.
    CHECK(last_day("4 working days before 6/5/2024") == "26/4/2024");
    // 31/12/2018 was off: of 28/12/2018 (Friday) 2/1/2019 (Wednesday) is working day 1.
    CHECK(last_day("1 working day after 28/12/2018") == "2/1/2019?");  // 29, 30/12: not announced
    // 28/11/2026 is only proposed as worked, 23/11 only proposed as off: 20/11 Friday; 23: 1;
    // 24 holiday; 25: 2; 26: 3; 27: 4; 28, 29 weekend; 30: 5.
    CHECK(last_day("5 working days after 20/11/2026") == "30/11/2026?");
    // Into a year that is not announced: 31/12/2026 Thursday; 1/1 holiday (computed); 4/1: 1.
    CHECK(last_day("1 working day after 31/12/2026") == "4/1/2027?");
    CHECK(last_day("1 working day after 30/12/2026") == "31/12/2026");
}
