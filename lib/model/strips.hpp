#pragma once

// A file's sections parted for several threads: items are built in strips, which are the same on
// any number of threads.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "read/cut.hpp"

namespace plan::model {

using Sections = std::span<const read::Section>;

bool is_item(const read::Section& section);

/// Sections in their order: strips of items, and runs of what is none.
std::vector<Sections> strips_of(Sections sections);

/// About so many items a file has, before it is cut: too few or too many cost time, no mistake.
std::size_t likely_items(std::string_view bytes);

}  // namespace plan::model
