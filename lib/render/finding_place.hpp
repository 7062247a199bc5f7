#pragma once

// Internal to this room: where a finding stands, in lines and columns.

#include "finding/place.hpp"
#include "read/source.hpp"

namespace plan::render {

/// The file of a place; an empty one without a name where it is in none.
const read::Source& source_of(const read::Sources& sources, FileIndex file);

/// 1-based, in code points; `end` is the position behind the last character.
struct Stretch {
    read::Position begin;
    read::Position end;
};
Stretch stretch_of(const read::Source& source, Span span);

/// The line of the span's last character: line breaks at its end do not make it a span over lines.
std::uint32_t last_line_of(const read::Source& source, Span span);

}  // namespace plan::render
