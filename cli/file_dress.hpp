#pragma once

// What a file has besides its bytes.

#include <string>

struct stat;

namespace plan::cli {

/// Gives the open file the owner, group, mode, access list (POSIX ACL) and attributes (user.*) of
/// the one at `path`, whose facts are `earlier`. What the file system does not know, and an owner
/// that only root could give, is left out. 0, or the system's error.
int dress_like(int descriptor, const std::string& path, const struct stat& earlier);

}  // namespace plan::cli
