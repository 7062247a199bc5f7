#include "due/tokens.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace plan::due {
namespace {

using text::is_dash;
using text::is_invisible;
using text::is_white_space;

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Letters with their marks. Of what is not ASCII only spaces, dashes and common signs are none.
bool is_letter(char32_t c) {
    if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
    return !is_white_space(c) && !is_dash(c) && !is_invisible(c) && c > 0xBF &&
           (c < 0x2000 || c > 0x206F);
}

char sign_of(char32_t c) {
    if (is_dash(c)) return '-';
    if (c == 0x2019 || c == 0x2032) return '\'';
    constexpr std::string_view known = "/.,():'";
    return c < 0x80 && known.find(static_cast<char>(c)) != known.npos ? static_cast<char>(c) : '?';
}

class Cutter {
  public:
    explicit Cutter(std::string_view text) : text_(text) {}

    Tokens run() {
        Tokens tokens;
        tokens.size = 0;
        while (next_ < text_.size() && tokens.size < Tokens::most) {
            const char32_t c = look();
            if (is_white_space(c)) {
                next_ += width_;
                spaced_ = true;
            } else if (is_invisible(c)) {
                next_ += width_;
            } else {
                tokens.all[tokens.size++] = take(c);
            }
        }
        if (next_ < text_.size()) {
            Token& rest = tokens.all[Tokens::most - 1];
            rest.kind = Token::Kind::sign;
            rest.sign = '?';
            next_ = text_.size();
            rest.span.end = position();
        }
        tokens.all[tokens.size] = token(Token::Kind::end, next_);
        return tokens;
    }

  private:
    /// The character at next_; its bytes are width_.
    char32_t look() {
        const auto byte = static_cast<unsigned char>(text_[next_]);
        if (byte < 0x80) {
            width_ = 1;
            return byte;
        }
        const text::CodePoint point = text::decode(text_, next_);
        width_ = point.size;
        return point.value;
    }

    std::uint32_t position() const { return static_cast<std::uint32_t>(next_); }

    Token token(Token::Kind kind, std::size_t begin) {
        Token made{{static_cast<std::uint32_t>(begin), position()},
                   0,
                   Word::unknown,
                   0,
                   kind,
                   '\0',
                   spaced_};
        spaced_ = false;
        return made;
    }

    Token take(char32_t c) {
        if (is_digit(c)) return take_number();
        if (is_letter(c)) return take_word();
        const std::size_t begin = next_;
        next_ += width_;
        Token made = token(Token::Kind::sign, begin);
        made.sign = sign_of(c);
        return made;
    }

    Token take_number() {
        const std::size_t begin = next_;
        std::uint32_t value = 0;
        std::uint8_t digits = 0;
        take_all(is_digit, [&](char32_t digit) {
            value = value < 100'000'000 ? value * 10 + (digit - U'0') : 999'999'999;
            if (digits < 255) ++digits;
        });
        Token made = token(Token::Kind::number, begin);
        made.value = std::min<std::uint32_t>(value, 999'999'999);
        made.digits = digits;
        return made;
    }

    Token take_word() {
        const std::size_t begin = next_;
        take_all(is_letter, [](char32_t) {});
        Token made = token(Token::Kind::word, begin);
        made.word = word_of(text_.substr(begin, next_ - begin));
        return made;
    }

    /// Takes the characters of a kind, over those between them that cannot be seen.
    template <class Each>
    void take_all(bool (*is_one)(char32_t), Each each) {
        std::size_t end = next_;
        while (next_ < text_.size()) {
            const char32_t c = look();
            next_ += width_;
            if (is_one(c)) {
                each(c);
                end = next_;
            } else if (!is_invisible(c)) {
                break;
            }
        }
        next_ = end;
    }

    std::string_view text_;
    std::size_t next_ = 0;
    std::uint32_t width_ = 0;
    bool spaced_ = false;
};

}  // namespace

Tokens cut(std::string_view text) {
    return Cutter(text).run();
}

}  // namespace plan::due
