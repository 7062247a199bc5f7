#pragma once

// Laying text out in the cells of a terminal: a letter with its marks, composed or not, takes one
// cell, a wide character two, a control or format character none (a soft hyphen one: terminals show
// it). What forms one character is as wide as its widest part; two where it is a flag, a keycap or
// asks to be shown as an emoji (U+FE0F).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace plan::text {

/// Cells that the text takes. Tabs count as one; expand them first where they matter.
std::size_t width(std::string_view text);

/// The text, and spaces up to `cells`; a longer text stays whole.
std::string pad_right(std::string_view text, std::size_t cells);
std::string pad_left(std::string_view text, std::size_t cells);

/// The text in lines of at most `cells`, broken at spaces (never at a no-break space) and at the
/// line breaks it has; a word that is longer than a line is cut between characters, never between a
/// letter and its marks (a character wider than a line stands alone in one). Spaces at the ends of
/// a line are left out, those within kept. At least one line.
std::vector<std::string> wrap(std::string_view text, std::size_t cells);

/// At most `cells`, the last of them `…` where something was left out.
std::string shorten(std::string_view text, std::size_t cells);

}  // namespace plan::text
