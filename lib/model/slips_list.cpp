// Lists and inline tables: commas and braces.

#include "model/slips.hpp"

namespace plan::model {

using text::say;

namespace {

using Token = ValueToken::Kind;

// The brace that is open still.
Span open_brace(std::string_view text, const std::vector<ValueToken>& tokens) {
    int closed = 0;
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->kind != Token::bracket) continue;
        const char bracket = text[token->span.begin];
        if (bracket == '}' || bracket == ']')
            ++closed;
        else if (closed > 0)
            --closed;
        else
            return token->span;
    }
    return tokens.back().span;
}

}  // namespace

std::optional<Finding> explain_open_bracket(const Refused& refused) {
    std::vector<Span> open;
    const std::uint32_t end = refused.entry.span.end;
    for (const ValueToken& token : cut_value(refused.text, refused.entry.equals + 1, end)) {
        if (token.kind != Token::bracket) continue;
        const char sign = refused.text[token.span.begin];
        if (sign == '[' || sign == '{')
            open.push_back(token.span);
        else if (!open.empty())
            open.pop_back();
    }
    if (open.empty()) return std::nullopt;
    Finding finding = refused.not_toml(
        open.back(), say({"this bracket is not closed", "ngoặc này thiếu dấu đóng"}));
    const bool brace = refused.text[open.back().begin] == '{';
    const std::uint32_t last = rest_of_line(refused.text, refused.entry.span.begin).end;
    const Edit close{{last, last}, brace ? "}" : "]"};
    if (refused.is_mended_by({close})) finding.fix = Fix{false, {close}};
    return finding;
}

std::optional<Finding> explain_list(const Refused& refused, const std::vector<ValueToken>& tokens) {
    const Span at = tokens.back().span;
    if (refused.says("expected comma or closing")) {
        // Two words without quotes are one text, not two values.
        const bool words = tokens.size() > 1 && tokens.back().kind == Token::bare &&
                           tokens[tokens.size() - 2].kind == Token::bare;
        const Span before = words ? tokens[tokens.size() - 2].span : at;
        const bool digits = words && refused.written(before).find_first_not_of("0123456789") ==
                                         std::string_view::npos;
        if (words && !digits) return explain_bare(refused, before, false);
        Finding finding = refused.not_toml(
            at, say({"a comma is missing before this", "thiếu dấu phẩy trước chỗ này"}));
        if (tokens.size() > 1) {
            const std::uint32_t behind = tokens[tokens.size() - 2].span.end;
            const Edit comma{{behind, behind}, ","};
            if (refused.is_mended_by({comma})) finding.fix = Fix{false, {comma}};
        }
        return finding;
    }
    if (refused.says("saw comma") || refused.says("dangling comma"))
        return refused.not_toml(
            at, say({"a value is missing beside the comma", "thiếu giá trị cạnh dấu phẩy"}));
    if (!refused.says("expected key or closing '}'")) return std::nullopt;
    return refused.not_toml(
        open_brace(refused.text, tokens),
        say({"`{{…}}` must stand on one line, as {{key = value, key = value}}",
             "`{{…}}` phải nằm trên một dòng, dạng {{khóa = giá trị, khóa = giá trị}}"}));
}

}  // namespace plan::model
