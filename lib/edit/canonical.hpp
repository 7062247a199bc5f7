#pragma once

// The canonical form of a plan file, a settings file or a calendar: the same fields and comments,
// laid out in one way.
//
// * The keys of a known table in the order of model/keys.hpp; behind them all others as they stood.
//   Tables stay where they are, and so do keys before the first header and in tables of one's own.
// * One blank line before each table. In a table a blank line is kept where the order of keys
//   leaves it one; several are one.
// * No indentation, one ` = ` with the `=` of neighbors below each other (a blank line parts them),
//   no blanks at the ends of lines, a line break at the end of the file.
// * Values stay as written, lists over lines with all that stands in them.
// * A comment behind a value stays behind it; comments of a table that stood in one column still
// do.
//   Comment lines right above a key or a header go with it; those that a blank line parts from what
//   follows stay where they stand.
//
// Line ends stay what they are. The form of a form is itself.

#include <optional>
#include <string>
#include <string_view>

namespace plan::edit {

/// `text` is TOML. Nothing where the lexer sees that it is not. Linear in the text.
std::optional<std::string> canonical(std::string_view text);

}  // namespace plan::edit
