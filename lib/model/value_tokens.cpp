#include "model/value_tokens.hpp"

#include <algorithm>
#include <string>

namespace plan::model {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool ends_bare(char c) {
    return is_space(c) || std::string_view(",]}#={[\"'").find(c) != std::string_view::npos;
}

ValueToken string_at(std::string_view text, std::uint32_t begin) {
    const char quote = text[begin];
    const bool over_lines = text.substr(begin, 3) == std::string(3, quote);
    std::size_t at = begin + (over_lines ? 3 : 1);
    while (at < text.size()) {
        if (!over_lines && text[at] == '\n') break;
        if (text[at] == '\\' && quote == '"') {
            at += at + 1 < text.size() && (over_lines || text[at + 1] != '\n') ? 2U : 1U;
        } else if (text[at] != quote ||
                   (over_lines && text.substr(at, 3) != text.substr(begin, 3))) {
            ++at;
        } else if (!over_lines) {
            return {ValueToken::Kind::string, {begin, static_cast<std::uint32_t>(at + 1)}};
        } else {
            at += 3;
            for (int more = 0; more < 2 && at < text.size() && text[at] == quote; ++more)
                ++at;
            return {ValueToken::Kind::string, {begin, static_cast<std::uint32_t>(at)}};
        }
    }
    if (at > begin + 1 && text[at - 1] == '\r') --at;
    return {ValueToken::Kind::open_string, {begin, static_cast<std::uint32_t>(at)}};
}

ValueToken token_at(std::string_view text, std::uint32_t begin) {
    using Kind = ValueToken::Kind;
    const Span one{begin, begin + 1};
    switch (text[begin]) {
        case '"':
        case '\'': return string_at(text, begin);
        case ',': return {Kind::comma, one};
        case '=': return {Kind::equals, one};
        case '[':
        case ']':
        case '{':
        case '}': return {Kind::bracket, one};
        default: break;
    }
    std::uint32_t end = begin + 1;
    while (end < text.size() && !ends_bare(text[end]))
        ++end;
    return {Kind::bare, {begin, end}};
}

}  // namespace

std::vector<ValueToken> cut_value(std::string_view text, std::uint32_t begin, std::uint32_t until) {
    std::vector<ValueToken> tokens;
    std::uint32_t at = begin;
    while (at < text.size() && at <= until) {
        if (is_space(text[at])) {
            ++at;
        } else if (text[at] == '#') {
            at = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
        } else {
            tokens.push_back(token_at(text, at));
            at = tokens.back().span.end;
        }
    }
    return tokens;
}

Span rest_of_line(std::string_view text, std::uint32_t begin) {
    std::size_t end = std::min(text.find_first_of("\n#", begin), text.size());
    while (end > begin && is_space(text[end - 1]))
        --end;
    return {begin, static_cast<std::uint32_t>(end)};
}

}  // namespace plan::model
