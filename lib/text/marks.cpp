// Letters without their marks.

#include "text/fold.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

namespace plan::text {
namespace {

// The letter under the marks, of the lower-case letters that Vietnamese and its neighbors use; 0 of
// any other.
constexpr char base_of(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (within(0x1EA0, 0x1EF9)) {
        if (c <= 0x1EB7) return 'a';
        if (c <= 0x1EC7) return 'e';
        if (c <= 0x1ECB) return 'i';
        if (c <= 0x1EE3) return 'o';
        return c <= 0x1EF1 ? 'u' : 'y';
    }
    if (within(0xE0, 0xE5) || c == U'ă') return 'a';
    if (within(0xE8, 0xEB)) return 'e';
    if (within(0xEC, 0xEF) || c == U'ĩ') return 'i';
    if (within(0xF2, 0xF6) || c == U'ơ') return 'o';
    if (within(0xF9, 0xFC) || c == U'ũ' || c == U'ư') return 'u';
    if (c == 0xFD || c == 0xFF) return 'y';
    if (c == 0xE7) return 'c';
    if (c == 0xF1) return 'n';
    return c == U'đ' || c == U'ð' ? 'd' : '\0';
}

char32_t without_stroke(char32_t c) {
    return c == U'đ' || c == U'ð' ? U'd' : c;
}

}  // namespace

namespace ways {

std::optional<std::string> without_marks_fast(std::string_view folded) {
    std::string bare(folded.size(), '\0');  // never longer
    std::size_t end = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = decode(folded, at);
        at += point.size;
        if (point.value < 0x80) {
            bare[end++] = static_cast<char>(point.value);
        } else if (const char base = base_of(point.value)) {
            bare[end++] = base;
        } else {
            return std::nullopt;
        }
    }
    bare.resize(end);
    return bare;
}

std::string without_marks_slowly(std::string_view folded) {
    std::u32string points =
        unicode::without(unicode::decompose(unicode::split(folded)), unicode::is_mark);
    for (char32_t& point : points)
        point = without_stroke(point);
    // Marks that stood alone may leave spaces behind.
    return unicode::join(unicode::with_single_spaces(unicode::compose(points)));
}

}  // namespace ways

std::string fold_loosely(std::string_view name) {
    const std::string folded = fold(name);
    std::optional<std::string> bare = ways::without_marks_fast(folded);
    return bare ? *std::move(bare) : ways::without_marks_slowly(folded);
}

}  // namespace plan::text
