#pragma once

// The comments of a TOML text, and the strings of its values: what a `#` or a quote really is, only
// the lexer tells. The text need not be TOML throughout.

#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::model {

/// Each from its `#` to the end of its line, without the line break; in the order of the text. A
/// header that is none has no comment.
std::vector<Span> comments_of(std::string_view text);

/// The strings among the values, quotes included; not the keys, nor what stands in a statement that
/// was never closed.
std::vector<Span> strings_of(std::string_view text);

}  // namespace plan::model
