#include "expand/occurrences.hpp"

#include <algorithm>

#include "expand/expand.hpp"

namespace plan::expand {

namespace {

/// No rule of days is looked at for longer than this: 547 years of them.
constexpr std::size_t most_looked_at = 200'000;

void cut_to_limit(Occurrences& found) {
    const std::size_t past = found.next - found.begin;
    if (past > most_occurrences) {
        found.begin = found.next - most_occurrences;
        found.left_out_before = found.all[found.begin].name();
    }
    if (found.end - found.next > most_occurrences) {
        found.end = found.next + most_occurrences;
        found.left_out_after = found.all[found.end - 1].name();
    }
}

/// The first or only one whose day is that one; days of occurrences are in order.
template <class DayOf>
std::optional<std::size_t> find_day(const std::vector<Occurrence>& all, Day day, DayOf day_of) {
    const auto found = std::ranges::lower_bound(all, day, {}, day_of);
    if (found == all.end() || day_of(*found) != day) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
}

Named find_day_named(const Occurrences& occurrences, Day day) {
    const auto& all = occurrences.all;
    if (const auto named = find_day(all, day, [](const Occurrence& one) { return one.name(); }))
        return {Fit::fits, *named};
    if (const auto last = find_day(all, day, [](const Occurrence& one) { return one.last_day; }))
        return {Fit::fits, *last};
    return {};
}

/// The same period; else one that holds a single occurrence, by its date and by its last day.
Named find_period(const Occurrences& occurrences, const due::Dated& period) {
    Named named;
    for (std::size_t i = 0; i < occurrences.all.size(); ++i) {
        const Occurrence& one = occurrences.all[i];
        if (one.dated.extent != due::Extent::day && one.dated.first == period.first &&
            one.dated.last == period.last)
            return {Fit::fits, i};
        const auto holds = [&](Day day) { return day >= period.first && day <= period.last; };
        if (!holds(one.name()) && !holds(one.last_day)) continue;
        named = named.fit == Fit::no_such_occurrence ? Named{Fit::fits, i}
                                                     : Named{Fit::which_occurrence, 0};
    }
    return named;
}

}  // namespace

Occurrences occurrences_of(const due::Repetition& repetition, const due::Rules& rules,
                           const calendar::Calendar& calendar, const LookAt& look) {
    Occurrences found;
    const auto is_looked_at = [&](const Occurrence& one) {
        return (look.to && one.last_day <= *look.to) ||
               (look.also && (one.last_day <= *look.also || one.dated.first <= *look.also));
    };
    bool any_next = false;
    due::each_occurrence(repetition, most_looked_at, [&](const due::Dated& dated) {
        const due::LastDay read = due::last_day_of(repetition, dated, rules, calendar);
        const Occurrence one{dated, read.day.value_or(dated.last), read.hour};
        const bool next = !any_next && one.last_day > look.today;
        const bool owed = one.last_day <= look.today || next;
        const bool shown = owed || (look.to && one.last_day <= *look.to);
        // One behind what is asked for, so that a period there is known to hold no other.
        const bool go_on = owed || is_looked_at(one);
        any_next = any_next || next;
        found.all.push_back(one);
        if (owed) found.next = found.all.size();
        if (shown) found.end = found.all.size();
        return go_on;
    });
    cut_to_limit(found);
    return found;
}

std::optional<Day> last_named_by(const due::Expression& expression) {
    const auto* dated = std::get_if<due::Dated>(&expression);
    return dated ? std::optional(dated->last) : std::nullopt;
}

Named find_occurrence(const Occurrences& occurrences, const due::Expression& expression) {
    const auto* dated = std::get_if<due::Dated>(&expression);
    if (!dated) return {};
    if (dated->first == dated->last && dated->extent != due::Extent::third_of_month)
        return find_day_named(occurrences, dated->last);
    return find_period(occurrences, *dated);
}

}  // namespace plan::expand
