#pragma once

// Files put in place whole or not at all: written beside the earlier one, synced, renamed. Killed
// at any point the earlier file or the new one is there, whole; at worst a hidden file is left
// beside.

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "text/words.hpp"

struct stat;

namespace plan::cli {

/// Puts `bytes` in the place of a file, whose mode and owner stay; a link is followed. What is no
/// regular file (/dev/stdout, a pipe) is written straight. A message where it could not; the
/// earlier file is then whole.
text::Message replace_file(const std::string& path, std::string_view bytes);

/// A file that is not there yet, with the folders that it needs. A message where it could not be
/// written, or where something has that name already: nothing is ever written over.
text::Message create_file(const std::string& path, std::string_view bytes);

/// A new file, whole and synced, under a hidden name beside the one whose place it is to take; it
/// goes away with this value where it took none.
class Beside {
  public:
    /// With the mode and owner of the earlier file, if there is one. Or the system's error.
    static std::variant<Beside, int> write(const std::string& path, std::string_view bytes,
                                           const struct stat* earlier);
    Beside(Beside&& other) noexcept
        : path_(std::move(other.path_)), name_(std::exchange(other.name_, {})) {}
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside();

    const std::string& name() const { return name_; }
    // Each gives 0, or the system's error.
    /// Takes the place, whatever is there.
    int put();
    /// Takes the place; what was there has the hidden name now. Twice is as before. EINVAL or
    /// ENOSYS where the file system can't.
    int exchange();
    /// After an exchange: what was there goes.
    int finish();
    /// What has the hidden name stays there: nobody may lose it.
    void leave() { name_.clear(); }

  private:
    Beside(std::string path, std::string name) : path_(std::move(path)), name_(std::move(name)) {}

    std::string path_, name_;
};

/// Where a chain of links ends; the path itself where nothing is there yet.
std::string target_of(const std::string& path);

/// The message for a file that could not be written, by the system's error.
text::Message not_written(const std::string& path, int error);

/// The message for what is never written over.
text::Message already_there(const std::string& path);

}  // namespace plan::cli
