#pragma once

// Internal to this room, and open to its tests: the fast ways, which take what nearly every text is
// made of (ASCII, composed Latin letters), and the slow ways, which take everything and define what
// the fast ones must give.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plan::text::ways {

std::optional<std::string> fold_fast(std::string_view name);
std::string fold_slowly(std::string_view name);

std::optional<std::string> without_marks_fast(std::string_view folded);
std::string without_marks_slowly(std::string_view folded);

/// Whether the text is NFC beyond doubt, seen without Unicode's tables.
bool is_surely_nfc(std::string_view text);
std::string to_nfc_slowly(std::string_view text);

std::optional<std::size_t> width_fast(std::string_view text);
std::size_t width_slowly(std::string_view text);

}  // namespace plan::text::ways
