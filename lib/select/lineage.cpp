#include "select/lineage.hpp"

#include <algorithm>

namespace plan::select {

using model::Index;
using model::none;

namespace {

void order_once(std::vector<Index>& indices) {
    std::ranges::sort(indices);
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

}  // namespace

bool stands(const model::Directive& directive) {
    return directive.first == none || directive.tracked;
}

Lineage lineage_of(const model::Model& model) {
    const std::size_t size = model.directives.size();
    Lineage lineage;
    lineage.parents.resize(size);
    lineage.children.resize(size);
    for (Index child = 0; child < size; ++child) {
        if (!stands(model.directives[child])) continue;
        std::vector<Index>& parents = lineage.parents[child];
        for (const model::Reference& reference : model.directives[child].implements) {
            Index parent = reference.target;
            if (parent >= size) continue;
            if (!stands(model.directives[parent])) parent = model.directives[parent].first;
            if (parent < size && parent != child) parents.push_back(parent);
        }
        order_once(parents);
        for (const Index parent : parents)
            lineage.children[parent].push_back(child);
    }
    return lineage;
}

}  // namespace plan::select
