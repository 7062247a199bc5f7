#include "expand/anchor.hpp"

#include "model/link.hpp"

namespace plan::expand {

std::optional<civil::Day> anchor_day(const model::Model& model, const model::Item& item,
                                     const due::Anchor& anchor) {
    const model::Directive& plan = model.directives[item.plan];
    switch (anchor.kind) {
        case due::Anchor::Kind::day: return anchor.day;
        case due::Anchor::Kind::issued: return plan.issued.day;
        case due::Anchor::Kind::received: return plan.received.day;
        case due::Anchor::Kind::reference: break;
    }
    const auto found = model::find_directives(model, anchor.reference);
    if (found.size() != 1) return std::nullopt;
    return model.directives[found.front()].issued.day;
}

}  // namespace plan::expand
