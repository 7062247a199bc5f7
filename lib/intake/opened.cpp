#include "intake/opened.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.hpp"

namespace plan::intake {

using text::Message;
using text::say;

namespace {

Message how_to_save() {
    return say(
        {"save it as UTF-8: in Excel \"Save As\", type \"CSV UTF-8 (Comma delimited)\"; in "
         "LibreOffice \"Save As\", Text CSV, character set \"Unicode (UTF-8)\"",
         "hãy lưu lại bằng UTF-8: trong Excel chọn Lưu thành (Save As), kiểu “CSV UTF-8 "
         "(Comma delimited)”; trong LibreOffice chọn Lưu thành, Text CSV, bảng mã “Unicode "
         "(UTF-8)”"});
}

Opened refuse(Message message) {
    return {{}, std::move(message), how_to_save()};
}

/// Half of what a spreadsheet writes as UTF-16 is NUL; in UTF-8 there is none.
bool looks_like_utf16(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 1000);
    return std::ranges::count(head, '\0') * 4 > static_cast<std::ptrdiff_t>(head.size());
}

}  // namespace

Opened open_list(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return refuse(say(
            {"it is a spreadsheet's own file, not CSV", "đây là tệp bảng tính, không phải CSV"}));
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || looks_like_utf16(bytes))
        return refuse(
            say({"it is UTF-16, not UTF-8", "tệp dùng bảng mã UTF-16, không phải UTF-8"}));
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (const std::size_t at = text::find_invalid(bytes); at != bytes.npos) {
        const auto line = std::ranges::count(bytes.substr(0, at), '\n') + 1;
        return refuse(say({"it is not UTF-8: on line {} stands the byte 0x{}",
                           "tệp không dùng bảng mã UTF-8: ở dòng {} có byte 0x{}"},
                          line, fmt::format("{:02X}", static_cast<unsigned char>(bytes[at]))));
    }
    return {bytes, {}, {}};
}

}  // namespace plan::intake
