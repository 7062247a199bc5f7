#pragma once

// The calendars that ship inside the program, as files of the form that users write. They are read
// like any other (model/calendar_chain.hpp).

#include <optional>
#include <span>
#include <string_view>

namespace plan::calendar {

/// `vn`: what `calendar = "…"` may say besides a path.
std::span<const std::string_view> shipped_names();

/// The text of a shipped calendar's file.
std::optional<std::string_view> shipped_text(std::string_view name);

}  // namespace plan::calendar
