#include "read/literal.hpp"

#include <charconv>

namespace plan::read {

namespace {

bool is_line_break(std::string_view text, std::size_t at) {
    return text[at] == '\n' || (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n');
}

std::size_t behind_line_break(std::string_view text, std::size_t at) {
    return at + (text[at] == '\r' ? 2 : 1);
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

char meaning(char escape) {
    switch (escape) {
        case 'b': return '\b';
        case 't': return '\t';
        case 'n': return '\n';
        case 'f': return '\f';
        case 'r': return '\r';
        case '"': return '"';
        case '\\': return '\\';
        default: return '\0';
    }
}

}  // namespace

LiteralWalk::LiteralWalk(std::string_view literal) : literal_(literal) {
    if (literal.size() < 2) return;
    const char quote = literal[0];
    basic_ = quote == '"';
    over_lines_ = literal.size() >= 6 && literal[1] == quote && literal[2] == quote;
    const std::size_t marks = over_lines_ ? 3 : 1;
    at_ = marks;
    end_ = literal.size() - marks;
    if (over_lines_ && at_ < end_ && is_line_break(literal, at_))
        at_ = behind_line_break(literal, at_);
}

void LiteralWalk::take_run(Piece& piece) {
    while (at_ < end_) {
        if (basic_ && literal_[at_] == '\\') break;
        if (literal_[at_] == '\r' && is_line_break(literal_, at_)) break;
        ++at_;
    }
    piece.verbatim = true;
}

bool LiteralWalk::take_code_point(Piece& piece, std::size_t digits) {
    unsigned value = 0;
    const char* begin = literal_.data() + at_;
    if (at_ + digits > end_) return false;
    const auto [stop, error] = std::from_chars(begin, begin + digits, value, 16);
    if (error != std::errc() || stop != begin + digits) return false;
    text::append(piece.text, value);
    at_ += digits;
    return true;
}

bool LiteralWalk::take_escape(Piece& piece) {
    ++at_;  // the backslash
    if (at_ == end_) return false;
    const char escape = literal_[at_++];
    if (escape == 'u') return take_code_point(piece, 4);
    if (escape == 'U') return take_code_point(piece, 8);
    const char c = meaning(escape);
    if (c == '\0') return false;
    piece.text += c;
    return true;
}

// Stands at a backslash that ends its line: all white space behind it means nothing.
void LiteralWalk::pass_continued_line() {
    ++at_;
    while (at_ < end_ && (is_blank(literal_[at_]) || is_line_break(literal_, at_)))
        at_ = behind_line_break(literal_, at_);
}

bool LiteralWalk::next(Piece& piece) {
    piece.text.clear();
    piece.verbatim = false;
    while (basic_ && over_lines_ && at_ + 1 < end_ && literal_[at_] == '\\' &&
           (is_blank(literal_[at_ + 1]) || is_line_break(literal_, at_ + 1)))
        pass_continued_line();
    if (at_ >= end_) return false;
    piece.begin = at_;
    bool right = true;
    if (basic_ && literal_[at_] == '\\') {
        right = take_escape(piece);
    } else if (literal_[at_] == '\r' && is_line_break(literal_, at_)) {
        piece.text = '\n';
        at_ += 2;
    } else {
        take_run(piece);
    }
    piece.end = at_;
    if (!right) at_ = end_;
    return right;
}

std::string decode_literal(std::string_view literal) {
    std::string text;
    LiteralWalk walk(literal);
    for (Piece piece; walk.next(piece);)
        text += piece.verbatim ? literal.substr(piece.begin, piece.end - piece.begin)
                               : std::string_view(piece.text);
    return text;
}

}  // namespace plan::read
