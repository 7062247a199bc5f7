#include "expand/owners.hpp"

#include <algorithm>
#include <unordered_set>

namespace plan::expand {

using model::Body;
using model::Model;
using model::none;

Index successor_of(const Body& body) {
    Index only = none;
    for (const model::Successor& successor : body.successors) {
        if (successor.body.target == none) return none;
        if (only != none && only != successor.body.target) return none;
        only = successor.body.target;
    }
    return only;
}

Owner owner_of(const Model& model, Index named, Day last_day) {
    Index body = named;
    // Bodies that take over from each other in a circle (P305) must not hang it.
    for (std::size_t steps = 0; steps <= model.bodies.size(); ++steps) {
        const auto& until = model.bodies[body].until.day;
        if (!until || last_day <= *until) return {body, false};
        const Index next = successor_of(model.bodies[body]);
        if (next == none) return {body, true};
        body = next;
    }
    return {named, true};
}

std::vector<Index> line_of(const Model& model, Index body) {
    std::vector<Index> line;
    // A line of two or three is the rule; one of thousands must not take their square.
    constexpr std::size_t few = 16;
    std::unordered_set<Index> seen;
    const auto is_new = [&](Index next) {
        if (line.size() < few) return std::ranges::find(line, next) == line.end();
        if (seen.empty()) seen.insert(line.begin(), line.end());
        return seen.insert(next).second;
    };
    while (body != none && is_new(body)) {
        line.push_back(body);
        body = model.bodies[body].until.day ? successor_of(model.bodies[body]) : none;
    }
    return line;
}

}  // namespace plan::expand
