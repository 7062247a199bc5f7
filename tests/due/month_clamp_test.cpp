// Months and years on from a date, against the rule itself: the day of that number, where the month
// has none its last one, always from the first date. The judge has a table of month lengths and the
// Gregorian leap years, and no date library; what it judges begins at the words.

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "civil/day.hpp"
#include "due/last_day.hpp"
#include "due/recurrence.hpp"

using namespace plan;
using namespace plan::due;

namespace {

struct Date {
    int year, month, day;
};

int length(int year, int month) {
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
}

std::string by_definition(const Date& first, int months) {
    const int since_year_0 = first.year * 12 + first.month - 1 + months;
    const int year = since_year_0 / 12, month = since_year_0 % 12 + 1;
    return fmt::format("{:04}-{:02}-{:02}", year, month, std::min(first.day, length(year, month)));
}

/// Every second one near the end of its month, where clamping is.
class Cases {
  public:
    int between(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }

    Date date() {
        Date date{between(1900, 2200), between(1, 12), 1};
        const int most = length(date.year, date.month);
        date.day = between(between(0, 1) == 0 ? 28 : 1, most);
        return date;
    }

  private:
    std::mt19937 random_{20270131};
};

std::string in_words(const Date& date) {
    return fmt::format("{}/{}/{}", date.day, date.month, date.year);
}

Expression read(const std::string& words) {
    const Parsed parsed = parse(words);
    REQUIRE_MESSAGE(std::holds_alternative<Expression>(parsed), words);
    return std::get<Expression>(parsed);
}

/// The last day that the words name; counting alone, so days off move nothing.
std::string counted(const std::string& words) {
    const LastDay last = last_day(read(words), {BeforeRule::exclusive, RollRule::none}, {});
    return last.day ? civil::to_iso(*last.day) : "none";
}

/// The n-th occurrence after the first.
std::string recurring(const std::string& first, const std::string& every, int n) {
    const auto cycle = parse_cycle(every);
    REQUIRE_MESSAGE(std::holds_alternative<Cycle>(cycle), every);
    const auto made = repetition_of(read(first), &std::get<Cycle>(cycle), {}, {});
    REQUIRE_MESSAGE(std::holds_alternative<Repetition>(made), first);
    const auto& repetition = std::get<Repetition>(made);
    std::string found;
    each_occurrence(repetition, static_cast<std::size_t>(n) + 1, [&](const Dated& dated) {
        found = civil::to_iso(*last_day_of(repetition, dated, {}, {}).day);
        return true;
    });
    return found;
}

/// Counts what differs and shows the first few.
class Differences {
  public:
    void compare(const std::string& words, const std::string& found, const std::string& expected) {
        if (found == expected) return;
        if (++count_ <= 5)
            FAIL_CHECK(fmt::format("{}: {}, by definition {}", words, found, expected));
    }
    int count() const { return count_; }

  private:
    int count_ = 0;
};

}  // namespace

TEST_CASE("counted months and years clamp: 100,000 random cases") {
    struct Form {
        const char* words;
        int months;  // of one
    };
    static constexpr std::array<Form, 6> forms = {{
        {"{} months after {}", 1},
        {"{} tháng kể từ ngày {}", 1},
        {"{} months before {}", -1},
        {"{} years after {}", 12},
        {"{} năm kể từ ngày {}", 12},
        {"{} years before {}", -12},
    }};
    Cases cases;
    Differences differences;
    for (int i = 0; i < 100'000; ++i) {
        const Date first = cases.date();
        const Form& form = forms.at(static_cast<std::size_t>(cases.between(0, 5)));
        const int count = cases.between(1, 120);
        const std::string words = fmt::format(fmt::runtime(form.words), count, in_words(first));
        differences.compare(words, counted(words), by_definition(first, count * form.months));
    }
    CHECK(differences.count() == 0);
}

TEST_CASE("recurring months and years clamp and do not drift: 100,000 random cases") {
    struct Form {
        const char* words;
        int months;
    };
    static constexpr std::array<Form, 4> forms = {{
        {"every {} months", 1},
        {"{} tháng một lần", 1},
        {"every {} years", 12},
        {"{} năm một lần", 12},
    }};
    Cases cases;
    Differences differences;
    for (int i = 0; i < 100'000; ++i) {
        const Date first = cases.date();
        const Form& form = forms.at(static_cast<std::size_t>(cases.between(0, 3)));
        const int step = cases.between(1, form.months == 1 ? 60 : 12), n = cases.between(0, 30);
        const std::string every = fmt::format(fmt::runtime(form.words), step);
        differences.compare(fmt::format("{}, {}, time {}", in_words(first), every, n),
                            recurring(in_words(first), every, n),
                            by_definition(first, n * step * form.months));
    }
    CHECK(differences.count() == 0);
}

TEST_CASE("clamped by hand") {
    CHECK(counted("3 months before 31/5/2024") == "2024-02-29");
    CHECK(counted("3 months before 31/5/2023") == "2023-02-28");
    CHECK(counted("1 month after 31/1/2024") == "2024-02-29");
    CHECK(counted("1 year after 29/2/2024") == "2025-02-28");
    CHECK(counted("4 years after 29/2/2096") == "2100-02-28");
    CHECK(recurring("30/11/2023", "quarterly", 1) == "2024-02-29");
    CHECK(recurring("30/11/2023", "quarterly", 2) == "2024-05-30");
    CHECK(recurring("29/2/2000", "every 100 years", 1) == "2100-02-28");
    CHECK(recurring("29/2/2000", "every 100 years", 4) == "2400-02-29");
}
