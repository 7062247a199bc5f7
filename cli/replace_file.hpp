#pragma once

// Files put in place whole or not at all: written beside the earlier one, synced, renamed. Killed
// at any point the earlier file or the new one is there, whole; at worst a hidden file is left
// beside.

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "signals_later.hpp"
#include "text/words.hpp"

struct stat;

namespace plan::cli {

/// Puts `bytes` in the place of a file, whose mode, owner and attributes stay; a link is followed.
/// What is no regular file (/dev/stdout, a pipe) is written straight. A message where it could not,
/// where the file may not be written or has several names; it is then whole.
text::Message replace_file(const std::string& path, std::string_view bytes);

/// A file that is not there yet, with the folders that it needs. A message where it could not be
/// written, or where something has that name already: nothing is ever written over.
text::Message create_file(const std::string& path, std::string_view bytes);

/// A new file, whole and synced, under a hidden name beside the one whose place it is to take; it
/// goes away with this value where it took none. Until then signals wait.
class Beside {
  public:
    /// With the mode, owner and attributes of the earlier file at `path`, if there is one. Or the
    /// system's error.
    static std::variant<Beside, int> write(const std::string& path, std::string_view bytes,
                                           const struct stat* earlier);
    Beside(Beside&& other) noexcept
        : path_(std::move(other.path_)),
          name_(std::exchange(other.name_, {})),
          later_(std::move(other.later_)) {}
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside();

    const std::string& name() const { return name_; }
    // Each gives 0, or the system's error.
    /// Takes the place, whatever is there.
    int put();
    /// Takes the place only where nothing has it: else EEXIST.
    int put_new();
    /// Takes the place; what was there has the hidden name now. Twice is as before. EINVAL or
    /// ENOSYS where the file system can't.
    int exchange();
    /// After an exchange: what was there goes.
    int finish();
    /// What has the hidden name stays there: nobody may lose it.
    void leave() {
        name_.clear();
        later_.end();
    }

  private:
    Beside(std::string path, std::string name) : path_(std::move(path)), name_(std::move(name)) {}

    std::string path_, name_;
    SignalsLater later_;
};

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
