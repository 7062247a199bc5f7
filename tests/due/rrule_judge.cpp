// The days of many RRULEs, by plan or by libical, for rrule_judges.py to compare:
//
//     rrule-judge plan|libical CASES DAYS
//
// A line of CASES is `START HORIZON MOST RULE`, both days as 20240131; the same line of DAYS has
// the first days, so many at most and up to the horizon. From file to file, so that nobody waits
// for a pipe to be read.

#include <libical/ical.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "civil/day.hpp"
#include "due/recurrence.hpp"

namespace {

using namespace plan;

constexpr unsigned longest_seconds = 20;  // for one rule

struct Case {
    std::string start, horizon, rule;
    std::size_t most = 0;
};

/// 20240131.
civil::Day day_of(const std::string& text) {
    return civil::parse_day(text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6))
        .value();
}

std::string to_text(civil::Day day) {
    const std::string iso = civil::to_iso(day);
    return iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8);
}

/// As an item's `due` and `repeat` are read.
std::string days_by_plan(const Case& one) {
    const auto cycle = due::parse_cycle(one.rule);
    if (const auto* refusal = std::get_if<due::Refusal>(&cycle))
        return "refused: " + refusal->message.in(text::Language::english);
    const civil::Day start = day_of(one.start), horizon = day_of(one.horizon);
    const due::Expression dated = due::Dated{due::Extent::day, due::Bound::in, start, start, {}};
    // Every day up to there is wanted, and a rule that has none says so.
    const auto made = due::repetition_of(dated, &std::get<due::Cycle>(cycle), {}, {});
    if (std::holds_alternative<due::Unrepeatable>(made)) return {};
    std::string days;
    due::each_occurrence(std::get<due::Repetition>(made), one.most, [&](const due::Dated& found) {
        if (found.last > horizon) return false;
        days += (days.empty() ? "" : " ") + to_text(found.last);
        return true;
    });
    return days;
}

std::string days_by_libical(const Case& one) {
    const icalrecurrencetype rule = icalrecurrencetype_from_string(one.rule.c_str());
    if (rule.freq == ICAL_NO_RECURRENCE) return "refused";
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(rule, icaltime_from_string(one.start.c_str())),
        &icalrecur_iterator_free);
    if (!iterator) return "refused";
    std::string days;
    for (std::size_t i = 0; i < one.most; ++i) {
        const icaltimetype found = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(found)) break;
        const std::string day = icaltime_as_ical_string(found);
        if (day > one.horizon) break;
        days += (days.empty() ? "" : " ") + day;
    }
    return days;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return EXIT_FAILURE;
    const bool by_plan = std::string(argv[1]) == "plan";
    std::ifstream cases(argv[2]);
    std::ofstream days(argv[3]);
    std::string line;
    while (std::getline(cases, line)) {
        Case one;
        std::istringstream(line) >> one.start >> one.horizon >> one.most >> one.rule;
        // Whoever loops for ever ends here, and the file tells at which rule.
        alarm(longest_seconds);
        days << (by_plan ? days_by_plan(one) : days_by_libical(one)) << std::endl;
    }
    return days.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}
