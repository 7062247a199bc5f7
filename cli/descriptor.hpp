#pragma once

// System calls on file descriptors, each error with its reason.

#include <string_view>
#include <utility>

#include "text/words.hpp"

namespace plan::cli {

/// A file descriptor that is closed when it goes; -1: none.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    /// 0, or the error of what was still to be written.
    int close();

  private:
    int number_;
};

/// Waits for a pipe that another program made non-blocking. `ready`: POLLIN, POLLOUT.
void wait_until(int descriptor, short ready);

/// 0, or why not all was written.
int write_all_to(int descriptor, std::string_view bytes);

/// The words of a system error, `No space left on device`; those that a clerk meets in both
/// languages.
text::Message reason(int error);

}  // namespace plan::cli
