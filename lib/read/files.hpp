#pragma once

// The seam to the disk: all that reading asks of a file system. Tests hold files in memory.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.hpp"

namespace plan::read {

/// `other`: a FIFO, a device, a socket. A link to a file is a file.
enum class EntryKind : std::uint8_t { missing, file, folder, link_to_folder, other };

/// What a path is. `identity` is equal for two paths to one file (device and inode).
struct PathEntry {
    EntryKind kind = EntryKind::missing;
    std::string identity;
};

/// What a listing tells of a name without another system call.
struct Hint {
    bool plain_file = false;    ///< surely a regular file and no link
    bool plain_folder = false;  ///< surely a folder and no link; where neither, look() tells
    std::uint64_t number = 0;   ///< equal for two names of one file; 0 where not known
};

struct Listing {
    std::vector<std::string> names;  ///< unsorted, without . and ..
    std::vector<Hint> hints;         ///< one beside each name
    text::Message error;             ///< why it could not be listed; else empty
};

struct Bytes {
    std::string bytes;
    text::Message error;     ///< why it could not be read; else empty
    bool too_large = false;  ///< over the limit: nothing was read
};

class Files {
  public:
    virtual ~Files() = default;
    virtual PathEntry look(const std::string& path) const = 0;
    virtual Listing list(const std::string& folder) const = 0;
    /// A regular file's bytes, at most `limit`. Never blocks on what is no regular file.
    virtual Bytes read(const std::string& path, std::size_t limit) const = 0;
    /// `path` without links, `.` and `..`, from the root; the path itself where there is none.
    virtual std::string real_path(const std::string& path) const = 0;
};

/// Why a path that is no regular file is not read; empty for a file.
text::Message why_not_read(EntryKind kind);

/// The files of this machine. Safe to use from several threads.
const Files& disk();

}  // namespace plan::read
