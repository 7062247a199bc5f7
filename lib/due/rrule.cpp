// The days of an RRULE, from the definition (RFC 5545, the table of section 3.3.10): of each day,
// week, month or year that INTERVAL does not step over, the days that pass all BY parts; of these
// the ones that BYSETPOS chooses.
//
// No library does this here. libical 3.0.16 takes BYMONTHDAY=-1 of every day for never, reads
// BYMONTHDAY of a year in the first day's month alone, skips BYSETPOS of weeks and ends the program
// on BYWEEKNO=-53: it is a judge of this code in the tests, and so is dateutil, where they keep to
// the RFC.

#include "due/rrule.hpp"

#include <algorithm>

#include "civil/day.hpp"

namespace plan::due {
namespace {

using civil::days;
using Frequency = Rrule::Frequency;

/// A day, counted from both ends of its month and year.
struct Facts {
    int year = 0, month = 0;
    int month_day = 0, month_days = 0;
    int year_day = 0, year_days = 0;
    unsigned weekday = 0;  ///< Monday 0
};

unsigned weekday_of(Day day) {
    return date::weekday(day).iso_encoding() - 1;
}

Facts facts_of(Day day) {
    const date::year_month_day fields = civil::fields_of(day);
    Facts facts;
    facts.year = static_cast<int>(fields.year());
    const auto month = static_cast<unsigned>(fields.month());
    facts.month = static_cast<int>(month);
    facts.month_day = static_cast<int>(static_cast<unsigned>(fields.day()));
    facts.month_days = static_cast<int>(civil::days_in_month(facts.year, month));
    facts.year_day = static_cast<int>((day - civil::first_of_month(facts.year, 1)).count()) + 1;
    facts.year_days = fields.year().is_leap() ? 366 : 365;
    facts.weekday = weekday_of(day);
    return facts;
}

Day week_start(Day day, unsigned first_weekday) {
    return day - days{static_cast<int>((weekday_of(day) + 7 - first_weekday) % 7)};
}

/// The first day of the year's week 1, the first with four days in that year.
Day first_week(int year, unsigned first_weekday) {
    return week_start(civil::first_of_month(year, 1) + days{3}, first_weekday);
}

/// Whether the numbers name that one of so many, from the beginning or from the end.
bool hold(const std::vector<int>& numbers, int number, int of) {
    return std::ranges::any_of(
        numbers, [&](int one) { return one > 0 ? one == number : of + 1 + one == number; });
}

/// The BY parts as filters of days; what the rule does not say is as on the first day.
class Filter {
  public:
    Filter(const Rrule& rule, Day start) : rule_(rule), start_(facts_of(start)) {}

    bool passes(Day day) const {
        const Facts facts = facts_of(day);
        if (!rule_.months.empty() && !hold(rule_.months, facts.month, 12)) return false;
        if (!rule_.year_days.empty() && !hold(rule_.year_days, facts.year_day, facts.year_days))
            return false;
        if (!rule_.month_days.empty() && !hold(rule_.month_days, facts.month_day, facts.month_days))
            return false;
        return passes_weekday(facts) && passes_start(facts);
    }

  private:
    bool passes_weekday(const Facts& day) const {
        if (rule_.weekdays.empty()) return true;
        const bool of_month = rule_.frequency == Frequency::monthly || !rule_.months.empty();
        const int at = of_month ? day.month_day : day.year_day;
        const int length = of_month ? day.month_days : day.year_days;
        return std::ranges::any_of(rule_.weekdays, [&](const Rrule::Weekday& one) {
            if (one.day != day.weekday) return false;
            if (one.nth == 0) return true;
            return one.nth > 0 ? (at - 1) / 7 + 1 == one.nth : (length - at) / 7 + 1 == -one.nth;
        });
    }

    bool passes_start(const Facts& day) const {
        const bool weekday = !rule_.weekdays.empty(), month_day = !rule_.month_days.empty();
        switch (rule_.frequency) {
            case Frequency::daily: return true;
            case Frequency::weekly: return weekday || day.weekday == start_.weekday;
            case Frequency::monthly:
                return weekday || month_day || day.month_day == start_.month_day;
            case Frequency::yearly: break;
        }
        if (weekday || month_day || !rule_.year_days.empty()) return true;
        if (!rule_.weeks.empty()) return day.weekday == start_.weekday;
        return day.month_day == start_.month_day &&
               (!rule_.months.empty() || day.month == start_.month);
    }

    const Rrule& rule_;
    Facts start_;
};

struct Period {
    Day first, last;
};

/// The n-th day, week, month or year that the rule looks at. A year of BYWEEKNO is its weeks.
class Periods {
  public:
    Periods(const Rrule& rule, Day start) : rule_(rule), start_(start) {
        const date::year_month_day fields = civil::fields_of(start);
        year_ = static_cast<int>(fields.year());
        month_ = static_cast<int>(static_cast<unsigned>(fields.month())) - 1;
        if (rule.weeks.empty()) return;
        if (start < first_week(year_, rule.week_start)) --year_;
        if (start >= first_week(year_ + 1, rule.week_start)) ++year_;
    }

    std::optional<Period> at(std::int64_t n) const {
        const std::int64_t steps = n * rule_.interval;
        if (steps > 3'700'000) return std::nullopt;
        const int by = static_cast<int>(steps);
        switch (rule_.frequency) {
            case Frequency::daily: return kept(start_ + days{by}, start_ + days{by});
            case Frequency::weekly: {
                const Day first = week_start(start_, rule_.week_start) + days{by * 7};
                return kept(first, first + days{6});
            }
            case Frequency::monthly: {
                const int month = year_ * 12 + month_ + by;
                if (month / 12 > 9999) return std::nullopt;
                const auto number = static_cast<unsigned>(month % 12) + 1;
                return Period{civil::first_of_month(month / 12, number),
                              civil::last_of_month(month / 12, number)};
            }
            case Frequency::yearly: break;
        }
        // A year of weeks reaches into the next.
        if (year_ + by > (rule_.weeks.empty() ? 9999 : 9998)) return std::nullopt;
        if (rule_.weeks.empty())
            return Period{civil::first_of_month(year_ + by, 1),
                          civil::last_of_month(year_ + by, 12)};
        return Period{first_week(year_ + by, rule_.week_start),
                      first_week(year_ + by + 1, rule_.week_start) - days{1}};
    }

    /// After so many of them the calendar, which repeats every 400 years, has shown them all.
    std::int64_t round() const {
        switch (rule_.frequency) {
            case Frequency::daily: return 146'097;
            case Frequency::weekly: return 146'097 / 7;
            case Frequency::monthly: return std::int64_t{400} * 12;
            case Frequency::yearly: break;
        }
        return 400;
    }

  private:
    static std::optional<Period> kept(Day first, Day last) {
        if (last > civil::last_of_month(9999, 12)) return std::nullopt;
        return Period{first, last};
    }

    const Rrule& rule_;
    Day start_;
    int year_ = 0, month_ = 0;
};

void keep_weeks(const Rrule& rule, const Period& year, std::vector<Day>& found) {
    const int weeks = static_cast<int>((year.last - year.first).count() + 1) / 7;
    std::erase_if(found, [&](Day day) {
        return !hold(rule.weeks, static_cast<int>((day - year.first).count()) / 7 + 1, weeks);
    });
}

void keep_positions(const Rrule& rule, std::vector<Day>& found) {
    const int count = static_cast<int>(found.size());
    int position = 0;
    std::erase_if(found, [&](Day) { return !hold(rule.positions, ++position, count); });
}

}  // namespace

void each_day_of_rrule(const Rrule& rule, Day start, const std::function<bool(Day)>& take) {
    const Filter filter(rule, start);
    const Periods periods(rule, start);
    std::vector<Day> found;
    std::int64_t last_that_had_one = 0;
    std::uint32_t taken = 0;
    for (std::int64_t n = 0; n - last_that_had_one <= periods.round(); ++n) {
        const auto period = periods.at(n);
        if (!period || (rule.until && period->first > *rule.until)) return;
        found.clear();
        for (Day day = period->first; day <= period->last; day += days{1})
            if (filter.passes(day)) found.push_back(day);
        if (!rule.weeks.empty()) keep_weeks(rule, *period, found);
        if (!rule.positions.empty()) keep_positions(rule, found);
        for (const Day day : found) {
            if (day < start) continue;
            if ((rule.until && day > *rule.until) || (rule.count && taken == *rule.count)) return;
            ++taken;
            last_that_had_one = n;
            if (!take(day)) return;
        }
    }
}

}  // namespace plan::due
