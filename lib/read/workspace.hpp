#pragma once

// From the paths that a user names to the files of their workspace.
//
// The workspace is the folder that holds workspace.toml, looked for in the given folder and upwards
// to the folder that holds .git. All its *.toml files are read, in name order; the given paths only
// choose what is reported. Nothing is parsed here.

#include <string>
#include <vector>

#include "read/files.hpp"
#include "text/words.hpp"

namespace plan::read {

/// A file to read.
struct Found {
    std::string path;       ///< as reached from the PATH given
    bool chosen = false;    ///< among what the PATHs name: reported on
    bool settings = false;  ///< the workspace.toml
    text::Message error;    ///< it, or the folder that it is, can't be read: P108
};

struct Workspace {
    std::string root;          ///< as reached, "." for here; "" where no workspace.toml was found
    std::vector<Found> files;  ///< in name order, the settings first
    std::vector<std::string> left_out;  ///< folders below that are workspaces of their own
    text::Message bad_usage;            ///< a PATH that is not there, two workspaces; else empty
};

/// `paths`: files and folders, as typed; none is the folder that one stands in.
Workspace find_workspace(const Files& files, const std::vector<std::string>& paths);

/// Whether two paths lead to one file, as links or otherwise.
bool same_file(const Files& files, const std::string& left, const std::string& right);

}  // namespace plan::read
