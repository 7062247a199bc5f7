#pragma once

// Internal to the lexer.

#include "read/lexer.hpp"

namespace plan::read {

/// What is known in the middle of a value.
struct Lexer::Value {
    int depth = 0;
    std::uint64_t braces = 0;  // a bit for each bracket that is open: 1 for `{`
    std::uint32_t outermost = 0;
    std::uint32_t brace = 0;  // the last that was opened
    std::uint32_t parts = 0;  // of the key, in an inline table
    bool in_key = false;
    bool expected = true;  // a value may begin here

    bool in_braces() const {
        return depth > 0 && depth <= most_nesting && (braces >> (depth - 1) & 1) != 0;
    }
    void begin_key() {
        in_key = true;
        parts = 1;
    }
};

}  // namespace plan::read
