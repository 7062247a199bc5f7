#pragma once

// What the scripts of the shells need: themselves, and candidates.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session.hpp"

namespace plan::cli {

/// `bash`, `zsh`, `fish`.
std::span<const std::string_view> shells();

/// What `plan schema` takes.
std::span<const std::string_view> schema_kinds();

/// `plan --complete WORD…`, which no help tells of: for the scripts. A line for each candidate, its
/// meaning behind a tab; a line `:files` where files may stand too. Silent, whatever is wrong.
int run_complete(const std::vector<std::string>& words, Streams& streams);

}  // namespace plan::cli
