// Quotes of print, which word processors put in by themselves.

#include <algorithm>
#include <array>

#include "model/slips.hpp"

namespace plan::model {

using text::say;

namespace {

constexpr std::array<std::string_view, 10> print_quotes = {"\u201C", "\u201D", "\u201E", "\u201F",
                                                           "\u2018", "\u2019", "\u201A", "\u201B",
                                                           "\u00AB", "\u00BB"};

/// A text between print quotes, or one of print and one straight.
struct Quoted {
    Span whole;
    Span inner;
};

// Where the text that a quote opens at `begin` ends: at the last quote before a comma, a bracket, a
// comment or the line's end.
std::optional<Quoted> quoted_at(std::string_view text, std::uint32_t begin, std::uint32_t opening) {
    std::optional<Quoted> found;
    for (std::uint32_t at = begin + opening; at < text.size() && text[at] != '\n';) {
        const std::uint32_t print = print_quote_at(text, at);
        const bool straight = text[at] == '"' || text[at] == '\'';
        if (print == 0 && !straight) {
            ++at;
            continue;
        }
        const std::uint32_t end = at + (straight ? 1 : print);
        const std::size_t next = std::min(text.find_first_not_of(" \t\r", end), text.size());
        const bool closes =
            next == text.size() || std::string_view(",]}#\n").find(text[next]) != text.npos;
        if (closes) return Quoted{{begin, end}, {begin + opening, at}};
        found = Quoted{{begin, end}, {begin + opening, at}};
        at = end;
    }
    return found;
}

bool has_quote(std::string_view text) {
    return std::ranges::any_of(print_quotes, [text](std::string_view quote) {
        return text.find(quote) != std::string_view::npos;
    });
}

}  // namespace

std::uint32_t print_quote_at(std::string_view text, std::size_t at) {
    for (const std::string_view quote : print_quotes)
        if (text.substr(at, quote.size()) == quote) return static_cast<std::uint32_t>(quote.size());
    return 0;
}

Span without_quotes(std::string_view text, Span span) {
    std::uint32_t begin = span.begin;
    const std::string_view inside = text.substr(0, span.end);
    const auto quote_at = [inside](std::size_t at) -> std::uint32_t {
        if (at >= inside.size()) return 0;
        if (inside[at] == '"' || inside[at] == '\'') return 1;
        return print_quote_at(inside, at);
    };
    begin += quote_at(begin);
    std::uint32_t end = span.end;
    for (const std::uint32_t size : {1U, 2U, 3U})
        if (end >= begin + size && quote_at(end - size) == size) {
            end -= size;
            break;
        }
    return begin <= end ? Span{begin, end} : span;
}

std::optional<Finding> explain_print_quotes(const Refused& refused) {
    const std::string_view text = refused.text;
    const auto tokens = cut_value(text, refused.entry.equals + 1, refused.entry.span.end);
    std::vector<Edit> edits;
    std::optional<Span> first;
    bool one_pair = true;
    for (const ValueToken& token : tokens) {
        if (!edits.empty() && token.span.begin < edits.back().span.end) continue;
        if (token.kind != ValueToken::Kind::bare) continue;
        const std::uint32_t opening = print_quote_at(text, token.span.begin);
        if (opening == 0) continue;
        const auto quoted = quoted_at(text, token.span.begin, opening);
        if (!first)
            first = quoted ? quoted->whole : Span{token.span.begin, token.span.begin + opening};
        if (!quoted) continue;
        // With quotes inside, which of them are the text's own only a person knows.
        if (has_quote(refused.written(quoted->inner))) one_pair = false;
        if (auto straight = in_quotes(refused.written(quoted->inner)))
            edits.push_back({quoted->whole, *std::move(straight)});
    }
    if (!first) return std::nullopt;
    Finding finding = refused.not_toml(
        *first, say({"TOML takes straight quotes, \" or ', not those of print",
                     "TOML chỉ nhận dấu nháy thẳng \" hoặc ', không nhận dấu nháy cong"}));
    if (refused.is_mended_by(edits)) finding.fix = Fix{one_pair, std::move(edits)};
    return finding;
}

}  // namespace plan::model
