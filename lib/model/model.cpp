#include "model/model.hpp"

namespace plan::model {

due::Rules rules_for(const Model& model, const Item& item) {
    const Directive& plan = model.directives[item.plan];
    due::Rules rules = model.settings.rules;
    if (plan.before) rules.before = *plan.before;
    if (plan.roll) rules.roll = *plan.roll;
    if (item.before) rules.before = *item.before;
    if (item.roll) rules.roll = *item.roll;
    return rules;
}

bool repeats(const Item& item) {
    return item.repeat->given() ||
           (item.due.expression && std::holds_alternative<due::Recurring>(*item.due.expression));
}

std::string path_of(const Model& model, const Item& item) {
    std::string path(model.directives[item.plan].id);
    path += '/';
    path += item.id.value;
    return path;
}

std::string_view name_of(const Body& body) {
    return body.name.given() ? body.name.value : body.id;
}

std::string_view name_of(const Directive& directive) {
    if (directive.number.given()) return directive.number.value;
    if (directive.title.given()) return directive.title.value;
    return directive.id;
}

}  // namespace plan::model
