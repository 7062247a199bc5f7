#pragma once

// What a person types for a body or a directive, matched to what the model holds.

#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"

namespace plan::select {

/// Bodies that a person may mean by a text: by id, name or alias as in a file; else with all marks
/// left out; else by their first words. All that fit at the first of these that fits any.
std::vector<model::Index> match_bodies(const model::Model& model, std::string_view text);

/// The bodies, and for a group its members, however deep: by Index.
std::vector<bool> with_members(const model::Model& model, const std::vector<model::Index>& bodies);

/// The bodies, and every group that holds one of them, however deep: by Index.
std::vector<bool> with_groups(const model::Model& model, const std::vector<bool>& bodies);

/// The directives and all that carries them out, however far down: by Index.
std::vector<bool> carried_out_under(const model::Model& model,
                                    const std::vector<model::Index>& directives);

/// The name nearest to a text that fits no body; empty where none is near.
std::string nearest_body(const model::Model& model, std::string_view text);

}  // namespace plan::select
