#include "model/slips.hpp"

#include <algorithm>

#include "model/mend_section.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using read::Entry;
using text::say;

using Token = ValueToken::Kind;

bool Refused::is_mended_by(const std::vector<Edit>& edits) const {
    std::string mended;
    std::uint32_t behind = entry.span.begin;
    for (const Edit& edit : edits) {
        mended += written({behind, edit.span.begin});
        mended += edit.text;
        behind = edit.span.end;
    }
    mended += written({behind, entry.span.end});
    return !judge(mended);
}

const KeyFacts* Refused::facts() const {
    if (!table || entry.parts != 1) return nullptr;
    return find_key(*table, read::decode_part(written(entry.part[0])));
}

bool has_clean_key(std::string_view text, const Entry& entry) {
    if (entry.parts == 0 || entry.parts > read::most_key_parts || entry.equals == 0) return false;
    const Span last = entry.part[entry.parts - 1];
    return text.substr(last.end, entry.equals - last.end).find_first_not_of(" \t") ==
           std::string_view::npos;
}

std::optional<std::string> in_quotes(std::string_view text) {
    if (text.find_first_of("\"\\") == text.npos) return '"' + std::string(text) + '"';
    if (text.find('\'') == text.npos) return '\'' + std::string(text) + '\'';
    return std::nullopt;
}

namespace {

/// Inside an inline table, or by a dotted key: the key that stands before the last `=`.
Finding explain_inner_twice(const Refused& refused) {
    Span place{refused.entry.span.begin, refused.entry.equals};
    const auto tokens = cut_value(refused.text, refused.entry.equals + 1, refused.at);
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].kind == Token::equals) place = tokens[i - 1].span;
    return refused.not_toml(place, say({"`{}` is given twice", "`{}` được ghi hai lần"},
                                       text::visible(refused.written(place))));
}

Finding explain_missing_value(const Refused& refused) {
    const Span equals{refused.entry.equals, refused.entry.equals + 1};
    Finding finding =
        refused.not_toml(equals, say({"the value is missing after `=`", "thiếu giá trị sau `=`"}));
    if (const KeyFacts* facts = refused.facts())
        finding.help = say({"`{}`: {}", "`{}`: {}"}, facts->name, facts->help);
    return finding;
}

Finding explain_value(const Refused& refused) {
    const std::uint32_t begin = refused.entry.equals + 1;
    const auto tokens = cut_value(refused.text, begin, refused.at);
    const Span rest = rest_of_line(refused.text, begin);
    const bool empty = refused.written(rest).find_first_not_of(" \t") == std::string_view::npos;
    if (tokens.empty() || empty) return explain_missing_value(refused);
    if (tokens[0].kind == Token::equals)
        return refused.not_toml(tokens[0].span, say({"one `=` is enough", "chỉ cần một dấu `=`"}));
    for (const ValueToken& token : tokens)
        if (token.kind == Token::open_string)
            return explain_open_string(refused, token.span, tokens.size() == 1);
    if (refused.says("expected a comment or whitespace")) return explain_behind(refused, tokens);
    const ValueToken& meant = tokens.back();
    if (meant.kind == Token::string &&
        (refused.says("escape") || refused.says("hex digit") || refused.says("unicode") ||
         refused.says("U+10FFFF") || refused.says("backslash")))
        return explain_escape(refused, meant.span);
    if (refused.at >= refused.entry.span.end)
        if (auto finding = explain_open_bracket(refused)) return *std::move(finding);
    if (auto finding = explain_list(refused, tokens)) return *std::move(finding);
    if (tokens.size() == 1 && meant.kind == Token::bare) return explain_behind(refused, tokens);
    if (meant.kind == Token::bare) return explain_bare(refused, meant.span, false);
    return in_its_words(refused.file, meant.span, refused.description);
}

/// Where behind the value another `key =` stands on its line.
bool gives_another_key(const Refused& refused) {
    int brackets = 0;
    bool value = false;
    for (const ValueToken& token :
         cut_value(refused.text, refused.entry.equals + 1, refused.entry.span.end)) {
        if (token.kind == Token::bracket) {
            const char sign = refused.text[token.span.begin];
            brackets += sign == '[' || sign == '{' ? 1 : -1;
        }
        if (token.kind == Token::equals && value && brackets <= 0) return true;
        value = true;
    }
    return false;
}

}  // namespace

Slip explain_statement(const Refused& refused) {
    const Entry& entry = refused.entry;
    Slip slip;
    slip.finding = explain_space(refused);
    const bool clean = has_clean_key(refused.text, entry);
    if (!clean) {
        Slip of_key = explain_key(refused);
        if (slip.finding) of_key.finding = std::move(slip.finding);
        return of_key;
    }
    slip.key = entry.part[entry.parts - 1];
    slip.value = {entry.equals + 1, entry.span.end};
    slip.hides_more = gives_another_key(refused);
    if (slip.finding) return slip;
    if (refused.at <= entry.equals) {
        slip.finding =
            in_its_words(refused.file, {entry.span.begin, slip.key.end}, refused.description);
        return slip;
    }
    if (refused.says("cannot redefine") || refused.says("cannot insert")) {
        slip.finding = explain_inner_twice(refused);
    } else if (auto quotes = explain_print_quotes(refused)) {
        slip.finding = std::move(quotes);
    } else {
        slip.finding = explain_value(refused);
    }
    return slip;
}

bool reads_like_a_remark(std::string_view text) {
    bool letters = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (std::string_view("[]{}\"'").find(c) != std::string_view::npos) return false;
        if (print_quote_at(text, at) != 0) return false;
        letters = letters || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  static_cast<unsigned char>(c) >= 0x80;
    }
    return letters;
}

}  // namespace plan::model
