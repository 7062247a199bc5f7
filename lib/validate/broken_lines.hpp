#pragma once

// Lines that are no TOML: what is left of a text there is not what was meant.

#include <set>
#include <span>
#include <utility>

#include "validate/rule.hpp"

namespace plan::validate {

class BrokenLines {
  public:
    /// Those that the findings tell (P101).
    BrokenLines(const read::Sources& sources, std::span<const Finding> findings);

    /// Whether the place begins on one.
    bool contain(Place place) const;

  private:
    const read::Sources& sources_;
    std::set<std::pair<FileIndex, std::uint32_t>> lines_;
};

}  // namespace plan::validate
