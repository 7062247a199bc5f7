#pragma once

// An obligation and a tally as JSON objects: the same in every command that gives them.

#include "render/json.hpp"
#include "render/row.hpp"

namespace plan::render {

/// An obligation of `plan/report/1` (render/report.hpp), on one line.
void put_json_row(JsonWriter& json, const Row& row);
/// `{"obligations": 36, "done-on-time": 0, …}`
void put_json_tally(JsonWriter& json, const assess::Tally& tally);

}  // namespace plan::render
