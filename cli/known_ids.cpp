#include "known_ids.hpp"

#include <map>
#include <set>

#include "named.hpp"
#include "session.hpp"

namespace plan::cli {

using model::Index;
using model::Model;
using model::none;

namespace {

/// A group's members owe the work each, unless the group owes it as one.
void take_owing(const Model& model, const model::Item& item, const std::string& front,
                const TakeId& take) {
    std::vector<Index> owing;
    std::set<Index> seen;
    const auto add = [&](const model::Reference& reference) {
        if (reference.target != none && seen.insert(reference.target).second)
            owing.push_back(reference.target);
    };
    for (const model::Reference& lead : item.leads)
        add(lead);
    for (std::size_t i = 0; i < owing.size(); ++i) {
        const model::Body& body = model.bodies[owing[i]];
        if (item.each && !body.members.empty()) {
            for (const model::Reference& member : body.members)
                add(member);
        } else {
            take(front + std::string(body.id), name_of(body));
        }
    }
}

void take_items(const Model& model, std::string_view begun, const TakeId& take) {
    if (const std::size_t at = begun.find('@'); at != begun.npos) {
        for (const Index index : items_named(model, begun.substr(0, at)))
            take_owing(model, model.items[index], std::string(begun.substr(0, at + 1)), take);
        return;
    }
    std::map<std::string_view, int> times;
    for (const model::Item& item : model.items)
        if (item.first == none) ++times[item.id.value];
    // The plan is named where it is begun, or must be.
    const bool with_plan = begun.find('/') != begun.npos;
    for (const model::Item& item : model.items) {
        if (item.first != none || !item.id.given()) continue;
        if (with_plan || times[item.id.value] > 1)
            take(path_of(model, item), item.title.value);
        else
            take(item.id.value, item.title.value);
    }
}

}  // namespace

void known_ids(IdsOf kind, const std::vector<std::string>& paths, std::string_view begun,
               const TakeId& take) {
    const auto places = paths.empty() ? default_paths() : paths;
    if (places.empty()) return;
    const read::Workspace workspace = read::find_workspace(read::disk(), places);
    if (!workspace.bad_usage.empty()) return;
    const model::Loaded loaded = model::load(read::disk(), workspace);
    const Model& model = loaded.model;
    switch (kind) {
        case IdsOf::items: return take_items(model, begun, take);
        case IdsOf::plans:
            for (const model::Directive& plan : model.directives)
                if (plan.tracked && plan.first == none) take(plan.id, name_of(plan));
            return;
        case IdsOf::bodies:
            for (const model::Body& body : model.bodies)
                if (body.first == none) take(body.id, name_of(body));
            return;
        case IdsOf::directives:
            for (const model::Directive& directive : model.directives)
                if (directive.number.given() && directive.first == none)
                    take(directive.number.value, directive.title.value);
            return;
        case IdsOf::tags: {
            std::set<std::string_view> tags;
            for (const model::Item& item : model.items)
                for (const model::Text& tag : item.tags)
                    if (tags.insert(tag.value).second) take(tag.value, {});
            return;
        }
    }
}

}  // namespace plan::cli
