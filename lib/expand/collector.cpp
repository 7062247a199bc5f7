#include "expand/collector.hpp"

#include <algorithm>
#include <span>

#include "expand/faults.hpp"
#include "expand/limits.hpp"
#include "memory/large.hpp"

namespace plan::expand {

using model::Record;

namespace {

Obligation obligation_of(const Work& work, const DueTime& time) {
    return {.item = work.index,
            .occurrence = time.occurrence,
            .last_day = time.last_day,
            .hour = time.hour,
            .term = time.term,
            .uncertain = time.uncertain,
            .further = time.further};
}

}  // namespace

bool Collector::has_room(const Work& work, std::size_t times) {
    const std::size_t bodies = std::max<std::size_t>(work.bodies.size(), 1);
    if (expansion_.obligations.size() + times * bodies <= most_obligations) return true;
    if (!full_told_) tell(faults::too_many_obligations(work.item));
    full_told_ = true;
    leave_out(work.index);
    return false;
}

/// Each body owes for itself, and nothing is recorded: most items, and the largest.
void Collector::add_plainly(const Work& work, const DueTime& time) {
    Obligation obligation = obligation_of(work, time);
    obligation.records_begin = static_cast<std::uint32_t>(expansion_.records.size());
    if (work.bodies.empty()) add_obligation(obligation);
    for (const Index body : work.bodies) {
        obligation.body = obligation.owner = body;
        add_obligation(obligation);
    }
}

Owings::Claims Collector::claims_of(const Work& work, const DueTime& time, const Owing& owing,
                                    const std::vector<std::uint32_t>& records) {
    if (records.empty()) return {};
    Owings::Claims claims = owings_.claims(work.item, owing, records, time.term == Term::dated);
    for (const Misfit& misfit : claims.misfits)
        add_misfit(work, misfit.record, misfit.fit);
    return claims;
}

void Collector::check_records(const Work& work, const DueTime& time,
                              const std::vector<std::uint32_t>& records) {
    claims_of(work, time, owings_.owing(work.bodies, {time.last_day}, today_), records);
}

void Collector::add(const Work& work, const DueTime& time,
                    const std::vector<std::uint32_t>& records) {
    if (time.by_body.empty() && records.empty() && !owings_.any_ends(work.bodies))
        return add_plainly(work, time);
    std::vector<std::optional<Day>> last_days;
    for (const DueTime::ForBody& own : time.by_body)
        last_days.emplace_back(own.last_day);
    if (last_days.empty()) last_days.push_back(time.last_day);
    const Owing owing = owings_.owing(work.bodies, last_days, today_);
    const Owings::Claims claims = claims_of(work, time, owing, records);
    const auto first = static_cast<std::uint32_t>(expansion_.obligations.size());
    for (const Owing::Gone& gone : owing.merged)
        expansion_.merged.push_back({first + gone.entry, gone.body});
    if (owing.entries.empty()) add_one(work, time, Entry{}, 0, claims);
    for (std::uint32_t i = 0; i < owing.entries.size(); ++i)
        add_one(work, time, owing.entries[i], i, claims);
}

/// Done or waived while the body was there: nothing is left that somebody could take over.
bool Collector::is_settled(const Work& work, const Obligation& obligation, Day until) const {
    const auto records =
        std::span(expansion_.records).subspan(obligation.records_begin, obligation.records_count);
    return std::ranges::any_of(records, [&](std::uint32_t index) {
        const Record& record = work.item.records[index];
        return record.kind != model::RecordKind::extension && record.on.day &&
               *record.on.day <= until;
    });
}

void Collector::add_one(const Work& work, const DueTime& time, const Entry& entry,
                        std::uint32_t number, const Owings::Claims& claims) {
    Obligation obligation = obligation_of(work, time);
    obligation.body = entry.named;
    obligation.owner = entry.owner.body;
    if (!time.by_body.empty()) {
        const DueTime::ForBody& own = time.by_body[entry.position];
        obligation.last_day = own.last_day;
        obligation.uncertain = own.uncertain;
        expansion_.counted_from.push_back(
            {static_cast<std::uint32_t>(expansion_.obligations.size()), own.from});
    }
    obligation.records_begin = static_cast<std::uint32_t>(expansion_.records.size());
    for (auto claim = std::ranges::lower_bound(claims.own, number, {}, &Owings::Claim::entry);
         claim != claims.own.end() && claim->entry == number; ++claim)
        expansion_.records.push_back(claim->record);
    expansion_.records.insert(expansion_.records.end(), claims.everyone.begin(),
                              claims.everyone.end());
    obligation.records_count =
        static_cast<std::uint32_t>(expansion_.records.size()) - obligation.records_begin;

    if (entry.named != none) {
        // Work without a last day is owed after every end: told whatever the day.
        const Owner last =
            time.term == Term::dated ? entry.owner : owner_of(model_, entry.named, Day::max());
        if (last.orphaned && !is_settled(work, obligation, *model_.bodies[last.body].until.day)) {
            tell_ended(last.body, work.index);
            obligation.orphaned = entry.owner.orphaned;
        }
    }
    add_obligation(obligation);
}

void Collector::add_obligation(const Obligation& obligation) {
    memory::grow_large(expansion_.obligations);
    expansion_.obligations.push_back(obligation);
}

void Collector::tell_ended(Index body, Index item) {
    if (orphan_told_[body]) return;
    orphan_told_[body] = true;
    expansion_.ended.push_back({body, item});
}

}  // namespace plan::expand
