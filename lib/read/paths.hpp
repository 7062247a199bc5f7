#pragma once

// Paths as texts. "" is the folder that one stands in.

#include <optional>
#include <string>
#include <string_view>

namespace plan::read {

/// Without `.`, doubled slashes and a slash at the end: `./plans//` is `plans`, `.` is "".
std::string tidy_path(std::string_view path);

std::string join_path(std::string_view folder, std::string_view name);

/// The folder of a tidy path: of `plans/a.toml` `plans`, of `a.toml` "", of `/a` `/`.
std::string_view folder_of(std::string_view path);
/// What stands behind the last slash.
std::string_view name_in(std::string_view path);

/// `path` as seen from a folder, both below one root, without `..`; nothing where it leads out of
/// the root: from `a/b`, `../c` is `a/c`, and `../../../c` is nothing.
std::optional<std::string> path_from(std::string_view folder, std::string_view path);

/// "" as the system wants it, `.`.
std::string for_system(std::string_view path);

/// By components, each in the order of its bytes.
bool path_comes_before(std::string_view left, std::string_view right);

}  // namespace plan::read
