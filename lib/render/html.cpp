#include "render/html.hpp"

#include <fmt/format.h>

#include "render/vocabulary.hpp"
#include "render/xml.hpp"

namespace plan::render {

namespace {

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool begins_with(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[i]) return false;
    }
    return true;
}

}  // namespace

std::string html(std::string_view text) {
    return xml_text(on_one_line(text));
}

std::string anchor_of(std::string_view text) {
    std::string id;
    for (const char c : text) {
        if (is_alphanumeric(c) || is_one_of(c, "-._/@")) {
            id += c;
        } else if (c == '#') {
            id += ',';
        } else {
            id += fmt::format("~{:02X}", static_cast<unsigned char>(c));
        }
    }
    return id;
}

std::optional<std::string> web_address(std::string_view text) {
    if (!begins_with(text, "http://") && !begins_with(text, "https://")) return std::nullopt;
    std::string address;
    for (const char c : text) {
        if (c == '&') {
            address += "&amp;";
        } else if (is_alphanumeric(c) || is_one_of(c, "-._~:/?#[]@!$'()*+,;=%")) {
            address += c;
        } else {
            address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return address;
}

}  // namespace plan::render
