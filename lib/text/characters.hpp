#pragma once

// The characters that folding, and the reading of due expressions, treat alike.

namespace plan::text {

/// Unicode's White_Space.
constexpr bool is_white_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// White space at which a line may be broken.
constexpr bool is_breaking_space(char32_t c) {
    return is_white_space(c) && c != 0xA0 && c != 0x2007 && c != 0x202F;
}

/// What cannot be seen and tells no names apart: soft hyphen, zero-width space, word joiner, byte
/// order mark.
constexpr bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

constexpr bool is_dash(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/// Composed Latin letters of which every one is NFC wherever it stands, and whose case goes by
/// rule: Latin-1, Latin Extended-A, ơ ư, Latin Extended Additional. Others are for the slow ways.
constexpr bool is_simple_latin(char32_t c) {
    return (c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7 && c != 0x130) || c == 0x1A0 ||
           c == 0x1A1 || c == 0x1AF || c == 0x1B0 || (c >= 0x1E00 && c <= 0x1EFF && c != 0x1E9E);
}

/// Lower case of a simple Latin letter.
constexpr char32_t simple_lower(char32_t c) {
    const auto pair_from_even = [c] { return c | 1; };
    const auto pair_from_odd = [c] { return c + (c & 1); };
    if (c >= 0x1E00) return c >= 0x1E96 && c <= 0x1E9F ? c : pair_from_even();
    if (c <= 0xDE) return c + 0x20;
    if (c < 0x100) return c;
    if (c == 0x178) return 0xFF;
    if (c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || c == 0x1AF || c == 0x1B0) {
        return pair_from_odd();
    }
    return pair_from_even();
}

}  // namespace plan::text
