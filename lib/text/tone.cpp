#include "text/tone.hpp"

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace plan::text {
namespace {

bool letter_follows(std::string_view text, std::size_t at) {
    return at < text.size() && unicode::is_letter_or_mark(decode(text, at).value);
}

// Of the vowels that may carry the moved tone, what is left when it is gone.
char without_tone(char glide, char32_t vowel) {
    if (glide == 'u') return 'y';
    switch (vowel) {
        case U'á':
        case U'à':
        case U'ả':
        case U'ã':
        case U'ạ': return 'a';
        default: return 'e';
    }
}

}  // namespace

std::string with_old_tones(std::string_view text) {
    std::string placed;
    placed.reserve(text.size());
    std::size_t taken = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const char glide = text[at];
        if ((glide != 'o' && glide != 'u') || (at > 0 && text[at - 1] == 'q')) continue;
        const CodePoint vowel = decode(text, at + 1);
        const std::size_t end = at + 1 + vowel.size;
        const char32_t toned = glide_with_tone(glide, vowel.value);
        if (toned == 0 || letter_follows(text, end)) continue;
        placed.append(text, taken, at - taken);
        append(placed, toned);
        placed += without_tone(glide, vowel.value);
        taken = end;
        at = end - 1;
    }
    return placed.append(text, taken);
}

}  // namespace plan::text
