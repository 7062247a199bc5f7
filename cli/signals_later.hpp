#pragma once

// Ctrl-C, a closed terminal, a stop of the machine: they take effect behind a write, not within it,
// so that nothing half done is left beside a file.

#include <utility>

namespace plan::cli {

/// While one of these is there SIGHUP, SIGINT, SIGQUIT and SIGTERM wait. For the main thread, when
/// it is the only one.
class SignalsLater {
  public:
    SignalsLater();
    SignalsLater(SignalsLater&& other) noexcept : counts_(std::exchange(other.counts_, false)) {}
    SignalsLater(const SignalsLater&) = delete;
    SignalsLater& operator=(const SignalsLater&) = delete;
    ~SignalsLater() { end(); }

    /// What came meanwhile takes effect, unless there is another one.
    void end();

  private:
    bool counts_ = true;
};

}  // namespace plan::cli
