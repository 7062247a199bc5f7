// Strings that are not closed, and escapes that are none.

#include <algorithm>

#include "model/mend_section.hpp"
#include "model/slips.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using text::say;

Finding explain_open_string(const Refused& refused, Span token, bool alone) {
    Finding finding = refused.not_toml(
        token, say({"this string is not closed", "chuỗi này thiếu dấu nháy đóng"}));
    const std::string_view literal = refused.written(token);
    const bool over_lines = literal.find('\n') != literal.npos;
    // Where a comment may follow, nobody can tell where the text ends.
    if (!alone || over_lines || literal.find('#') != literal.npos) return finding;
    const std::uint32_t end =
        token.begin + static_cast<std::uint32_t>(literal.find_last_not_of(" \t\r") + 1);
    Edit close{{end, end}, std::string(1, literal[0])};
    // `"abc”`, `"abc'`: the one that closes is of another kind.
    for (const std::uint32_t size : {1U, 2U, 3U}) {
        if (end < token.begin + size + 1) break;
        const bool other = size == 1 ? refused.text[end - 1] == (literal[0] == '"' ? '\'' : '"')
                                     : print_quote_at(refused.text, end - size) == size;
        if (!other) continue;
        close.span.begin = end - size;
        break;
    }
    if (refused.is_mended_by({close})) finding.fix = Fix{false, {std::move(close)}};
    return finding;
}

Finding explain_escape(const Refused& refused, Span token) {
    const std::string_view literal = refused.written(token);
    const std::size_t last = std::min(refused.at, token.end - 1) - token.begin;
    const std::size_t found = literal.rfind('\\', last);
    if (found == literal.npos) return in_its_words(refused.file, token, refused.description);
    const auto begin = token.begin + static_cast<std::uint32_t>(found);
    std::uint32_t end = begin + 1;
    if (end < token.end) end += text::decode(refused.text, end).size;
    end = std::max(end, std::min(refused.at, token.end - 1));
    Finding finding =
        refused.not_toml({begin, end}, say({"`{}` is no escape", "`{}` không phải là ký tự thoát"},
                                           text::visible(refused.written({begin, end}))));
    finding.help = say({"write \\\\ for a backslash, or put the text in single quotes",
                        "dấu \\ viết là \\\\, hoặc đặt chuỗi trong dấu nháy đơn"});
    // `"C:\temp"`: no escape in it is meant.
    Edit single{token, "'" + std::string(literal.substr(1, literal.size() - 2)) + "'"};
    const bool simple = literal.find('\'') == literal.npos && literal.find('\n') == literal.npos &&
                        !literal.starts_with("\"\"\"") && literal.find("\\\"") == literal.npos &&
                        literal.find("\\u") == literal.npos;
    if (simple && refused.is_mended_by({single})) finding.fix = Fix{false, {std::move(single)}};
    return finding;
}

}  // namespace plan::model
