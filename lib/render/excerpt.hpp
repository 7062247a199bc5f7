#pragma once

// One line of a file with marks under it, placed by the cells that are seen.
//
// In: the bytes of a line and what to point at. Out: the line as it may be sent to a terminal (tabs
// as spaces, control characters shown, cut to the width around the first mark), and under it a row
// for each mark. Colors and gutters are the caller's.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::render {

/// What to point at. The span counts bytes of the line; an empty one gets one sign.
struct Mark {
    Span span;
    char sign = '^';
    std::string words = {};  ///< what stands beside the signs; may be empty
};

struct MarkRow {
    std::size_t indent = 0;              ///< cells before the signs
    std::string signs;                   ///< `^^^`
    std::string words;                   ///< behind the signs, in the same row
    std::vector<std::string> more = {};  ///< rows below, where the words did not fit there
};

struct Excerpt {
    std::string line;
    std::vector<MarkRow> rows;  ///< one for each mark, in the same order
};

/// `marks` has at least one; the line is cut around the first where it is wider than `cells`.
Excerpt make_excerpt(std::string_view line, const std::vector<Mark>& marks, std::size_t cells);

}  // namespace plan::render
