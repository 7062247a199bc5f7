#pragma once

// Internal to this room: one finding in JSON, as in `plan/findings/1`.

#include <string_view>

#include "finding/finding.hpp"
#include "read/source.hpp"
#include "render/json.hpp"

namespace plan::render {

void put_finding_json(JsonWriter& json, const read::Sources& sources, const Finding& finding,
                      std::string_view fingerprint, text::Language language);

}  // namespace plan::render
