#pragma once

// The new file while it is made, beside the one whose place it is to take.

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "signals_later.hpp"

struct stat;

namespace plan::cli {

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
    /// After an exchange: what was there, and has the hidden name, goes.
    int finish();
    /// What has the hidden name stays there: nobody may lose it.
    void leave() { name_.clear(); }

  private:
    explicit Beside(std::string path) : path_(std::move(path)) {}
    /// Nothing has the hidden name any more.
    int settle();

    std::string path_, name_;
    SignalsLater later_;
};

}  // namespace plan::cli
