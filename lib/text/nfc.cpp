#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

namespace plan::text {
namespace {

// Characters that NFC keeps and that compose with nothing before them.
constexpr bool is_inert(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    return within(0, 0x2FF) || within(0x1E00, 0x1EFF)           // Latin
           || within(0x400, 0x47F)                              // Cyrillic
           || within(0x2002, 0x206F) || within(0x20A0, 0x20C0)  // punctuation, currencies
           || within(0x2190, 0x21FF) || within(0x2500, 0x27BF)  // arrows, boxes, dingbats
           || within(0x4E00, 0x9FFF) || c == 0xFEFF || c == 0xFFFD || within(0x1F300, 0x1FAFF);
}

}  // namespace

namespace ways {

bool is_surely_nfc(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!is_inert(point.value)) return false;
        at += point.size;
    }
    return true;
}

std::string to_nfc_slowly(std::string_view text) {
    return unicode::join(unicode::compose(unicode::decompose(unicode::split(text))));
}

}  // namespace ways

std::string to_nfc(std::string_view text) {
    return ways::is_surely_nfc(text) ? std::string(text) : ways::to_nfc_slowly(text);
}

bool is_nfc(std::string_view text) {
    return ways::is_surely_nfc(text) || to_nfc(text) == text;
}

}  // namespace plan::text
