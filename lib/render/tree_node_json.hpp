#pragma once

// Internal to this room: what JSON says of one node of the tree, without its children.

#include "render/json.hpp"
#include "select/tree.hpp"

namespace plan::render {

/// Members of an object that the caller has begun and ends.
void put_node_json(JsonWriter& json, const model::Model& model, const select::TreeNode& node);

}  // namespace plan::render
