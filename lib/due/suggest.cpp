#include "due/suggest.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "due/grammar.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::due {
namespace {

/// Spellings that may stand for one token, and the token.
struct Choice {
    Span span;
    std::vector<std::string_view> spellings;
};

constexpr std::size_t most_attempts = 64;
constexpr std::size_t most_unknown = 12;

/// Folding all spellings takes long; few of them begin with the same letter, or a marked one.
bool may_begin_like(std::string_view spelling, std::string_view bare) {
    return !bare.empty() && (spelling[0] == bare[0] || spelling[0] < 0);
}

/// `ký` and `kỳ` for `ky`; else the nearest spelling; else none.
std::vector<std::string_view> spellings_near(std::string_view written) {
    std::vector<std::string_view> found, all;
    const std::string bare = text::fold_loosely(written);
    for (const Spelling& spelling : all_spellings()) {
        if (!may_begin_like(spelling.text, bare)) continue;
        if (text::fold_loosely(spelling.text) == bare) found.push_back(spelling.text);
        if (spelling.text.size() > 2) all.push_back(spelling.text);
    }
    if (!found.empty() || written.size() < 4) return found;
    if (const auto nearest = text::nearest(written, all)) found.push_back(all[*nearest]);
    return found;
}

/// The tokens that may be other words, and how many ways of reading them there are.
std::vector<Choice> choices_of(std::string_view words, const Tokens& tokens) {
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < tokens.size; ++i) {
        const Token& token = tokens.all[i];
        if (token.kind != Token::Kind::word) continue;
        const std::string_view written =
            words.substr(token.span.begin, token.span.end - token.span.begin);
        auto spellings = spellings_near(written);
        if (token.word == Word::unknown || spellings.size() > 1) {
            choices.push_back({token.span, std::move(spellings)});
        }
        if (choices.size() > most_unknown) return {};
    }
    return choices;
}

/// The words with the choices of one attempt in place: a number whose digits count up each choice.
std::string put_in(std::string_view words, const std::vector<Choice>& choices,
                   std::size_t attempt) {
    std::string text;
    std::size_t at = 0;
    for (const Choice& choice : choices) {
        text += words.substr(at, choice.span.begin - at);
        text += choice.spellings[attempt % choice.spellings.size()];
        attempt /= choice.spellings.size();
        at = choice.span.end;
    }
    text += words.substr(at);
    return text;
}

bool is_due(std::string_view words) {
    const Tokens tokens = cut(words);
    Reader reader(words, tokens);
    return read_expression(reader) && !reader.refused() && reader.at_end();
}

}  // namespace

std::optional<std::string> suggest(std::string_view words, const Tokens& tokens) {
    words = words.substr(0, tokens.all[tokens.size - 1].span.end);
    const std::vector<Choice> choices = choices_of(words, tokens);
    if (choices.empty()) return std::nullopt;
    std::size_t attempts = 1;
    for (const Choice& choice : choices) {
        attempts = std::min(attempts * choice.spellings.size(), most_attempts);
    }
    for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
        std::string text = put_in(words, choices, attempt);
        if (is_due(text)) return text.substr(tokens.all[0].span.begin);
    }
    return std::nullopt;
}

}  // namespace plan::due
