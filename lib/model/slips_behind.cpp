// What stands behind a value on its line: another key, a sign that TOML doesn't need, the rest of a
// text with quotes inside, a comment without its `#`.

#include <algorithm>

#include "model/slips.hpp"

namespace plan::model {

using text::say;

namespace {

using Token = ValueToken::Kind;

// `'it's'`, `"a "b" c"`: one text from the first quote to the last.
std::optional<Finding> explain_inner_quote(const Refused& refused, Span first) {
    const char quote = refused.text[first.begin];
    const Span whole = rest_of_line(refused.text, first.begin);
    const std::string_view literal = refused.written(whole);
    if (literal.size() < 3 || !literal.ends_with(quote) || whole.end == first.end) return {};
    const std::string_view inner = literal.substr(1, literal.size() - 2);
    if (inner.find_first_of(",=") != inner.npos) return {};
    const auto at = first.begin + 1 + static_cast<std::uint32_t>(inner.find(quote));
    Finding finding = refused.not_toml(
        {at, at + 1},
        quote == '"' ? say({"this quote ends the text: inside it is written \\\"",
                            "dấu nháy này kết thúc chuỗi: bên trong chuỗi phải viết là \\\""})
                     : say({"this quote ends the text: between '…' none can stand",
                            "dấu nháy này kết thúc chuỗi: giữa '…' không được có dấu nháy đơn"}));
    if (auto mended = in_quotes(inner)) {
        finding.fix = Fix{false, {{whole, *std::move(mended)}}};
    } else if (quote == '"' && inner.find('\\') == inner.npos) {
        std::string escaped;
        for (const char c : inner) {
            if (c == '"') escaped += '\\';
            escaped += c;
        }
        finding.fix = Fix{false, {{whole, '"' + escaped + '"'}}};
    }
    return finding;
}

/// Where in the line's rest another `key =` begins; nothing where there is none.
std::optional<std::uint32_t> another_key(const Refused& refused, Span junk) {
    const auto tokens = cut_value(refused.text, junk.begin, junk.end);
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].kind == Token::equals && tokens[i - 1].kind == Token::bare)
            return tokens[i - 1].span.begin;
    return std::nullopt;
}

}  // namespace

namespace {

Finding explain_sign(const Refused& refused, Span sign) {
    Finding finding = refused.not_toml(sign, say({"a statement ends with its line, without `{}`",
                                                  "mỗi dòng tự kết thúc, không cần dấu `{}`"},
                                                 refused.written(sign)));
    finding.fix = Fix{false, {{sign, ""}}};
    return finding;
}

Finding explain_second_key(const Refused& refused, Span junk, std::uint32_t key) {
    Finding finding = refused.not_toml(
        junk, say({"each key stands on a line of its own", "mỗi khóa phải đứng riêng một dòng"}));
    const Edit edit{{junk.begin, key}, refused.crlf ? "\r\n" : "\n"};
    if (refused.is_mended_by({edit})) finding.fix = Fix{false, {edit}};
    return finding;
}

/// Behind a value without quotes there is no telling where it ends, but by what makes it a value.
Finding explain_behind_bare(const Refused& refused, Span first) {
    Span core = first;
    while (core.end > core.begin + 1 && refused.text[core.end - 1] == ';')
        --core.end;
    Span junk = rest_of_line(refused.text, core.end);
    while (junk.begin < junk.end &&
           (refused.text[junk.begin] == ' ' || refused.text[junk.begin] == '\t'))
        ++junk.begin;
    const std::string_view written = refused.written(junk);
    if ((written == ";" || written == ",") && refused.is_mended_by({{junk, ""}}))
        return explain_sign(refused, junk);
    if (const auto key = another_key(refused, junk))
        if (refused.is_mended_by({{{junk.begin, *key}, "\n"}}))
            return explain_second_key(refused, junk, *key);
    return explain_bare(refused, first, true);
}

}  // namespace

Finding explain_behind(const Refused& refused, const std::vector<ValueToken>& tokens) {
    if (tokens[0].kind == Token::bare) return explain_behind_bare(refused, tokens[0].span);
    const Span junk = rest_of_line(refused.text, tokens.back().span.begin);
    const std::string_view written = refused.written(junk);
    if (written == ";" || written == ",") return explain_sign(refused, junk);
    if (const auto key = another_key(refused, junk)) return explain_second_key(refused, junk, *key);
    if (tokens[0].kind == Token::string)
        if (auto finding = explain_inner_quote(refused, tokens[0].span)) return *std::move(finding);
    Finding finding = refused.not_toml(junk, say({"nothing may follow the value on its line",
                                                  "sau giá trị không được có gì khác trên cùng "
                                                  "dòng"}));
    if (tokens[0].kind == Token::string)
        finding.help =
            say({"a quote inside a text is written \\\", and a comment begins with `#`",
                 "dấu nháy bên trong chuỗi viết là \\\", còn chú thích bắt đầu bằng `#`"});
    const Edit comment{{junk.begin, junk.begin}, "# "};
    if (reads_like_a_remark(written) && refused.is_mended_by({comment}))
        finding.fix = Fix{false, {comment}};
    return finding;
}

}  // namespace plan::model
