#include "expand/owing.hpp"

#include <algorithm>
#include <unordered_map>

namespace plan::expand {

using model::none;
using model::Record;

namespace {

constexpr std::uint32_t several = none - 1;

}  // namespace

Owings::Owings(const model::Model& model)
    : model_(model), slots_(model.bodies.size(), none), sure_(model.bodies.size()) {
    anybody_ends_ = std::ranges::any_of(
        model.bodies, [](const model::Body& body) { return body.until.day.has_value(); });
}

bool Owings::any_ends(const std::vector<Index>& bodies) const {
    return anybody_ends_ && std::ranges::any_of(bodies, [this](Index body) {
               return model_.bodies[body].until.day.has_value();
           });
}

Owing Owings::owing(const std::vector<Index>& bodies,
                    const std::vector<std::optional<Day>>& last_days, Day today) {
    Owing owing;
    owing.entries.reserve(bodies.size());
    const bool ends = any_ends(bodies);
    std::unordered_map<Index, std::uint32_t> by_owner;
    for (std::uint32_t i = 0; i < bodies.size(); ++i) {
        const Index body = bodies[i];
        if (!ends) {
            owing.entries.push_back({body, {body, false}, i});
            continue;
        }
        const auto& last_day = last_days[last_days.size() == 1 ? 0 : i];
        const Owner owner = owner_of(model_, body, last_day.value_or(today));
        const auto count = static_cast<std::uint32_t>(owing.entries.size());
        const auto [known, fresh] = by_owner.try_emplace(owner.body, count);
        if (fresh) {
            owing.entries.push_back({body, owner, i});
            continue;
        }
        // Of two that come to one body the one whose key names that body stays, else the first.
        Entry& entry = owing.entries[known->second];
        if (owner.body == body) {
            owing.merged.push_back({known->second, entry.named});
            entry = {body, owner, i};
        } else {
            owing.merged.push_back({known->second, body});
        }
    }
    std::ranges::stable_sort(owing.merged, {}, &Owing::Gone::entry);
    return owing;
}

void Owings::enter(Index body, std::uint32_t entry, bool sure, bool dated) {
    std::uint32_t& slot = slots_[body];
    if (slot == none) {
        slot = entry;
        sure_[body] = sure;
        entered_.push_back(body);
    } else if (sure && !sure_[body]) {
        slot = entry;
        sure_[body] = true;
    } else if (!sure && !sure_[body] && slot != entry && dated) {
        slot = several;
    }
}

/// The bodies that the plan names, then those that took over from them. Who would take over what is
/// owed already may still answer for it, where that leaves no doubt.
void Owings::enter_names(const Owing& owing, bool dated) {
    const auto count = static_cast<std::uint32_t>(owing.entries.size());
    for (std::uint32_t i = 0; i < count; ++i)
        enter(owing.entries[i].named, i, true, dated);
    for (const Owing::Gone& gone : owing.merged)
        enter(gone.body, gone.entry, true, dated);
    if (!anybody_ends_) return;
    const auto enter_line = [&](Index named, std::uint32_t entry) {
        bool sure = true;
        for (const Index body : line_of(model_, named)) {
            enter(body, entry, sure, dated);
            if (body == owing.entries[entry].owner.body) sure = false;
        }
    };
    for (std::uint32_t i = 0; i < count; ++i)
        enter_line(owing.entries[i].named, i);
    for (const Owing::Gone& gone : owing.merged)
        enter_line(gone.body, gone.entry);
}

/// Whether all that is owed comes to one body in the end.
bool Owings::end_in_one(const Owing& owing) const {
    Index last = none;
    for (const Entry& entry : owing.entries) {
        const Index end = line_of(model_, entry.named).back();
        if (last != none && end != last) return false;
        last = end;
    }
    return true;
}

Owings::Claims Owings::claims(const model::Item& item, const Owing& owing,
                              const std::vector<std::uint32_t>& records, bool dated) {
    Claims claims;
    enter_names(owing, dated);
    const auto count = static_cast<std::uint32_t>(owing.entries.size());
    for (const std::uint32_t index : records) {
        const Record& record = item.records[index];
        if (record.everyone) {
            claims.everyone.push_back(index);
        } else if (!record.body.text.given()) {
            if (count > 1 && (dated || !end_in_one(owing))) {
                claims.misfits.push_back({none, index, Fit::which_body});
                continue;
            }
            for (std::uint32_t i = 0; i < std::max(count, 1u); ++i)
                claims.own.push_back({i, index});
        } else {
            const Index body = record.body.target;
            const std::uint32_t slot = body == none ? none : slots_[body];
            if (slot == none || slot == several) {
                claims.misfits.push_back(
                    {none, index, slot == none ? Fit::no_such_body : Fit::which_body});
            } else {
                claims.own.push_back({slot, index});
            }
        }
    }
    std::ranges::stable_sort(claims.own, {}, &Claim::entry);
    for (const Index body : entered_)
        slots_[body] = none;
    entered_.clear();
    return claims;
}

}  // namespace plan::expand
