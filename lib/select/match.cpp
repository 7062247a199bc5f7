#include <algorithm>

#include "model/link.hpp"
#include "select/match.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::select {

using model::Body;
using model::Index;
using model::Model;
using model::none;

namespace {

/// Every name that a body goes by.
std::vector<std::string_view> names_of(const Body& body) {
    std::vector<std::string_view> names = {body.id, body.name.value};
    for (const model::Text& alias : body.aliases)
        names.push_back(alias.value);
    return names;
}

bool begins_with_words(const std::string& name, const std::string& words) {
    return name.starts_with(words) && (name.size() == words.size() || name[words.size()] == ' ');
}

std::string_view first_words(std::string_view name, std::size_t words) {
    std::size_t end = 0;
    for (; words > 0 && end != std::string_view::npos; --words)
        end = name.find(' ', end + 1);
    return name.substr(0, end);
}

template <class Fits>
std::vector<Index> bodies_where(const Model& model, Fits fits) {
    std::vector<Index> found;
    for (Index i = 0; i < model.bodies.size(); ++i) {
        if (model.bodies[i].first != none) continue;
        if (std::ranges::any_of(names_of(model.bodies[i]), fits)) found.push_back(i);
    }
    return found;
}

}  // namespace

std::vector<Index> match_bodies(const Model& model, std::string_view text) {
    if (auto found = model::find_bodies(model, text); !found.empty()) return found;
    const std::string loose = text::fold_loosely(text);
    if (loose.empty()) return {};
    auto found = bodies_where(
        model, [&](std::string_view name) { return text::fold_loosely(name) == loose; });
    if (!found.empty()) return found;
    return bodies_where(model, [&](std::string_view name) {
        return begins_with_words(text::fold_loosely(name), loose);
    });
}

std::vector<bool> with_members(const Model& model, const std::vector<Index>& bodies) {
    std::vector<bool> chosen(model.bodies.size());
    std::vector<Index> waiting = bodies;
    while (!waiting.empty()) {
        const Index body = waiting.back();
        waiting.pop_back();
        if (chosen[body]) continue;
        chosen[body] = true;
        for (const model::Reference& member : model.bodies[body].members)
            if (member.target != none) waiting.push_back(member.target);
    }
    return chosen;
}

std::vector<bool> with_groups(const Model& model, const std::vector<bool>& bodies) {
    std::vector<std::vector<Index>> groups_of(model.bodies.size());
    for (Index i = 0; i < model.bodies.size(); ++i)
        for (const model::Reference& member : model.bodies[i].members)
            if (member.target != none) groups_of[member.target].push_back(i);
    std::vector<bool> chosen(model.bodies.size());
    std::vector<Index> waiting;
    for (Index i = 0; i < model.bodies.size(); ++i)
        if (bodies[i]) waiting.push_back(i);
    while (!waiting.empty()) {
        const Index body = waiting.back();
        waiting.pop_back();
        if (chosen[body]) continue;
        chosen[body] = true;
        std::ranges::copy(groups_of[body], std::back_inserter(waiting));
    }
    return chosen;
}

std::vector<bool> carried_out_under(const Model& model, const std::vector<Index>& directives) {
    std::vector<std::vector<Index>> carried_out_by(model.directives.size());
    for (Index i = 0; i < model.directives.size(); ++i)
        for (const model::Reference& reference : model.directives[i].implements)
            if (reference.target != none) carried_out_by[reference.target].push_back(i);

    std::vector<bool> under(model.directives.size());
    std::vector<Index> waiting = directives;
    while (!waiting.empty()) {
        const Index directive = waiting.back();
        waiting.pop_back();
        if (under[directive]) continue;
        under[directive] = true;
        std::ranges::copy(carried_out_by[directive], std::back_inserter(waiting));
    }
    return under;
}

std::string nearest_body(const Model& model, std::string_view text) {
    // First words may be typed for the whole name, and mistyped too.
    const auto words = static_cast<std::size_t>(std::ranges::count(text::fold(text), ' ')) + 1;
    std::vector<std::string_view> names, beginnings;
    for (const Body& body : model.bodies) {
        for (const std::string_view name : names_of(body)) {
            if (name.empty()) continue;
            names.push_back(name);
            beginnings.push_back(first_words(name, words));
        }
    }
    if (const auto near = text::nearest(text, names)) return std::string(names[*near]);
    const auto near = text::nearest(text, beginnings);
    return near ? std::string(names[*near]) : std::string();
}

}  // namespace plan::select
