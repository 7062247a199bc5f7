// Spaces that come with a text copied from a word processor or a web page: TOML knows the plain
// space and the tab.

#include "model/slips.hpp"
#include "text/utf8.hpp"

namespace plan::model {

using text::say;

namespace {

bool is_foreign_space(char32_t character) {
    return character == 0xA0 || (character >= 0x2000 && character <= 0x200B) ||
           character == 0x202F || character == 0x205F || character == 0x3000 || character == 0xFEFF;
}

/// Outside of strings and comments, each with a plain one for it.
std::vector<Edit> foreign_spaces(const Refused& refused) {
    std::vector<Edit> edits;
    char quote = '\0';
    for (std::uint32_t at = refused.entry.span.begin; at < refused.entry.span.end;) {
        const char byte = refused.text[at];
        const text::CodePoint point = text::decode(refused.text, at);
        if (quote != '\0') {
            if (byte == '\\' && quote == '"' && at + 1 < refused.entry.span.end)
                ++at;
            else if (byte == quote || byte == '\n')
                quote = '\0';
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '#') {
            break;
        } else if (point.valid && is_foreign_space(point.value)) {
            edits.push_back({{at, at + point.size}, " "});
        }
        at += point.size;
    }
    return edits;
}

}  // namespace

std::optional<Finding> explain_space(const Refused& refused) {
    std::vector<Edit> edits = foreign_spaces(refused);
    if (edits.empty() || !refused.is_mended_by(edits)) return std::nullopt;
    const Span place = edits.front().span;
    const char32_t character = text::decode(refused.text, place.begin).value;
    Finding finding = refused.not_toml(
        place, say({"{} is no plain space: TOML takes it inside quotes only",
                    "{} không phải là dấu cách thường: chỉ được dùng trong dấu nháy"},
                   text::name_of(character)));
    finding.help = say({"such a space comes with text copied from a document or a web page",
                        "dấu cách này thường lẫn vào khi chép từ văn bản hoặc trang web"});
    finding.fix = Fix{false, std::move(edits)};
    return finding;
}

}  // namespace plan::model
