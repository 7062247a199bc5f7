// Any text as an RRULE: refused at characters of its own, or a rule that is read again as itself
// and whose days are those that its parts say. The first byte moves the first day.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "civil/day.hpp"
#include "due/recurrence.hpp"
#include "due/rrule.hpp"
#include "holds.hpp"

namespace {

using namespace plan;
using civil::Day;
using due::Rrule;
using fuzz::holds;

constexpr std::size_t most = 40;  // days looked at

std::vector<Day> days_of(const Rrule& rule, Day start, std::size_t count = most) {
    std::vector<Day> all;
    due::each_day_of_rrule(rule, start, [&](Day day) {
        all.push_back(day);
        return all.size() < count;
    });
    return all;
}

void check_refusal(const due::Refusal& refusal, std::size_t size) {
    holds(refusal.span.begin <= refusal.span.end && refusal.span.end <= size, "it points within");
    for (const auto language : {text::Language::english, text::Language::vietnamese})
        holds(!refusal.message.in(language).empty(), "it says why");
    holds(refusal.code == Code::bad_repeat, "it is P209");
}

bool one_of(const std::vector<int>& numbers, int number, int of) {
    return numbers.empty() || std::ranges::any_of(numbers, [&](int one) {
               return one == number || one == number - of - 1;
           });
}

/// What can be said of a day without another implementation of the RFC.
void check_day(const Rrule& rule, Day start, Day day) {
    const auto fields = civil::fields_of(day), first = civil::fields_of(start);
    const int year = int{fields.year()}, month = static_cast<int>(unsigned{fields.month()});
    const int months =
        (year - int{first.year()}) * 12 + month - static_cast<int>(unsigned{first.month()});
    const auto step = static_cast<int>(rule.interval);
    const int month_days = static_cast<int>(civil::days_in_month(year, unsigned{fields.month()}));
    const int year_days = fields.year().is_leap() ? 366 : 365;
    const int year_day = static_cast<int>((day - civil::first_of_month(year, 1)).count()) + 1;
    const unsigned weekday = date::weekday(day).iso_encoding() - 1;

    holds(day >= start, "no day before the first");
    holds(!rule.until || day <= *rule.until, "no day behind UNTIL");
    holds(one_of(rule.months, month, 12), "BYMONTH");
    holds(one_of(rule.year_days, year_day, year_days), "BYYEARDAY");
    holds(one_of(rule.month_days, static_cast<int>(unsigned{fields.day()}), month_days),
          "BYMONTHDAY");
    holds(rule.weekdays.empty() ||
              std::ranges::any_of(rule.weekdays,
                                  [&](const Rrule::Weekday& one) { return one.day == weekday; }),
          "BYDAY");
    switch (rule.frequency) {
        case Rrule::Frequency::daily:
            holds((day - start).count() % step == 0, "INTERVAL of days");
            break;
        case Rrule::Frequency::weekly: {
            const auto back = [&](Day from) {
                return from -
                       civil::days{(date::weekday(from).iso_encoding() + 6 - rule.week_start) % 7};
            };
            holds((back(day) - back(start)).count() / 7 % step == 0, "INTERVAL of weeks");
            break;
        }
        case Rrule::Frequency::monthly: holds(months % step == 0, "INTERVAL of months"); break;
        case Rrule::Frequency::yearly:
            // Week 1 may begin in the year before.
            if (rule.weeks.empty())
                holds((year - int{first.year()}) % step == 0, "INTERVAL of years");
            break;
    }
}

/// The same rule, said in another way.
std::string said_otherwise(const std::string& rule) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= rule.size();) {
        const std::size_t end = std::min(rule.find(';', begin), rule.size());
        parts.push_back(rule.substr(begin, end - begin));
        begin = end + 1;
    }
    std::string other = "rrule:";
    for (std::size_t i = parts.size(); i-- > 0;)
        other += "\t" + parts[i] + (i > 0 ? " ; " : "");
    std::ranges::transform(other, other.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return other;
}

Rrule read(const std::string& words) {
    const auto rule = due::read_rrule(words);
    holds(std::holds_alternative<Rrule>(rule), "it is read again");
    return std::get<Rrule>(rule);
}

/// Lists twice over and backwards are the same lists.
void shuffle(Rrule& rule) {
    for (auto* list :
         {&rule.months, &rule.weeks, &rule.year_days, &rule.month_days, &rule.positions}) {
        const std::vector<int> copy = *list;
        list->insert(list->end(), copy.rbegin(), copy.rend());
    }
    std::ranges::reverse(rule.weekdays);
}

void check_rule(const Rrule& rule, Day start) {
    const std::vector<Day> days = days_of(rule, start);
    holds(std::ranges::adjacent_find(days, std::greater_equal<>()) == days.end(), "in order");
    for (const Day day : days)
        check_day(rule, start, day);
    holds(!rule.count || days.size() <= *rule.count, "COUNT");

    Rrule same = read(rule.text);
    holds(same.text == rule.text, "it is its own form");
    holds(days_of(same, start) == days, "and gives the same days");
    holds(days_of(read(said_otherwise(rule.text)), start) == days, "in any order and case");
    shuffle(same);
    holds(days_of(same, start) == days, "lists are sets");
    if (days.empty()) return;

    // Shorter rules give the beginning of the same days.
    const std::size_t half = (days.size() + 1) / 2;
    const std::vector<Day> beginning(days.begin(),
                                     days.begin() + static_cast<std::ptrdiff_t>(half));
    Rrule fewer = rule;
    fewer.count = static_cast<std::uint32_t>(half);
    holds(days_of(fewer, start) == beginning, "COUNT cuts");
    fewer.count = rule.count;
    fewer.until = beginning.back();
    holds(days_of(fewer, start) == beginning, "UNTIL cuts");
}

/// As the `repeat` of a due.
void check_repetition(std::string_view words, Day start) {
    const auto cycle = due::parse_cycle(words);
    if (const auto* refusal = std::get_if<due::Refusal>(&cycle))
        return check_refusal(*refusal, words.size());
    const auto due = due::parse(civil::to_text(start));
    const auto made = due::repetition_of(std::get<due::Expression>(due),
                                         &std::get<due::Cycle>(cycle), std::nullopt, std::nullopt);
    if (!std::holds_alternative<due::Repetition>(made)) return;
    const auto& repetition = std::get<due::Repetition>(made);
    std::optional<Day> earlier;
    due::each_occurrence(repetition, most, [&](const due::Dated& dated) {
        const Day name = due::occurrence_day(dated);
        holds(!earlier || *earlier < name, "occurrences in order");
        holds(due::occurrence_on(repetition, name) == dated, "its name is its own");
        due::last_day_of(repetition, dated, {}, {}, due::Explain::yes);
        earlier = name;
        return true;
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const Day start = *civil::day_of(2024, 1, 1) + civil::days{data[0] * 11};
    const std::string_view words = fuzz::text_of(data + 1, size - 1);
    const auto rule = due::read_rrule(words);
    if (const auto* refusal = std::get_if<due::Refusal>(&rule)) {
        check_refusal(*refusal, words.size());
    } else {
        check_rule(std::get<Rrule>(rule), start);
    }
    check_repetition(words, start);
    return 0;
}
