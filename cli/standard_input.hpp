#pragma once

// Standard input as the file `-`.

#include "session.hpp"

namespace plan::cli {

/// Reads it to its end where one of the PATHs is `-`. A message where it can't be read; more than a
/// file may hold is cut off behind the limit, and told as too large when it is read.
text::Message take_standard_input(const Options& options, Streams& streams);

}  // namespace plan::cli
