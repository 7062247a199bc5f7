#include "expand/groups.hpp"

#include <algorithm>

namespace plan::expand {

using model::Body;
using model::Item;
using model::none;
using model::Reference;

namespace {

bool is_group(const Body& body) {
    return !body.members.empty();
}

}  // namespace

std::vector<Index> Groups::bodies_owing(const Item& item) {
    std::vector<Index> owing;
    if (item.leads.size() == 1) {
        const Index lead = item.leads.front().target;
        if (lead == none) return owing;
        if (!item.each || !is_group(model_.bodies[lead])) return {lead};
        return members_of(lead);
    }
    const auto add = [&owing](Index body) {
        if (std::ranges::find(owing, body) == owing.end()) owing.push_back(body);
    };
    for (const Reference& lead : item.leads) {
        if (lead.target == none) continue;
        if (item.each && is_group(model_.bodies[lead.target])) {
            for (const Index member : members_of(lead.target))
                add(member);
        } else {
            add(lead.target);
        }
    }
    return owing;
}

const std::vector<Index>& Groups::members_of(Index group) {
    const auto [known, fresh] = members_.try_emplace(group);
    if (fresh) {
        // A group that holds itself (P305) is told elsewhere; here it only must not hang.
        std::vector<bool> seen(model_.bodies.size());
        collect(group, known->second, seen);
    }
    return known->second;
}

void Groups::collect(Index body, std::vector<Index>& members, std::vector<bool>& seen) const {
    if (seen[body]) return;
    seen[body] = true;
    if (!is_group(model_.bodies[body])) {
        members.push_back(body);
        return;
    }
    for (const Reference& member : model_.bodies[body].members)
        if (member.target != none) collect(member.target, members, seen);
}

}  // namespace plan::expand
