#pragma once

// From findings to mended text. Every byte that no edit names stays.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "finding/finding.hpp"

namespace plan::mend {

/// Which mends are wanted: those that can't change what a file means, or all of them.
enum class Wanted : bool { safe, all };

struct Mended {
    std::string text;
    std::size_t fixes = 0;  ///< how many were made
};

/// Makes the mends of one file's findings, each whole or not at all. Where two touch the same
/// characters, or put something at the same place, the one that is told first is made: what is left
/// of the other shows when the text is read again.
Mended mend(std::string_view text, std::span<const Fix* const> fixes);

/// Those of the findings in that file that have a wanted mend.
std::vector<const Fix*> fixes_for(FileIndex file, std::span<const Finding> findings, Wanted wanted);

}  // namespace plan::mend
