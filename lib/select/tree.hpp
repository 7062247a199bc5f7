#pragma once

// The directives and plans of a workspace, each under what it carries out, with the tally of its
// own items and of all below it.

#include <vector>

#include "select/select.hpp"

namespace plan::select {

struct TreeNode {
    model::Index directive = model::none;
    assess::Tally own;               ///< of the obligations of this plan's own items
    assess::Tally all;               ///< and of everything below, each obligation once
    std::vector<TreeNode> children;  ///< in the order of their declaration
    bool repeated = false;           ///< it stands above already, with its children
};

/// The roots, in the order of their declaration. Only branches that hold a chosen obligation's
/// plan or, where `whole`, all of them.
std::vector<TreeNode> make_tree(const model::Model& model, const expand::Expansion& expansion,
                                const std::vector<assess::Standing>& standings,
                                const std::vector<std::uint32_t>& chosen, bool whole);

}  // namespace plan::select
