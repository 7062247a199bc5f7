#include "assess/assess.hpp"

#include <numeric>
#include <span>

#include "threads/over_cores.hpp"

namespace plan::assess {

using expand::Expansion;
using expand::Obligation;
using expand::Term;
using model::Item;
using model::none;

namespace {

constexpr std::array<std::string_view, status_count> tokens = {
    "done-on-time", "done-late", "overdue", "due-soon", "open", "ongoing", "pending", "waived",
};

int days_between(Day from, Day to) {
    return static_cast<int>((to - from).count());
}

/// Without a last day there is nothing to be late for.
void judge_done(Standing& standing) {
    const bool late = standing.last_day && *standing.completed_on > *standing.last_day;
    standing.status = late ? Status::done_late : Status::done_on_time;
    if (late) standing.days_late = days_between(*standing.last_day, *standing.completed_on);
}

void judge_undone(Standing& standing, const When& when) {
    const int left = days_between(when.today, *standing.last_day);
    if (left < 0) {
        standing.status = Status::overdue;
        standing.days_late = -left;
    } else {
        standing.status = left <= when.soon ? Status::due_soon : Status::open;
        standing.days_left = left;
    }
}

}  // namespace

std::string_view token_of(Status status) {
    return tokens.at(static_cast<std::size_t>(status));
}

std::optional<Status> parse_status(std::string_view token) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens.at(i) == token) return static_cast<Status>(i);
    return std::nullopt;
}

std::size_t Tally::all() const {
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

Standing assess_one(const Item& item, const Obligation& obligation, const std::uint32_t* indices,
                    const When& when) {
    const expand::CountingRecords records(item, {indices, obligation.records_count}, when.today);
    Standing standing;
    standing.last_day = obligation.last_day;
    standing.completion = records.completion();
    if (standing.completion != none)
        standing.completed_on = item.records[standing.completion].on.day;
    standing.extension = records.extension(standing.completed_on);
    if (standing.extension != none) standing.last_day = item.records[standing.extension].to->day;

    if (standing.completed_on) {
        judge_done(standing);
        return standing;
    }
    standing.waiver = records.waiver();
    if (standing.waiver != none) {
        standing.status = Status::waived;
    } else if (standing.last_day) {
        judge_undone(standing, when);
    } else {
        standing.status = obligation.term == Term::ongoing ? Status::ongoing : Status::pending;
    }
    return standing;
}

std::vector<Standing> assess(const model::Model& model, const Expansion& expansion,
                             const When& when) {
    std::vector<Standing> standings(expansion.obligations.size());
    threads::for_each_part(expansion.obligations.size(), [&](std::size_t i, std::size_t end) {
        for (; i < end; ++i) {
            const Obligation& obligation = expansion.obligations[i];
            standings[i] = assess_one(model.items[obligation.item], obligation,
                                      expansion.records.data() + obligation.records_begin, when);
        }
    });
    return standings;
}

}  // namespace plan::assess
