#pragma once

// Internal to this room: what Unicode's tables say. Only unicode.cpp knows the library behind it.

#include <cstddef>
#include <string>
#include <string_view>

namespace plan::text::unicode {

/// A text as code points, a byte that is not UTF-8 as a value above them: nothing is lost.
std::u32string split(std::string_view text);

/// Takes back what split made.
std::string join(std::u32string_view points);

/// Canonical decomposition, its marks in canonical order.
std::u32string decompose(std::u32string_view points);

/// NFC of what decompose made.
std::u32string compose(std::u32string_view decomposed);

/// The points without those that are `left_out`; not after a byte that is not UTF-8, which could be
/// made whole by what follows then.
std::u32string without(std::u32string_view points, bool (*left_out)(char32_t));

/// One space for many, none at the ends.
std::u32string with_single_spaces(std::u32string_view points);

char32_t to_lower(char32_t point);
bool is_mark(char32_t point);
bool is_letter_or_mark(char32_t point);

/// Where the user-perceived character that begins at `at` ends: UAX #29, but what terminals show in
/// cells of its own stays apart (signs put before others, half-wide voice marks, a skin color
/// without an emoji). at < points.size().
std::size_t end_of_character(std::u32string_view points, std::size_t at);

/// Cells that one user-perceived character takes.
std::size_t cells_of(std::u32string_view character);

}  // namespace plan::text::unicode
