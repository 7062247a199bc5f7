#pragma once

// A file held for a change. Whoever changes a plan holds it first, reads it then, and puts the new
// one in its place: forty at once lose nothing. Who does not ask (an editor) is noticed before
// anything is written.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "descriptor.hpp"
#include "replace_file.hpp"
#include "text/words.hpp"

namespace plan::cli {

/// The message for a file that is no more what it was when it was read.
text::Message changed_meanwhile(const std::string& path);

class HeldFile {
  public:
    /// Waits while another run holds it, at most half a minute. A message where it can't be held or
    /// written: not there, no regular file, no permission, a read-only disk, several names (hard
    /// links, which putting another file in its place would part).
    static std::variant<HeldFile, text::Message> hold(const std::string& path);

    /// As read since it is held.
    const std::string& bytes() const { return bytes_; }

    // A message where it could not, or where the file is no more what it was when it was read.
    /// Writes `bytes` beside it: all that needs room on the disk. Nothing is changed yet.
    text::Message prepare(std::string_view bytes);
    /// Puts what was prepared in its place, whole or not at all.
    text::Message commit();
    /// Both.
    text::Message replace(std::string_view bytes);

  private:
    HeldFile(std::string path, Descriptor lock, std::string bytes)
        : path_(std::move(path)), lock_(std::move(lock)), bytes_(std::move(bytes)) {}

    bool is_unchanged(const std::string& path) const;
    text::Message give_back();

    std::optional<Beside> beside_;
    std::string path_;
    Descriptor lock_;
    std::string bytes_;
};

}  // namespace plan::cli
