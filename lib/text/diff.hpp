#pragma once

// The change from one text to another as a unified diff: what `patch` and `git apply` read.

#include <string>
#include <string_view>

namespace plan::text {

/// Lines `--- path` and `+++ path`, then the hunks with three or four lines around each change.
/// Empty where nothing changed. A last line without a line break is marked as `diff` marks it.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace plan::text
