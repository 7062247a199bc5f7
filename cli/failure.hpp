#pragma once

// The end of a run that an exception ended: a bug, or no memory, where nothing may be allocated any
// more.

#include <exception>
#include <span>

#include "session.hpp"

namespace plan::cli {

/// Tells it, and gives the exit status. `arguments`: of main, the program's name first.
int run_failure(std::span<char* const> arguments, const std::exception& error,
                Streams& streams) noexcept;

}  // namespace plan::cli
