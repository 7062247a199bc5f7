#pragma once

// Where something stands: a file and a range of its bytes. Lines and columns are counted only when
// somebody looks (read/source.hpp), so a place costs twelve bytes and no time.

#include <cstdint>

namespace plan {

/// Bytes [begin, end) of a file.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// The number of a file among the sources that were read.
using FileIndex = std::uint32_t;

struct Place {
    FileIndex file = 0;
    Span span;

    friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace plan
