#include "edit/new_plan.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "civil/day.hpp"
#include "edit/style.hpp"
#include "model/link.hpp"
#include "text/fold.hpp"

namespace plan::edit {

namespace {

constexpr std::size_t longest_id = 40;

/// `id`, or with a number behind it where it is taken; then it is taken.
std::string take_id(std::string id, std::set<std::string>& taken) {
    std::string free = id;
    for (int n = 2; !taken.insert(text::fold(free)).second; ++n)
        free = fmt::format("{}-{}", id, n);
    return free;
}

std::set<std::string> names_of_bodies(const model::Model& workspace) {
    std::set<std::string> names;
    for (const auto& [name, bodies] : workspace.bodies_by_name)
        if (std::ranges::any_of(bodies,
                                [&](model::Index i) { return workspace.bodies[i].declared; }))
            names.insert(name);
    return names;
}

/// The leads of a plan, each declared once.
class Bodies {
  public:
    explicit Bodies(const model::Model& workspace)
        : workspace_(workspace), taken_(names_of_bodies(workspace)) {}

    std::string id_of(const std::string& name) {
        std::vector<model::Index> found = model::find_bodies(workspace_, name);
        std::erase_if(found, [&](model::Index i) { return !workspace_.bodies[i].declared; });
        if (found.size() == 1 && !workspace_.bodies[found.front()].id.empty())
            return std::string(workspace_.bodies[found.front()].id);
        if (!found.empty()) return name;
        for (const NewBody& body : made)
            if (text::fold(body.name) == text::fold(name) ||
                text::fold(body.id) == text::fold(name))
                return body.id;
        std::string id = text::make_id(name);
        if (id.empty()) id = "body";
        made.push_back({take_id(std::move(id), taken_), name});
        return made.back().id;
    }

    std::vector<NewBody> made;

  private:
    const model::Model& workspace_;
    std::set<std::string> taken_;
};

/// `05-NQ/TU 12/3/2016` is a number with its day.
NewDirective directive_of(const std::string& reference) {
    const std::size_t space = reference.rfind(' ');
    if (space == reference.npos || !civil::parse_day(reference.substr(space + 1)))
        return {reference, {}};
    return {reference.substr(0, space), reference.substr(space + 1)};
}

std::string reference_to(const NewDirective& directive) {
    return directive.number + (directive.issued.empty() ? "" : ' ' + directive.issued);
}

/// What the plan carries out, each once and spelled as it is declared; what is not declared is.
void look_up_directives(const model::Model& workspace, NewPlan& plan) {
    std::set<std::string> seen;
    std::vector<std::string> references;
    for (const std::string& reference : plan.draft.implements) {
        NewDirective directive = directive_of(reference);
        const std::string number = text::fold_number(directive.number);
        if (!seen.insert(number + ' ' + directive.issued).second) continue;
        std::vector<model::Index> found = model::find_directives(workspace, reference);
        std::erase_if(found, [&](model::Index i) { return !workspace.directives[i].declared; });
        if (found.size() == 1 && workspace.directives[found.front()].number.given())
            directive.number = workspace.directives[found.front()].number.value;
        references.push_back(reference_to(directive));
        // The plan's own number is no other document: a circle, for `validate` to tell.
        if (found.empty() && number != text::fold_number(plan.draft.number))
            plan.directives.push_back(std::move(directive));
    }
    plan.draft.implements = std::move(references);
}

}  // namespace

std::string short_id(std::string_view words) {
    return text::shortened_id(text::make_id(words), longest_id);
}

NewPlan look_up(const PlanDraft& draft, std::string_view id, const model::Model& workspace) {
    NewPlan plan;
    plan.draft = draft;
    std::set<std::string> plans;
    for (const model::Directive& directive : workspace.directives)
        if (directive.tracked) plans.insert(text::fold(directive.id));
    plan.id = take_id(std::string(id), plans);
    look_up_directives(workspace, plan);
    Bodies bodies(workspace);
    std::set<std::string> items;
    for (const ItemDraft& item : draft.items) {
        std::string made = short_id(item.title);
        if (made.empty()) made = "item";
        NewItem entry{take_id(std::move(made), items), item, {}};
        for (const std::string& lead : item.leads) {
            std::string body = bodies.id_of(lead);
            if (std::ranges::find(entry.leads, body) == entry.leads.end())
                entry.leads.push_back(std::move(body));
        }
        plan.items.push_back(std::move(entry));
    }
    plan.bodies = std::move(bodies.made);
    return plan;
}

}  // namespace plan::edit
