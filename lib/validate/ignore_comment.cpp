#include "validate/ignore_comment.hpp"

#include <algorithm>
#include <string>

namespace plan::validate {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
bool is_word(char c) {
    return is_digit(c) || (upper(c) >= 'A' && upper(c) <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Reads the text of one comment, from behind its #.
class Reader {
  public:
    Reader(std::string_view text, Span comment) : text_(text.substr(0, comment.end)) {
        at_ = comment.begin + 1;
    }

    bool take(std::string_view sign) {
        pass_blanks();
        if (!text_.substr(at_).starts_with(sign)) return false;
        at_ += static_cast<std::uint32_t>(sign.size());
        return true;
    }

    /// A whole word.
    bool take_word(std::string_view word) {
        const std::uint32_t before = at_;
        const Span next = next_word();
        if (written(next) == word) return true;
        at_ = before;
        return false;
    }

    Span next_word() {
        pass_blanks();
        const std::uint32_t begin = at_;
        while (at_ < text_.size() && is_word(text_[at_]))
            ++at_;
        return {begin, at_};
    }

    std::string_view written(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }

  private:
    void pass_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_]))
            ++at_;
    }

    std::string_view text_;
    std::uint32_t at_ = 0;
};

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, is_digit);
}

/// `P207` and what is meant to be one: letters, then nothing but digits.
bool looks_like_code(std::string_view word) {
    if (word.size() < 3 || upper(word[0]) != 'P') return false;
    return std::ranges::all_of(word.substr(1), is_digit);
}

IgnoredCode code_at(std::string_view word, Span span) {
    std::string name(word);
    std::ranges::transform(name, name.begin(), upper);
    return {span, parse_code(name)};
}

std::optional<IgnoreComment> read_ignore(std::string_view text, Span comment) {
    Reader reader(text, comment);
    if (!reader.take_word("plan") || !reader.take(":") || !reader.take_word("ignore"))
        return std::nullopt;
    IgnoreComment ignore{comment, {}};
    reader.take(":");
    // The first word is a code, and so is one behind a comma if it has a digit; else the words
    // begin that say why.
    bool behind_comma = false;
    while (true) {
        const Span span = reader.next_word();
        const std::string_view word = reader.written(span);
        const bool is_code = ignore.codes.empty() ? !word.empty()
                             : behind_comma       ? has_digit(word)
                                                  : looks_like_code(word);
        if (!is_code) return ignore;
        ignore.codes.push_back(code_at(word, span));
        behind_comma = reader.take(",");
    }
}

}  // namespace

std::vector<IgnoreComment> ignores_in(std::string_view text, Span comment) {
    std::vector<IgnoreComment> ignores;
    for (std::uint32_t begin = comment.begin; begin < comment.end;) {
        // The next # behind white space.
        std::uint32_t next = begin + 1;
        while (next < comment.end && !(text[next] == '#' && is_blank(text[next - 1])))
            ++next;
        std::uint32_t end = next;
        while (end > begin + 1 && is_blank(text[end - 1]))
            --end;
        if (auto ignore = read_ignore(text, {begin, end})) ignores.push_back(*std::move(ignore));
        begin = next;
    }
    return ignores;
}

}  // namespace plan::validate
