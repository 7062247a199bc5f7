#pragma once

// One file as it was read: its path as the user reached it, and its bytes. Everything that the
// program knows of a file points into these bytes, so a Source outlives every model made of it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::read {

/// 1-based; columns count code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

class Source {
  public:
    Source() = default;
    Source(std::string path, std::string bytes, std::string_view root = {});

    /// As reached from the PATH given: `plans/a.toml`.
    const std::string& path() const { return path_; }
    /// As seen from the workspace's root, however the PATH was typed: `a.toml`.
    std::string_view name() const { return std::string_view(path_).substr(name_); }
    std::string_view bytes() const { return bytes_; }

    /// The text of a line without its line break, 1-based; empty past the end.
    std::string_view line(std::uint32_t number) const;
    /// The byte at which a line begins.
    std::uint32_t line_start(std::uint32_t number) const;
    /// Where a byte stands. A byte past the end stands behind the last one.
    Position position(std::uint32_t offset) const;

  private:
    std::string path_;
    std::string bytes_;
    std::size_t name_ = 0;                            // where the name begins in the path
    mutable std::vector<std::uint32_t> line_starts_;  // made at the first look
    void find_lines() const;
};

/// All files of a run, by FileIndex. Never resized once models point into them.
using Sources = std::vector<Source>;

}  // namespace plan::read
