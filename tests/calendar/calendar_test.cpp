#include "calendar/calendar.hpp"

#include <doctest/doctest.h>

using namespace plan;
using namespace plan::calendar;

namespace {

Day day(const char* text) {
    return civil::parse_day(text).value();
}

/// The end of April 2024 as it was, Tết 2025 as if it were only proposed, 2026 computed.
Calendar vietnam() {
    Calendar calendar;
    calendar.name = "vn";
    calendar.years[2024] = {Certainty::announced, "8662/VPCP-KGVX"};
    calendar.years[2025] = {Certainty::announced, ""};
    calendar.years[2026] = {Certainty::computed, ""};
    calendar.days[day("29/4/2024")] = {DayKind::swapped_off, Certainty::announced, "hoán đổi"};
    calendar.days[day("30/4/2024")] = {DayKind::holiday, Certainty::announced, "30/4"};
    calendar.days[day("4/5/2024")] = {DayKind::worked, Certainty::announced, "làm bù cho 29/4"};
    calendar.days[day("16/4/2025")] = {DayKind::holiday, Certainty::proposed, "đề xuất"};
    calendar.days[day("26/4/2025")] = {DayKind::worked, Certainty::proposed, "đề xuất làm bù"};
    calendar.days[day("30/4/2026")] = {DayKind::holiday, Certainty::computed, "30/4"};
    return calendar;
}

}  // namespace

TEST_CASE("without data only weekends are off, and nothing is uncertain") {
    const Calendar none;
    CHECK(none.is_off(day("27/4/2024")));
    CHECK(none.is_off(day("28/4/2024")));
    CHECK_FALSE(none.is_off(day("29/4/2024")));
    CHECK_FALSE(none.is_uncertain(day("29/4/2024")));
    CHECK(none.special(day("29/4/2024")) == nullptr);
}

TEST_CASE("holidays and swapped days are off, worked weekends are not") {
    const Calendar calendar = vietnam();
    CHECK(calendar.is_off(day("29/4/2024")));
    CHECK(calendar.is_off(day("30/4/2024")));
    CHECK_FALSE(calendar.is_off(day("4/5/2024")));
    CHECK(calendar.is_off(day("5/5/2024")));
    REQUIRE(calendar.special(day("4/5/2024")));
    CHECK(calendar.special(day("4/5/2024"))->name == "làm bù cho 29/4");
}

TEST_CASE("proposed days do not count, and leave a doubt") {
    const Calendar calendar = vietnam();
    CHECK_FALSE(calendar.is_off(day("16/4/2025")));
    CHECK(calendar.special(day("16/4/2025")) == nullptr);
    CHECK(calendar.is_uncertain(day("16/4/2025")));
    CHECK(calendar.is_off(day("26/4/2025")));  // still a Saturday
    CHECK(calendar.is_uncertain(day("26/4/2025")));
    CHECK_FALSE(calendar.is_uncertain(day("17/4/2025")));
}

TEST_CASE("computed days count, and leave a doubt; so does a year that is not announced") {
    const Calendar calendar = vietnam();
    CHECK(calendar.is_off(day("30/4/2026")));
    CHECK(calendar.is_uncertain(day("30/4/2026")));
    CHECK(calendar.is_uncertain(day("4/5/2026")));  // swaps are announced, never computed
    CHECK(calendar.is_uncertain(day("4/1/2027")));
    CHECK(calendar.is_uncertain(day("29/12/2023")));
}

TEST_CASE("the weekend is the calendar's own") {
    Calendar friday_and_saturday;
    friday_and_saturday.weekend = 0b1100000;
    CHECK(friday_and_saturday.is_off(day("26/4/2024")));
    CHECK(friday_and_saturday.is_off(day("27/4/2024")));
    CHECK_FALSE(friday_and_saturday.is_off(day("28/4/2024")));
}
