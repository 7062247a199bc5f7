#pragma once

// Text in XML 1.0, between tags or in an attribute in double quotes. Characters that XML forbids or
// that act on a terminal are shown, not sent; line breaks and tabs stay.

#include <string>
#include <string_view>

#include "render/harmless.hpp"

namespace plan::render {

inline std::string xml_text(std::string_view text) {
    const std::string shown = visible_over_lines(text);
    std::string xml;
    xml.reserve(shown.size());
    for (std::size_t at = 0; at < shown.size();) {
        const text::CodePoint point = text::decode(shown, at);
        switch (point.value) {
            case '&': xml += "&amp;"; break;
            case '<': xml += "&lt;"; break;
            case '>': xml += "&gt;"; break;
            case '"': xml += "&quot;"; break;
            case '\r': xml += "&#13;"; break;  // read back as a line feed otherwise
            case 0xFFFE: xml += "\\ufffe"; break;
            case 0xFFFF: xml += "\\uffff"; break;
            default: xml.append(shown, at, point.size);
        }
        at += point.size;
    }
    return xml;
}

}  // namespace plan::render
