#pragma once

// What toml++ refuses, told in the program's own words and at the token that is meant: toml++ stops
// behind it, and speaks of itself.

#include <cstdint>
#include <string_view>

#include "finding/finding.hpp"
#include "read/cut.hpp"
#include "read/source.hpp"

namespace plan::model {

struct Refusal {
    std::string_view description;  ///< toml++'s
    std::uint32_t at;              ///< the byte of the file where it stopped
};

Finding explain_refusal(const read::Source& source, FileIndex file, const read::Section& section,
                        const Refusal& refusal);

/// Not UTF-8, or with control characters: read::check_characters tells that, and better.
bool has_bad_bytes(std::string_view text);

}  // namespace plan::model
