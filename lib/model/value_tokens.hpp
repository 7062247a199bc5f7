#pragma once

// The value of a statement cut to tokens, for telling which of them a parser stumbled over. It need
// not be TOML.

#include <cstdint>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::model {

struct ValueToken {
    enum class Kind : std::uint8_t { bare, string, open_string, bracket, comma, equals };
    Kind kind;
    Span span;
};

/// The tokens of `text` from `begin` on that begin at or before `until`. Comments are passed over.
std::vector<ValueToken> cut_value(std::string_view text, std::uint32_t begin, std::uint32_t until);

/// The rest of the line from `begin`, without a comment and white space at its end.
Span rest_of_line(std::string_view text, std::uint32_t begin);

}  // namespace plan::model
