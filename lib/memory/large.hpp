#pragma once

// Room for much in a row. In the system's large pages, where it has some, ways through it are a
// tenth shorter: fewer pages are made, and fewer are looked up.

#include <cstddef>

namespace plan::memory {

/// Asks the system to give these bytes, not yet touched, large pages; a refusal is no mistake.
void ask_large_pages(void* begin, std::size_t size);

/// container.reserve(count), for a std::vector or a std::string that is still empty.
template <class Container>
void reserve_large(Container& container, std::size_t count) {
    container.reserve(count);
    ask_large_pages(container.data(), container.capacity() * sizeof(container[0]));
}

}  // namespace plan::memory
