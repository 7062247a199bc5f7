#pragma once

// Where a plan file that is begun belongs: its folder, its workspace, and whether one is to be
// made.

#include <optional>
#include <string>
#include <variant>

#include "read/workspace.hpp"
#include "text/words.hpp"

namespace plan::cli {

struct NewPlace {
    /// The file, where FILE said so; else it is named after the plan, in `folder`.
    std::optional<std::string> file;
    std::string folder;
    /// The workspace.toml that is to be made beside; empty where there is a workspace, or where
    /// other files are about that are none of its business.
    std::string settings;
    read::Workspace workspace;  ///< what is there already; no files where there is none

    std::string path_for(const std::string& id) const;
};

/// `given`: FILE, or empty. A mere name is one in the folder where plans are kept, `plans` where
/// that is not said otherwise; with a folder (`./a.toml`) it is a path. A message where no plan
/// file can be made there.
std::variant<NewPlace, text::Message> find_place(const std::string& given,
                                                 const read::Files& files);

/// Whether `plan check` without a PATH reads that file.
bool is_read_by_default(const std::string& path, const read::Files& files);

}  // namespace plan::cli
