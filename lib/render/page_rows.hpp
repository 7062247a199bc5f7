#pragma once

// Internal to this room: obligations as tables of a page, each row with an id that can be linked
// and with what it rests on.

#include "render/html.hpp"
#include "render/page.hpp"
#include "render/section.hpp"

namespace plan::render {

/// What the tables of one page share.
struct RowsOf {
    const Report& report;
    Language language;
    int heading_level = 2;          ///< of a section's heading
    std::size_t left = 0;           ///< obligations that may still be listed
    const WayOf* way_of = nullptr;  ///< none: without the steps
    Anchors anchors = {};
};

/// What is left out, then each section under its heading until `left` is used up.
void put_sections(Output& output, RowsOf& rows, const std::vector<Section>& sections);

}  // namespace plan::render
