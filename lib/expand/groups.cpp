#include "expand/groups.hpp"

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
    const auto add = [&](Index body) {
        if (seen_[body]) return;
        seen_[body] = true;
        owing.push_back(body);
    };
    for (const Reference& lead : item.leads) {
        if (lead.target == none) continue;
        if (item.each && is_group(model_.bodies[lead.target])) {
            // Made first: it uses the same marks.
            for (const Index body : owing)
                seen_[body] = false;
            const std::vector<Index>& members = members_of(lead.target);
            for (const Index body : owing)
                seen_[body] = true;
            for (const Index member : members)
                add(member);
        } else {
            add(lead.target);
        }
    }
    for (const Index body : owing)
        seen_[body] = false;
    return owing;
}

const std::vector<Index>& Groups::members_of(Index group) {
    const auto [known, fresh] = members_.try_emplace(group);
    std::vector<Index>& members = known->second;
    if (!fresh) return members;
    // In the order of the groups; the path stands on a stack of our own, whatever its depth.
    std::vector<Index> waiting = {group};
    std::vector<Index> marked;
    while (!waiting.empty()) {
        const Index body = waiting.back();
        waiting.pop_back();
        if (seen_[body]) continue;
        seen_[body] = true;
        marked.push_back(body);
        if (!is_group(model_.bodies[body])) {
            members.push_back(body);
            continue;
        }
        const auto& named = model_.bodies[body].members;
        for (auto member = named.rbegin(); member != named.rend(); ++member)
            if (member->target != none) waiting.push_back(member->target);
    }
    for (const Index body : marked)
        seen_[body] = false;
    if (members.empty()) members.push_back(group);
    return members;
}

}  // namespace plan::expand
