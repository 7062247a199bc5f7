#pragma once

// Internal to this room: what a last day rests on, to be opened where it is wanted.

#include <cstdint>
#include <span>

#include "render/page.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// The words of the document, the day before an extension, every record with who gave it, what is
/// doubtful, the plan, the place in the files and, where `way_of` is given, the steps.
void put_sources(Output& output, const Report& report, std::span<const std::uint32_t> obligations,
                 const WayOf* way_of, Language language);

}  // namespace plan::render
