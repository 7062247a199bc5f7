#pragma once

// The PATHs that a user names: what each is, and which workspace it belongs to.

#include <string>
#include <vector>

#include "read/files.hpp"
#include "text/words.hpp"

namespace plan::read {

struct Given {
    std::string shown;  ///< tidy: what is below is named from it
    EntryKind kind = EntryKind::missing;
    std::string folder;       ///< itself, or the folder that the file stands in; tidy, as reached
    std::string real_folder;  ///< the same without links, from the root
    std::string real_root;    ///< of its workspace; "" where there is none

    bool is_folder() const {
        return kind == EntryKind::folder || kind == EntryKind::link_to_folder;
    }
    /// Itself: its folder's real path, and its own name.
    std::string real() const;
};

struct Givens {
    std::vector<Given> list;
    text::Message bad_usage;  ///< a PATH that is not there, two workspaces
};

Givens look_at_paths(const Files& files, const std::vector<std::string>& paths);

/// How the root is reached: from a PATH's folder upwards, `..` where that is no part of its name.
std::string reach_root(const Files& files, const Given& given);

}  // namespace plan::read
