#pragma once

// Texts for properties: Vietnamese as people write it, anything that is UTF-8, and mere bytes.

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "text/utf8.hpp"

namespace generate {

inline std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    return text;
}

/// Syllables and bits of them, composed and not, with what stands between.
inline rc::Gen<std::string> vietnamese() {
    const auto piece = rc::gen::element<std::string>(
        "a", "o", "u", "y", "e", "q", "Q", "O", "U", "Y", "h", "T", "n", "i", "à", "á", "ạ", "À",
        "Á", "è", "ẽ", "Ẻ", "ỳ", "ý", "ỷ", "ỹ", "ỵ", "Ý", "Ỷ", "ò", "ủ", "ọ", "đ", "Đ", "Ð", "ư",
        "Ư", "ơ", "ă", "Ệ", "ế", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323", "\u031b",
        "\u0302", "hoà", "hòa", "ho\u00e0", "hoa\u0300", "thuỷ", "THUỶ", "quý", "loẽ", "khoẻ",
        "oái", "uỷ", " ", "  ", "\u00a0", "\u202f", "\u3000", "\t", "\n", "\u200b", "\u00ad", "-",
        "\u2013", "\u2011", "/", "0", "05", "12", "số ", "Số:", "TƯ", "tư", "TW", "KTTƯ", ".", "…",
        "“", "İ", "Ÿ", "ſ", "ẞ", "ß", "ø");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), joined);
}

inline rc::Gen<std::string> any_character() {
    const auto point = rc::gen::oneOf(
        rc::gen::inRange<std::uint32_t>(0, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0x250),
        rc::gen::inRange<std::uint32_t>(0x300, 0x370), rc::gen::inRange<std::uint32_t>(0, 0x3100),
        rc::gen::inRange<std::uint32_t>(0xAC00, 0xAD00),
        rc::gen::inRange<std::uint32_t>(0x1100, 0x1200),
        rc::gen::inRange<std::uint32_t>(0x1E00, 0x2100),
        rc::gen::inRange<std::uint32_t>(0x1F1E6, 0x1F700),
        rc::gen::element<std::uint32_t>(0x200D, 0xFE0F, 0x20E3, 0x2764, 0x1F468),
        rc::gen::inRange<std::uint32_t>(0, 0x110000));
    return rc::gen::map(point, [](std::uint32_t value) {
        std::string text;
        plan::text::append(text, value);
        return text;
    });
}

/// Valid UTF-8 of any script.
inline rc::Gen<std::string> unicode() {
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(any_character()), joined);
}

/// Either of them.
inline rc::Gen<std::string> text() {
    return rc::gen::oneOf(vietnamese(), unicode());
}

/// Text with bytes that are not UTF-8 among it.
inline rc::Gen<std::string> bytes() {
    const auto byte = rc::gen::map(rc::gen::inRange(0x80, 0x100), [](int value) {
        return std::string(1, static_cast<char>(static_cast<unsigned char>(value)));
    });
    const auto lead = rc::gen::element<std::string>("\xe1", "\xe1\xbb", "\xf0\x9f", "\xed\xa0",
                                                    "\xc2", "\xe0\x80", "\xf4\x90\x80\x80");
    const auto piece = rc::gen::oneOf(any_character(), byte, lead);
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), joined);
}

}  // namespace generate
