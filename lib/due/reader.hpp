#pragma once

// A reader of tokens, for the grammar: looks ahead, takes, goes back. It holds the refusal once a
// part of the grammar is sure of what the words should have been.

#include <concepts>
#include <optional>
#include <string_view>

#include "due/parse.hpp"
#include "due/tokens.hpp"

namespace plan::due {

class Reader {
  public:
    Reader(std::string_view text, const Tokens& tokens)
        : text_(text), now_(tokens.all.data()), end_(now_ + tokens.size), furthest_(now_) {}

    const Token& now() const { return *now_; }
    /// The token so many after now; the end where there are fewer.
    const Token& ahead(std::ptrdiff_t count) const {
        return *(end_ - now_ > count ? now_ + count : end_);
    }
    bool at_end() const { return now_ == end_; }

    bool sees_number() const { return now_->kind == Token::Kind::number; }
    bool sees_sign(char sign) const { return is_sign(*now_, sign); }
    /// These words come next, one after the other.
    template <std::same_as<Word>... Words>
    bool sees(Words... words) const {
        std::ptrdiff_t at = 0;
        return ((ahead(at++).word == words) && ...);
    }

    void advance(std::ptrdiff_t count = 1) {
        now_ = end_ - now_ > count ? now_ + count : end_;
        if (now_ > furthest_) furthest_ = now_;
    }
    /// Takes all of these words, or none of them.
    template <std::same_as<Word>... Words>
    bool take(Words... words) {
        if (!sees(words...)) return false;
        for (std::size_t i = 0; i < sizeof...(words); ++i)
            advance();
        return true;
    }
    bool take_sign(char sign) {
        if (!sees_sign(sign)) return false;
        advance();
        return true;
    }

    /// A place to go back to, or to measure from.
    using Mark = const Token*;
    Mark mark() const { return now_; }
    void go_back(Mark mark) { now_ = mark; }
    /// The bytes from the mark up to the last token taken.
    Span since(Mark mark) const {
        return {mark->span.begin, now_ == mark ? mark->span.end : now_[-1].span.end};
    }
    /// The bytes from here to the end of the text.
    Span rest() const {
        return {now_->span.begin, now_ == end_ ? end_->span.end : end_[-1].span.end};
    }
    std::string_view text(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    std::string_view text() const { return text_; }
    /// The first token that no part of the grammar could take.
    const Token& furthest() const { return *furthest_; }

    /// The first refusal stands.
    std::nullopt_t refuse(Refusal refusal) {
        if (!refusal_) refusal_ = std::move(refusal);
        return std::nullopt;
    }
    bool refused() const { return refusal_.has_value(); }
    Refusal& refusal() { return *refusal_; }
    void forget_refusal() { refusal_.reset(); }

    static bool is_sign(const Token& token, char sign) {
        return token.kind == Token::Kind::sign && token.sign == sign;
    }
    /// `/` `-` `.`, between the parts of a date.
    static bool is_separator(const Token& token) {
        return is_sign(token, '/') || is_sign(token, '-') || is_sign(token, '.');
    }

  private:
    std::string_view text_;
    const Token* now_;
    const Token* end_;
    const Token* furthest_;
    std::optional<Refusal> refusal_;
};

}  // namespace plan::due
