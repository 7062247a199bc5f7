#pragma once

// UTF-8 (RFC 3629) as bytes and code points. Positions are byte offsets; columns count code points.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plan::text {

struct CodePoint {
    char32_t value;      ///< U+FFFD where the bytes are not UTF-8
    std::uint32_t size;  ///< bytes taken, at least 1; exactly 1 where they are not UTF-8
    bool valid;
};

/// The code point that begins at `at`. at < text.size().
inline CodePoint decode(std::string_view text, std::size_t at) {
    constexpr CodePoint broken{0xFFFD, 1, false};
    const auto byte = [&](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const auto continues = [](std::uint32_t b) { return (b & 0xC0) == 0x80; };

    const std::uint32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4 || !continues(byte(1))) return broken;
    std::uint32_t value = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    if (lead < 0xE0) return {value, 2, true};

    if (!continues(byte(2))) return broken;
    value = (value << 6 | (byte(2) & 0x3F)) & 0xFFFF;
    if (lead < 0xF0) {
        const bool overlong = value < 0x800, surrogate = value >= 0xD800 && value <= 0xDFFF;
        return overlong || surrogate ? broken : CodePoint{value, 3, true};
    }

    if (!continues(byte(3))) return broken;
    value = (value << 6 | (byte(3) & 0x3F)) & 0x1FFFFF;
    return value < 0x10000 || value > 0x10FFFF ? broken : CodePoint{value, 4, true};
}

/// Appends a code point's bytes; of what is no code point (a surrogate), U+FFFD's.
void append(std::string& text, char32_t code_point);

/// How many code points; each byte that is not UTF-8 counts as one.
std::size_t count(std::string_view text);

/// The first byte that is not part of valid UTF-8 (overlong forms, surrogates and code points
/// over U+10FFFF are not), or npos.
std::size_t find_invalid(std::string_view text);

/// The first control character (C0, DEL, C1) other than tab, LF and CR LF, or the first
/// direction-changing one (U+061C, U+200E, U+200F, U+202A–U+202E, U+2066–U+2069), or npos.
/// `text` is valid UTF-8.
std::size_t find_forbidden(std::string_view text);

bool is_direction_changing(char32_t code_point);

/// Without the white space of any kind, no-break spaces too, that it begins or ends with.
std::string_view trimmed(std::string_view text);

/// U+202E for people who read a message: `U+202E`.
std::string name_of(char32_t code_point);

/// What may be sent to a terminal: control characters, direction-changing ones and bytes that are
/// not UTF-8 shown as `\x1b`, `\u0085`, `\u202e`, `\xff`; tabs and line breaks are shown too
/// (`\t`, `\n`, `\r`).
std::string visible(std::string_view text);

}  // namespace plan::text
