#pragma once

// A text cut to tokens: numbers, words, signs. White space (no-break spaces too) parts them and is
// gone, what cannot be seen (text::is_invisible) is gone and parts nothing; each token keeps its
// bytes in the text as written, so a refusal points at the very characters.
//
// `trước 17h00 ngày 29/4/2022` is word, number, word, number, word, number, sign, number, …

#include <array>
#include <cstdint>
#include <string_view>

#include "due/vocabulary.hpp"
#include "finding/place.hpp"

namespace plan::due {

struct Token {
    enum class Kind : std::uint8_t { number, word, sign, end };

    Span span;
    std::uint32_t value;  ///< of a number; at most 999,999,999
    Word word;            ///< of a word
    std::uint8_t digits;  ///< of a number, as written; at most 255
    Kind kind;
    char sign;    ///< of a sign: `/` `-` (any dash) `.` `,` `(` `)` `:` `'`, or '?' for others
    bool spaced;  ///< white space stands before it
};

/// A sentence of more tokens is no deadline: what is left over becomes one sign '?'.
struct Tokens {
    static constexpr std::size_t most = 48;

    std::array<Token, most + 1> all;  ///< the last one is Kind::end
    std::size_t size;                 ///< without the end
};

Tokens cut(std::string_view text);

}  // namespace plan::due
