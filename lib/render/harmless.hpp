#pragma once

// A quick look at a text before it is put out: most texts hold nothing that is to be shown, escaped
// or replaced, and need not be decoded to know it.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/utf8.hpp"

namespace plan::render {

/// How many bytes the character at `at` takes where it is surely harmless: ASCII without controls,
/// or well-formed letters of the blocks in which Vietnamese is written. 0: look closer.
inline std::size_t harmless_size(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned lead = byte(at);
    if (lead < 0x80) return lead >= ' ' && lead != 0x7F ? 1 : 0;
    if (lead >= 0xC3 && lead <= 0xD7) return continues(at + 1) ? 2 : 0;  // C2: C1 controls
    if (lead == 0xE1) return continues(at + 1) && continues(at + 2) ? 3 : 0;
    return 0;
}

/// Nothing in it is a control or direction-changing character, or no UTF-8.
inline bool is_harmless(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = harmless_size(text, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

/// What can't act on a terminal; line breaks and tabs stay.
inline std::string visible_over_lines(std::string_view text) {
    if (is_harmless(text)) return std::string(text);
    std::string shown;
    while (true) {
        const std::size_t end = text.find_first_of("\t\r\n");
        shown += text::visible(text.substr(0, end));
        if (end == std::string_view::npos) return shown;
        shown += text[end];
        text.remove_prefix(end + 1);
    }
}

}  // namespace plan::render
