// Characters that may not stand in a file (P105).

#include "read/cut.hpp"
#include "text/utf8.hpp"

namespace plan::read {

using text::say;

namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    // Without a mark: TOML begins with ASCII, so every other byte is NUL.
    if (bytes.size() < 4) return false;
    const bool low = bytes[0] == '\0' && bytes[2] == '\0' && bytes[1] != '\0' && bytes[3] != '\0';
    const bool high = bytes[1] == '\0' && bytes[3] == '\0' && bytes[0] != '\0' && bytes[2] != '\0';
    return low || high;
}

Span span_at(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

Finding not_utf8(FileIndex file, Span span) {
    Finding finding = make_finding(Code::bad_characters, {file, span},
                                   say({"this byte is not UTF-8", "byte này không phải UTF-8"}));
    finding.help = say({"save the file as UTF-8", "hãy lưu tệp dưới dạng UTF-8"});
    return finding;
}

}  // namespace

Finding bad_character(FileIndex file, Span span, char32_t character) {
    const bool turns = text::is_direction_changing(character);
    Finding finding = make_finding(
        Code::bad_characters, {file, span},
        turns ? say({"{} changes the direction of what is shown: a text with it may read otherwise "
                     "than it says",
                     "{} đổi chiều hiển thị: chữ nhìn thấy có thể khác với chữ được ghi"},
                    text::name_of(character))
              : say({"the control character {} may not stand in a file",
                     "tệp không được chứa ký tự điều khiển {}"},
                    text::name_of(character)));
    finding.help = say({"delete it", "hãy xóa ký tự này"});
    finding.fix = Fix{false, {{span, ""}}};
    return finding;
}

std::vector<Finding> check_characters(const Source& source, FileIndex file) {
    const std::string_view bytes = source.bytes();
    if (is_utf16(bytes)) {
        Finding finding = make_finding(Code::bad_characters, {file, span_at(0, 2)},
                                       say({"this file is UTF-16; save it as UTF-8",
                                            "tệp này là UTF-16; hãy lưu dưới dạng UTF-8"}));
        return {finding};
    }
    const std::size_t invalid = text::find_invalid(bytes);
    const std::size_t at = text::find_forbidden(bytes.substr(0, invalid));
    if (at != npos) {
        const text::CodePoint point = text::decode(bytes, at);
        return {bad_character(file, span_at(at, point.size), point.value)};
    }
    if (invalid != npos) return {not_utf8(file, span_at(invalid, 1))};
    return {};
}

bool has_bad_bytes(std::string_view text) {
    if (text::find_invalid(text) != npos) return true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool line_break = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && !line_break) || byte == 0x7F)
            return true;
    }
    return false;
}

}  // namespace plan::read
