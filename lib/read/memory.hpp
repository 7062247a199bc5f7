#pragma once

// Files in memory: the program's own examples, and those of tests. Relative paths stand in /here;
// folders are implied by what is in them.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "read/files.hpp"

namespace plan::read {

class MemoryFiles final : public Files {
  public:
    MemoryFiles() = default;
    MemoryFiles(std::initializer_list<std::pair<const char*, const char*>> files);

    MemoryFiles& add(std::string_view path, std::string bytes);
    MemoryFiles& add_folder(std::string_view path);
    /// A link to a file or to a folder; `target` as seen from /here.
    MemoryFiles& link(std::string_view path, std::string_view target);
    /// A FIFO or the like.
    MemoryFiles& add_other(std::string_view path);
    /// A file that can't be read, a folder that can't be listed.
    MemoryFiles& forbid(std::string_view path);
    /// Listings tell no kinds, as on some disks.
    MemoryFiles& without_hints();

    PathEntry look(const std::string& path) const override;
    Listing list(const std::string& folder) const override;
    Bytes read(const std::string& path, std::size_t limit) const override;
    std::string real_path(const std::string& path) const override;

  private:
    enum class Kind { file, folder, link, other };
    struct Node {
        Kind kind = Kind::file;
        std::string bytes;  // of a link its target, from the root
        bool forbidden = false;
    };
    std::map<std::string, Node> nodes_;
    bool hints_ = true;

    void put(std::string_view path, Node node);
    std::string resolve(std::string_view path, bool follow_last) const;
    const Node* find(std::string_view path) const;
};

}  // namespace plan::read
