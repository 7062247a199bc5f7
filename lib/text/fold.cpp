#include "text/fold.hpp"

#include <utility>

#include "text/characters.hpp"
#include "text/tone.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

namespace plan::text {
namespace {

// What the fast way makes of a character; these two are no characters.
constexpr char32_t nothing = 0;
constexpr char32_t unknown = 0xFFFFFFFF;

constexpr char32_t fold_beyond_ascii(char32_t c) {
    if (is_simple_latin(c)) return simple_lower(c);
    if (is_white_space(c)) return ' ';
    if (is_dash(c)) return '-';
    if (is_invisible(c)) return nothing;
    // What remains of Latin-1, and quotation marks, dots, ₫: nothing composes with them.
    const bool inert = (c >= 0x80 && c < 0x100) || (c >= 0x2016 && c <= 0x2027) || c == 0x20AB;
    return inert ? c : unknown;
}

constexpr char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool is_ascii_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// Writes a key that is never longer than the name.
class Key {
  public:
    explicit Key(std::size_t most) : text_(most, '\0'), end_(text_.data()) {}

    void space() { space_pending_ = end_ != text_.data(); }

    void put(char c) {
        put_space();
        *end_++ = c;
    }

    void put(char32_t c) {
        put_space();
        tones_ = tones_ || glide_with_tone(last(), c) != 0;
        if (c < 0x800) {
            *end_++ = static_cast<char>(0xC0 | c >> 6);
        } else {
            *end_++ = static_cast<char>(0xE0 | c >> 12);
            *end_++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
        }
        *end_++ = static_cast<char>(0x80 | (c & 0x3F));
    }

    std::string take() {
        text_.resize(static_cast<std::size_t>(end_ - text_.data()));
        return tones_ ? with_old_tones(text_) : std::move(text_);
    }

  private:
    void put_space() {
        if (space_pending_) *end_++ = ' ';
        space_pending_ = false;
    }
    char last() const { return end_ == text_.data() ? '\0' : end_[-1]; }

    std::string text_;
    char* end_;
    bool space_pending_ = false;
    bool tones_ = false;  // some may have to move
};

char32_t replace_alike(char32_t c) {
    if (is_white_space(c)) return ' ';
    return is_dash(c) ? U'-' : c;
}

}  // namespace

namespace ways {

std::optional<std::string> fold_fast(std::string_view name) {
    Key key(name.size());
    for (std::size_t at = 0; at < name.size();) {
        const char byte = name[at];
        if (static_cast<unsigned char>(byte) < 0x80) {
            if (is_ascii_space(byte)) {
                key.space();
            } else {
                key.put(lower_ascii(byte));
            }
            ++at;
            continue;
        }
        const CodePoint point = decode(name, at);
        const char32_t folded = fold_beyond_ascii(point.value);
        if (folded == unknown) return std::nullopt;  // bytes that are not UTF-8 too: U+FFFD is
        if (folded == ' ') {
            key.space();
        } else if (folded == '-') {
            key.put('-');
        } else if (folded != nothing) {
            key.put(folded);
        }
        at += point.size;
    }
    return key.take();
}

std::string fold_slowly(std::string_view name) {
    std::u32string points = unicode::without(unicode::split(name), is_invisible);
    for (char32_t& point : points)
        point = replace_alike(point);
    points = unicode::decompose(points);
    // Lowered while apart, so that İ and I with a dot, which are one, stay one.
    for (char32_t& point : points)
        point = unicode::to_lower(point);
    return with_old_tones(unicode::join(unicode::with_single_spaces(unicode::compose(points))));
}

}  // namespace ways

std::string fold(std::string_view name) {
    std::optional<std::string> key = ways::fold_fast(name);
    return key ? *std::move(key) : ways::fold_slowly(name);
}

}  // namespace plan::text
