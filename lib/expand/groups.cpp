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
    return bodies_of(item.leads, item.each);
}

std::vector<Index> Groups::bodies_of(std::span<const Reference> references, bool each) {
    std::vector<Index> owing;
    if (references.size() == 1) {
        const Index only = references.front().target;
        if (only == none) return owing;
        if (!each || !is_group(model_.bodies[only])) return {only};
        return members_of(only);
    }
    const auto add = [&](Index body) {
        if (seen_[body]) return;
        seen_[body] = true;
        owing.push_back(body);
    };
    for (const Reference& reference : references) {
        if (reference.target == none) continue;
        if (each && is_group(model_.bodies[reference.target])) {
            // Made first: it uses the same marks.
            for (const Index body : owing)
                seen_[body] = false;
            const std::vector<Index>& members = members_of(reference.target);
            for (const Index body : owing)
                seen_[body] = true;
            for (const Index member : members)
                add(member);
        } else {
            add(reference.target);
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
