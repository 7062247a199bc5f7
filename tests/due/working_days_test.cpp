// Counting against a plain count from the definition, which shares nothing with the program: days
// are stepped one by one on a calendar of its own, and the days off are read from the table.

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>

#include "calendar/holidays_csv.hpp"
#include "due/last_day.hpp"
#include "model/calendar_chain.hpp"
#include "read/memory.hpp"

using namespace plan;

namespace {

/// A date that steps, without any library.
struct Date {
    int year, month, day;

    static int length(int year, int month) {
        constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
    }
    void step(int by) {
        day += by;
        if (day == 0) {
            if (--month == 0) month = 12, --year;
            day = length(year, month);
        } else if (day > length(year, month)) {
            day = 1;
            if (++month == 13) month = 1, ++year;
        }
    }
    /// Sakamoto: 0 is Sunday.
    int weekday() const {
        constexpr std::array<int, 12> t = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
        const int y = month < 3 ? year - 1 : year;
        return (y + y / 4 - y / 100 + y / 400 + t.at(static_cast<std::size_t>(month - 1)) + day) %
               7;
    }
    std::string iso() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }
};

/// What is off, by date: from the table, or made up.
using Specials = std::map<std::string, bool>;

bool is_off(const Date& date, const Specials& specials, unsigned weekend) {
    const auto found = specials.find(date.iso());
    if (found != specials.end()) return found->second;
    return (weekend >> date.weekday() & 1U) != 0;
}

/// The definition: go day by day; the n-th day that is worked. Days and weeks: go so many, then on
/// (back, where counted backwards) to the next day that is worked.
Date by_definition(Date at, const due::Counted& counted, const Specials& specials,
                   unsigned weekend) {
    const int by = counted.backwards ? -1 : 1;
    if (counted.unit == due::Unit::working_days) {
        for (std::uint32_t left = counted.count; left > 0;) {
            at.step(by);
            if (!is_off(at, specials, weekend)) --left;
        }
        return at;
    }
    const std::uint32_t days = counted.unit == due::Unit::weeks ? counted.count * 7 : counted.count;
    for (std::uint32_t i = 0; i < days; ++i)
        at.step(by);
    while (is_off(at, specials, weekend))
        at.step(by);
    return at;
}

class Cases {
  public:
    int between(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }

    due::Counted counted(int most) {
        static constexpr std::array units = {due::Unit::working_days, due::Unit::days,
                                             due::Unit::weeks};
        due::Counted counted;
        counted.unit = units.at(static_cast<std::size_t>(between(0, 2)));
        const int limit = counted.unit == due::Unit::weeks ? most / 7 : most;
        counted.count = static_cast<std::uint32_t>(between(1, limit));
        counted.backwards = between(0, 1) == 1;
        return counted;
    }

  private:
    std::mt19937 random_{20240426};
};

/// The day that the program finds, as a date.
std::string found_by_program(const Date& from, due::Counted counted,
                             const calendar::Calendar& calendar) {
    counted.anchor.kind = due::Anchor::Kind::day;
    counted.anchor.day =
        civil::day_of(from.year, static_cast<unsigned>(from.month), static_cast<unsigned>(from.day))
            .value();
    return civil::to_iso(due::last_day(counted, {}, calendar).day.value());
}

}  // namespace

TEST_CASE("counted deadlines in Vietnam: 100,000 random cases, day by day from the table") {
    read::Sources sources(model::most_calendars);
    const calendar::Calendar calendar =
        model::load_calendar(read::MemoryFiles{}, "vn", "", sources, 0).calendar;
    Specials specials;
    for (const tests::CsvDay& row : tests::read_holidays())
        if (row.status != "PROPOSED") specials[row.date] = row.kind != "work";

    Cases cases;
    int rolled = 0, differences = 0;
    for (int i = 0; i < 100'000; ++i) {
        // No way from here leads out of the table's years.
        Date from{cases.between(2019, 2026), cases.between(1, 12), 1};
        from.day = cases.between(1, Date::length(from.year, from.month));
        due::Counted counted = cases.counted(60);
        counted.backwards = from.year == 2026 || (from.year != 2019 && counted.backwards);
        const Date expected = by_definition(from, counted, specials, 0b1000001);
        const std::string found = found_by_program(from, counted, calendar);
        rolled += counted.unit != due::Unit::working_days ? 1 : 0;
        if (found == expected.iso()) continue;
        if (++differences <= 5)
            FAIL_CHECK(fmt::format("{} + {}{}: {}, by definition {}", from.iso(),
                                   counted.backwards ? "-" : "", counted.count, found,
                                   expected.iso()));
    }
    CHECK(differences == 0);
    CHECK(rolled > 50'000);
}

TEST_CASE("working days over 30/4 and 1/5 of 2024, counted by hand") {
    read::Sources sources(model::most_calendars);
    const calendar::Calendar calendar =
        model::load_calendar(read::MemoryFiles{}, "vn", "", sources, 0).calendar;
    const auto after_26_april = [&](std::uint32_t count) {
        due::Counted counted;
        counted.unit = due::Unit::working_days;
        counted.count = count;
        return found_by_program({2024, 4, 26}, counted, calendar);
    };
    // Fri 26/4       the day that it counts from, not counted
    // Sat 27, Sun 28 off: the weekend
    // Mon 29/4       off: swapped with Saturday 4/5
    // Tue 30/4       off: Liberation Day
    // Wed 1/5        off: Labour Day
    CHECK(after_26_april(1) == "2024-05-02");  // Thu 2/5
    CHECK(after_26_april(2) == "2024-05-03");  // Fri 3/5
    CHECK(after_26_april(3) == "2024-05-04");  // Sat 4/5, worked for Monday 29/4
    // Sun 5/5        off: the weekend
    CHECK(after_26_april(4) == "2024-05-06");  // Mon 6/5
    CHECK(after_26_april(5) == "2024-05-07");  // Tue 7/5
}

TEST_CASE("counted deadlines on made-up calendars: 100,000 random cases") {
    static constexpr std::array kinds = {calendar::DayKind::holiday, calendar::DayKind::substitute,
                                         calendar::DayKind::swapped_off, calendar::DayKind::worked};
    static constexpr std::array certainties = {calendar::Certainty::announced,
                                               calendar::Certainty::computed,
                                               calendar::Certainty::proposed};
    Cases cases;
    int differences = 0;
    for (int round = 0; round < 1000; ++round) {
        calendar::Calendar calendar;
        calendar.weekend = static_cast<std::uint8_t>(cases.between(0, 0b0111111));
        Specials specials;
        for (int i = 0; i < 40; ++i) {
            Date date{cases.between(2023, 2025), cases.between(1, 12), cases.between(1, 28)};
            const auto kind = kinds.at(static_cast<std::size_t>(cases.between(0, 3)));
            const auto certainty = certainties.at(static_cast<std::size_t>(cases.between(0, 2)));
            const auto day = civil::parse_day(date.iso()).value();
            if (!calendar.days.emplace(day, calendar::SpecialDay{kind, certainty, ""}).second)
                continue;
            if (certainty != calendar::Certainty::proposed)
                specials[date.iso()] = kind != calendar::DayKind::worked;
        }
        for (int i = 0; i < 100; ++i) {
            const Date from{2024, cases.between(1, 12), cases.between(1, 28)};
            const due::Counted counted = cases.counted(80);
            const Date expected = by_definition(from, counted, specials, calendar.weekend);
            if (found_by_program(from, counted, calendar) != expected.iso()) ++differences;
        }
    }
    CHECK(differences == 0);
}
