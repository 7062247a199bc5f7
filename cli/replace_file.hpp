#pragma once

// Files put in place whole or not at all: written beside the earlier one, synced, renamed. Killed
// at any point the earlier file or the new one is there, whole; at worst a hidden file is left
// beside.

#include <string>
#include <string_view>

#include "text/words.hpp"

namespace plan::cli {

/// Puts `bytes` in the place of a file, whose mode and owner stay; a link is followed. What is no
/// regular file (/dev/stdout, a pipe) is written straight. A message where it could not; the
/// earlier file is then whole.
text::Message replace_file(const std::string& path, std::string_view bytes);

/// A file that is not there yet, with the folders that it needs. A message where it could not be
/// written, or where something has that name already: nothing is ever written over.
text::Message create_file(const std::string& path, std::string_view bytes);

/// Where a chain of links ends; the path itself where nothing is there yet.
std::string target_of(const std::string& path);

/// The message for a file that could not be written, by the system's error.
text::Message not_written(const std::string& path, int error);

/// The message for what is never written over.
text::Message already_there(const std::string& path);

}  // namespace plan::cli
