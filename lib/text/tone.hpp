#pragma once

// Internal to this room: the two ways to place the tone of oa, oe, uy.

#include <string>

namespace plan::text {

/// `glide` (o or u) with the tone of `vowel`, if together they are oà, oè, uỳ with any of the five
/// tones; else 0. Lower case, composed.
constexpr char32_t glide_with_tone(char glide, char32_t vowel) {
    if (glide == 'o') {
        switch (vowel) {
            case U'á':
            case U'é': return U'ó';
            case U'à':
            case U'è': return U'ò';
            case U'ả':
            case U'ẻ': return U'ỏ';
            case U'ã':
            case U'ẽ': return U'õ';
            case U'ạ':
            case U'ẹ': return U'ọ';
            default: return 0;
        }
    }
    if (glide == 'u') {
        switch (vowel) {
            case U'ý': return U'ú';
            case U'ỳ': return U'ù';
            case U'ỷ': return U'ủ';
            case U'ỹ': return U'ũ';
            case U'ỵ': return U'ụ';
            default: return 0;
        }
    }
    return 0;
}

/// The text with the tones of oa, oe, uy in the old place (hoà as hòa, thuỷ as thủy) where they end
/// a syllable (no letter follows) and no q comes before. Lower case, composed.
std::string with_old_tones(std::string_view text);

}  // namespace plan::text
