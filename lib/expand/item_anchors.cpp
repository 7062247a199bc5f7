#include "expand/item_anchors.hpp"

#include <algorithm>
#include <variant>

#include "model/link.hpp"

namespace plan::expand {

using model::Item;
using model::Model;
using model::none;

namespace {

/// The item that a counted expression names; none where it names none, or a directive.
Index named_item(const Model& model, const Item& item, const model::WrittenDue& written) {
    if (!written.expression) return none;
    const auto* counted = std::get_if<due::Counted>(&*written.expression);
    if (!counted || counted->anchor.kind != due::Anchor::Kind::reference) return none;
    if (!model::find_directives(model, counted->anchor.reference).empty()) return none;
    return model::find_item(model, item.plan, counted->anchor.reference);
}

}  // namespace

ItemAnchors item_anchors(const Model& model) {
    ItemAnchors anchors;
    for (Index i = 0; i < model.items.size(); ++i) {
        const Item& item = model.items[i];
        if (item.spoilt || item.first != none) continue;
        if (const Index target = named_item(model, item, item.due); target != none)
            anchors.of_due.emplace(i, target);
        if (const Index target = named_item(model, item, item.until); target != none)
            anchors.of_until.emplace(i, target);
    }
    return anchors;
}

AnchorOrder order_of(const Model& model, const ItemAnchors& all) {
    AnchorOrder found;
    const auto& anchors = all.of_due;
    enum class State : std::uint8_t { untouched, on_path, done };
    if (anchors.empty() && all.of_until.empty()) return found;
    std::vector<State> states(model.items.size());
    std::vector<bool> wanted(model.items.size());
    for (const auto& [item, target] : anchors)
        wanted[item] = true;
    for (const auto& [item, target] : all.of_until)
        wanted[target] = true;
    std::vector<Index> path;
    for (Index i = 0; i < states.size(); ++i) {
        if (!wanted[i]) continue;
        // An item counts from one other, so from each there is one path.
        path.clear();
        Index at = i;
        while (states[at] == State::untouched) {
            states[at] = State::on_path;
            path.push_back(at);
            const auto next = anchors.find(at);
            if (next == anchors.end()) break;
            at = next->second;
        }
        if (anchors.contains(at) && states[at] == State::on_path) {
            const auto begin = std::ranges::find(path, at);
            if (begin != path.end()) {
                std::vector<Index> circle(begin, path.end());
                std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()),
                            circle.end());
                found.circles.push_back(std::move(circle));
            }
        }
        for (auto one = path.rbegin(); one != path.rend(); ++one) {
            states[*one] = State::done;
            found.order.push_back(*one);
        }
    }
    return found;
}

}  // namespace plan::expand
