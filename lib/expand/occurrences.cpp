#include "expand/occurrences.hpp"

#include <algorithm>

#include "expand/limits.hpp"

namespace plan::expand {

namespace {

/// More than there are days in the years 1 to 9999.
constexpr std::size_t every_day = 4'000'000;

class Asking {
  public:
    explicit Asking(const std::vector<Asked>& asked) : asked_(asked) {
        for (const Asked& one : asked_)
            last_ = std::max(last_.value_or(one.last), one.last);
    }

    bool wants(const Occurrence& one) const {
        return std::ranges::any_of(asked_, [&](const Asked& asked) {
            const auto holds = [&](Day day) { return day >= asked.first && day <= asked.last; };
            return holds(one.name()) || holds(one.last_day);
        });
    }
    /// One behind the last, so that a period there is known to hold no other.
    bool is_past(const Occurrence& one) const {
        return !last_ || (one.last_day > *last_ && one.dated.first > *last_);
    }

  private:
    const std::vector<Asked>& asked_;
    std::optional<Day> last_;
};

/// Leaves of what is past the latest, and what is asked for: memory stays small for a rule of days
/// that began with a slip in the year.
void forget_oldest(Occurrences& found, const Asking& asking) {
    const auto begin = found.all.begin() + static_cast<std::ptrdiff_t>(found.begin);
    const auto end = begin + static_cast<std::ptrdiff_t>(most_occurrences);
    const auto kept =
        std::remove_if(begin, end, [&](const Occurrence& one) { return !asking.wants(one); });
    found.begin = static_cast<std::size_t>(kept - found.all.begin());
    found.all.erase(kept, end);
    found.forgotten = true;
}

void cut_to_limit(Occurrences& found) {
    const std::size_t past = found.next - found.begin;
    if (past > most_occurrences) found.begin = found.next - most_occurrences;
    if (past > most_occurrences || found.forgotten)
        found.left_out_before = found.all[found.begin].name();
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

/// The date that names it goes before a last day: the eve of one period is the end of another, and
/// keys are made of names.
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
    const Asking asking(look.asked);
    bool any_next = false;
    due::each_occurrence(repetition, every_day, [&](const due::Dated& dated) {
        const due::LastDay read = due::last_day_of(repetition, dated, rules, calendar);
        const Occurrence one{dated, read.day.value_or(dated.last), read.hour};
        const bool next = !any_next && one.last_day > look.today;
        const bool owed = one.last_day <= look.today || next;
        const bool shown = owed || (look.to && one.last_day <= *look.to);
        any_next = any_next || next;
        found.all.push_back(one);
        if (owed) found.next = found.all.size();
        if (shown) found.end = found.all.size();
        if (owed && found.next - found.begin >= 2 * most_occurrences) {
            const std::size_t before = found.all.size();
            forget_oldest(found, asking);
            found.next -= before - found.all.size();
            found.end -= before - found.all.size();
        }
        // What is neither shown nor asked for, on the way to what is.
        const bool go_on = shown || !asking.is_past(one);
        if (!shown && !asking.wants(one)) found.all.pop_back();
        return go_on;
    });
    cut_to_limit(found);
    return found;
}

std::optional<Asked> asked_by(const due::Expression& expression) {
    const auto* dated = std::get_if<due::Dated>(&expression);
    return dated ? std::optional(Asked{dated->first, dated->last}) : std::nullopt;
}

bool any_after(const due::Repetition& repetition, const due::Rules& rules,
               const calendar::Calendar& calendar, Day day) {
    if (day >= civil::last_of_month(9999, 12)) return false;
    bool any = false;
    due::each_occurrence(repetition, every_day, [&](const due::Dated& dated) {
        // A last day never lies behind the date in the words.
        if (dated.last <= day) return true;
        any = due::last_day_of(repetition, dated, rules, calendar).day > day;
        return !any;
    });
    return any;
}

Named find_occurrence(const Occurrences& occurrences, const due::Expression& expression) {
    const auto* dated = std::get_if<due::Dated>(&expression);
    if (!dated) return {};
    if (dated->first == dated->last && dated->extent != due::Extent::third_of_month)
        return find_day_named(occurrences, dated->last);
    return find_period(occurrences, *dated);
}

}  // namespace plan::expand
