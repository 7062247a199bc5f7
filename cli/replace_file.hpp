#pragma once

// Files put in place whole or not at all: written beside the earlier one, synced, renamed. Killed
// at any point the earlier file or the new one is there, whole; at worst a hidden file is left
// beside.

#include <string>
#include <string_view>
#include <variant>

#include "beside.hpp"
#include "text/words.hpp"

namespace plan::cli {

/// Puts `bytes` in the place of a file, whose mode, owner and attributes stay; a link is followed.
/// What is no regular file (/dev/stdout, a pipe) is written straight. A message where it could not,
/// where the file may not be written or has several names; it is then whole.
text::Message replace_file(const std::string& path, std::string_view bytes);

/// A file that is not there yet, with the folders that it needs. A message where it could not be
/// written, or where something has that name already: nothing is ever written over.
text::Message create_file(const std::string& path, std::string_view bytes);

/// The first half of create_file: the folders, and the file beside, for put_new().
std::variant<Beside, text::Message> prepare_new(const std::string& path, std::string_view bytes);

/// Where a chain of links ends; the path itself where nothing is there yet.
std::string target_of(const std::string& path);

/// 0, or why the file at `path` is not to be written: another in its place would not ask for leave.
int why_not_writable(const std::string& path);

/// The message for a file that could not be written, by the system's error.
text::Message not_written(const std::string& path, int error);

/// The message for a file of several names (hard links): another in its place would part them.
text::Message several_names(const std::string& path, std::size_t names);

/// The message for what is never written over.
text::Message already_there(const std::string& path);

}  // namespace plan::cli
