#pragma once

// Which directive carries out which.

#include <vector>

#include "model/model.hpp"

namespace plan::select {

/// Who carries out whom, by the number of the directive, in the order of declaration.
struct Lineage {
    std::vector<std::vector<model::Index>> parents, children;
};

Lineage lineage_of(const model::Model& model);

/// A directive given twice stands where it was given first, but a plan keeps its own items.
bool stands(const model::Directive& directive);

}  // namespace plan::select
