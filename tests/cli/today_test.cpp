// Today, judged by date-tz, which reads the same database in its own way.

#include "today.hpp"

#include <date/tz.h>
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <random>
#include <string>

using namespace plan;

namespace {

std::string day_in(long long seconds, std::string_view zone) {
    const auto day = cli::day_at(seconds, zone);
    if (const auto* known = std::get_if<civil::Day>(&day)) return civil::to_text(*known);
    return std::get<text::Message>(day).in(text::Language::english);
}

civil::Day judged(long long seconds, const char* zone) {
    const date::zoned_time time(zone, date::sys_seconds(std::chrono::seconds(seconds)));
    return date::floor<date::days>(time.get_local_time());
}

constexpr long long half_past_five_utc = 1651167000;  // 28/4/2022 17:30 UTC

/// TZ as a case wants it, and as it was afterwards.
class TimeZone {
  public:
    explicit TimeZone(const char* zone) {
        if (const char* const before = std::getenv("TZ")) before_ = before;
        ::setenv("TZ", zone, 1);
    }
    ~TimeZone() { before_ ? ::setenv("TZ", before_->c_str(), 1) : ::unsetenv("TZ"); }
    TimeZone(const TimeZone&) = delete;
    TimeZone& operator=(const TimeZone&) = delete;

  private:
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("the day turns at midnight of the workspace's zone") {
    CHECK(day_in(half_past_five_utc, "Asia/Ho_Chi_Minh") == "29/4/2022");
    CHECK(day_in(half_past_five_utc, "UTC") == "28/4/2022");
    CHECK(day_in(half_past_five_utc - 1801, "Asia/Ho_Chi_Minh") == "28/4/2022");  // 23:59:59
    CHECK(day_in(half_past_five_utc - 1800, "Asia/Ho_Chi_Minh") == "29/4/2022");  // 0:00:00
}

TEST_CASE("no zone given: TZ") {
    const TimeZone zone("Pacific/Kiritimati");
    CHECK(day_in(half_past_five_utc, "") == "29/4/2022");
    CHECK(day_in(half_past_five_utc, "America/Los_Angeles") == "28/4/2022");
}

TEST_CASE("a zone that is not known is never UTC in silence") {
    for (const char* zone :
         {"Asia/Hanoi", "asia/ho_chi_minh_", "../etc/passwd", "Asia", "EST5EDT4,M3"}) {
        CAPTURE(zone);
        CHECK(day_in(half_past_five_utc, zone) ==
              "the time zone \"" + std::string(zone) + "\" is not known");
    }
    const TimeZone zone("Nowhere/City");
    CHECK(day_in(half_past_five_utc, "").find("Nowhere/City") != std::string::npos);
}

TEST_CASE("without a database there is no today") {
    ::setenv("TZDIR", "/nonexistent", 1);
    CHECK(day_in(half_past_five_utc, "Asia/Ho_Chi_Minh").find("install tzdata") !=
          std::string::npos);
    ::unsetenv("TZDIR");
}

TEST_CASE("as date-tz has it, for any instant in many zones") {
    constexpr std::array zones = {"Asia/Ho_Chi_Minh",    "UTC",
                                  "America/New_York",    "Europe/Paris",
                                  "Asia/Kathmandu",      "Pacific/Apia",
                                  "Australia/Lord_Howe", "America/St_Johns",
                                  "Africa/Casablanca",   "Antarctica/Troll"};
    std::mt19937_64 random(1);
    std::uniform_int_distribution<long long> seconds(0, 4102444800);  // 1970 to 2099
    int compared = 0;
    for (int i = 0; i < 2000; ++i) {
        const long long instant = seconds(random);
        for (const char* zone : zones) {
            CAPTURE(instant);
            CAPTURE(zone);
            // Behind the last year of its file, date-tz knows no rules (2037).
            if (instant > 2114380800) continue;
            REQUIRE(day_in(instant, zone) == civil::to_text(judged(instant, zone)));
            ++compared;
        }
    }
    CHECK(compared > 5000);
}
