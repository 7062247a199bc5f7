#pragma once

// The forms in which one text may come: composed, decomposed, with no-break spaces.

#include <string>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/unicode.hpp"

namespace forms {

inline std::string to_nfd(std::string_view text) {
    using namespace plan::text;
    return unicode::join(unicode::decompose(unicode::split(text)));
}

inline std::string with_no_break_spaces(std::string_view text) {
    std::string spaced;
    for (const char c : text) {
        if (c == ' ') {
            spaced += "\u00a0";
        } else {
            spaced += c;
        }
    }
    return spaced;
}

inline std::vector<std::string> all(std::string_view text) {
    return {std::string(text), plan::text::to_nfc(text), to_nfd(text), with_no_break_spaces(text),
            "  " + std::string(text) + " "};
}

}  // namespace forms
