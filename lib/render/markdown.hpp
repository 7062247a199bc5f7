#pragma once

// Text within Markdown (GitHub's): on one line, so that it is read as the same characters, whatever
// they are.

#include <string>
#include <string_view>

#include "render/vocabulary.hpp"

namespace plan::render {

/// The text for a heading, a paragraph or a cell of a table: no markup, no HTML, no table bars, no
/// line breaks, nothing that acts on a terminal.
inline std::string markdown(std::string_view text) {
    std::string escaped;
    for (const char c : on_one_line(text)) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '\\':
            case '`':
            case '*':
            case '_':
            case '[':
            case ']':
            case '|':
            case '~':
            case '#':
            case '$': escaped += '\\'; [[fallthrough]];
            default: escaped += c;
        }
    }
    return escaped;
}

}  // namespace plan::render
