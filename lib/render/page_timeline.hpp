#pragma once

// Internal to this room: what was due when, and when what is done was done, as a picture over time
// with its numbers as a table.

#include "render/report.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

void put_timeline(Output& output, const Report& report, Language language);

}  // namespace plan::render
