#include "memory/large.hpp"

#include <sys/mman.h>

#include <memory>

namespace plan::memory {

void ask_large_pages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t size) {
#ifdef MADV_HUGEPAGE
    constexpr std::size_t page = 2u << 20;  // of most machines; of others too few are asked for
    constexpr std::size_t least = 2 * page;
    if (size < least || std::align(page, page, begin, size) == nullptr) return;
    // Whole pages alone: no memory is taken beyond what was reserved.
    ::madvise(begin, size - size % page, MADV_HUGEPAGE);
#endif
}

}  // namespace plan::memory
