#include "validate/declared_bodies.hpp"

namespace plan::validate {

using model::Body;
using model::Index;
using model::Reference;

DeclaredBodies::DeclaredBodies(const model::Model& model) {
    const auto add = [this](std::string_view name, Index body) {
        if (name.empty()) return;
        names_.push_back(name);
        bodies_.push_back(body);
    };
    for (Index i = 0; i < model.bodies.size(); ++i) {
        const Body& body = model.bodies[i];
        if (!body.declared || body.first != model::none) continue;
        add(body.id, i);
        add(body.name.value, i);
        for (const model::Text& alias : body.aliases)
            add(alias.value, i);
    }
    nearest_.emplace(names_);
}

std::optional<DeclaredBodies::Near> DeclaredBodies::nearest(std::string_view name) const {
    const auto found = nearest_->find(name);
    if (!found) return std::nullopt;
    return Near{names_[*found], bodies_[*found]};
}

void each_body_reference(const model::Model& model,
                         const std::function<void(FileIndex, const Reference&)>& take) {
    const auto take_all = [&](FileIndex file, std::span<const Reference> references) {
        for (const Reference& reference : references)
            take(file, reference);
    };
    for (const Body& body : model.bodies) {
        if (!body.declared) continue;
        if (body.parent.text.given()) take(body.file, body.parent);
        take_all(body.file, body.members);
        for (const model::Successor& successor : body.successors)
            if (successor.body.text.given()) take(body.file, successor.body);
    }
    for (const model::Item& item : model.items) {
        take_all(item.file, item.leads);
        take_all(item.file, item.coordinating);
        take_all(item.file, item.supervising);
    }
}

void each_record_body(const model::Model& model,
                      const std::function<void(FileIndex, const Reference&)>& take) {
    for (const model::Item& item : model.items)
        for (const model::Record& record : item.records)
            if (record.body.text.given() && !record.everyone) take(item.file, record.body);
}

}  // namespace plan::validate
