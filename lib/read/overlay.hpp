#pragma once

// Files of which some hold other bytes than the disk's: what was typed into standard input, or what
// a mend would make of them. Nothing is written.

#include <map>
#include <string>

#include "read/files.hpp"

namespace plan::read {

class Overlay final : public Files {
  public:
    explicit Overlay(const Files& below) : below_(below) {}

    /// The path, as it is reached, holds these bytes from now on; it may be nowhere below.
    void put(const std::string& path, std::string bytes) { over_[path] = std::move(bytes); }

    PathEntry look(const std::string& path) const override;
    Listing list(const std::string& folder) const override { return below_.list(folder); }
    Bytes read(const std::string& path, std::size_t limit) const override;
    std::string real_path(const std::string& path) const override { return below_.real_path(path); }

  private:
    const Files& below_;
    std::map<std::string, std::string> over_;
};

}  // namespace plan::read
