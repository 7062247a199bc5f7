#include "expand/item_anchors.hpp"

#include <algorithm>
#include <variant>

#include "model/link.hpp"

namespace plan::expand {

using model::Item;
using model::Model;
using model::none;

std::unordered_map<Index, Index> item_anchors(const Model& model) {
    std::unordered_map<Index, Index> anchors;
    for (Index i = 0; i < model.items.size(); ++i) {
        const Item& item = model.items[i];
        if (!item.due.expression || item.spoilt || item.first != none) continue;
        const auto* counted = std::get_if<due::Counted>(&*item.due.expression);
        if (!counted || counted->anchor.kind != due::Anchor::Kind::reference) continue;
        if (!model::find_directives(model, counted->anchor.reference).empty()) continue;
        const Index target = model::find_item(model, item.plan, counted->anchor.reference);
        if (target != none) anchors.emplace(i, target);
    }
    return anchors;
}

AnchorOrder order_of(const Model& model, const std::unordered_map<Index, Index>& anchors) {
    AnchorOrder found;
    enum class State : std::uint8_t { untouched, on_path, done };
    std::vector<State> states(anchors.empty() ? 0 : model.items.size());
    std::vector<Index> path;
    for (Index i = 0; i < states.size(); ++i) {
        if (!anchors.contains(i)) continue;
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
                std::ranges::rotate(circle, std::ranges::min_element(circle));
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
