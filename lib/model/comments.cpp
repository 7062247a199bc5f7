#include "model/comments.hpp"

#include <algorithm>
#include <cstdint>

#include "model/value_tokens.hpp"
#include "read/lexer.hpp"

namespace plan::model {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

read::Lexer lexer_of(std::string_view text) {
    const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    return {text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size())};
}

/// Of a stretch without strings.
void add_comments(std::string_view text, Span within, std::vector<Span>& comments) {
    const std::string_view stretch = text.substr(0, within.end);
    for (std::size_t at = within.begin;;) {
        at = stretch.find('#', at);
        if (at == std::string_view::npos) return;
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const bool has_return = line_end < text.size() && text[line_end - 1] == '\r';
        comments.push_back({static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(has_return ? line_end - 1 : line_end)});
        at = line_end;
    }
}

}  // namespace

std::vector<Span> comments_of(std::string_view text) {
    std::vector<Span> comments;
    read::Lexer lexer = lexer_of(text);
    std::uint32_t at = 0;  // what stands before it is looked at
    for (read::Entry entry; lexer.next(entry);) {
        add_comments(text, {at, entry.span.begin}, comments);
        at = entry.span.begin;
        if (!entry.header) {
            const std::string_view until_end = text.substr(0, entry.span.end);
            for (const ValueToken& token : cut_value(until_end, at, entry.span.end)) {
                add_comments(text, {at, token.span.begin}, comments);
                at = token.span.end;
            }
            add_comments(text, {at, entry.span.end}, comments);
        }
        at = entry.span.end;
    }
    add_comments(text, {at, static_cast<std::uint32_t>(text.size())}, comments);
    return comments;
}

std::vector<Span> strings_of(std::string_view text) {
    std::vector<Span> strings;
    read::Lexer lexer = lexer_of(text);
    for (read::Entry entry; lexer.next(entry);) {
        if (entry.header || entry.equals == 0 || entry.fault != read::Fault::none) continue;
        const auto tokens =
            cut_value(text.substr(0, entry.span.end), entry.equals + 1, entry.span.end);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool is_key =
                i + 1 < tokens.size() && (tokens[i + 1].kind == ValueToken::Kind::equals ||
                                          text[tokens[i + 1].span.begin] == '.');
            if (tokens[i].kind == ValueToken::Kind::string && !is_key)
                strings.push_back(tokens[i].span);
        }
    }
    return strings;
}

}  // namespace plan::model
