// The only file that knows md4c.

#include "render/letters/document.hpp"

#include <md4c.h>

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>

#include "render/harmless.hpp"
#include "text/utf8.hpp"

namespace plan::render {

namespace {

/// `&amp;`, `&#8212;`, `&#x2014;`. Other names than these stay as they are written.
std::string decoded(std::string_view entity) {
    struct Named {
        std::string_view name, text;
    };
    static constexpr std::array<Named, 8> named{{{"&amp;", "&"},
                                                 {"&lt;", "<"},
                                                 {"&gt;", ">"},
                                                 {"&quot;", "\""},
                                                 {"&apos;", "'"},
                                                 {"&nbsp;", "\u00a0"},
                                                 {"&ndash;", "–"},
                                                 {"&mdash;", "—"}}};
    for (const Named& one : named)
        if (one.name == entity) return std::string(one.text);
    if (!entity.starts_with("&#") || !entity.ends_with(';')) return std::string(entity);
    std::string_view digits = entity.substr(2, entity.size() - 3);
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hexadecimal ? 16 : 10);
    std::string text;
    text::append(text, error == std::errc() && point != 0 && point <= 0x10FFFF ? point : 0xFFFD);
    return text::visible(text);
}

std::string text_of(const MD_ATTRIBUTE& attribute) {
    std::string text;
    if (attribute.text == nullptr) return text;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decoded(part) : std::string(part);
    }
    return text;
}

std::optional<Markup> mark_of(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_H: return Markup::heading;
        case MD_BLOCK_P: return Markup::paragraph;
        case MD_BLOCK_UL: return Markup::bullets;
        case MD_BLOCK_OL: return Markup::numbers;
        case MD_BLOCK_LI: return Markup::entry;
        case MD_BLOCK_QUOTE: return Markup::quote;
        case MD_BLOCK_CODE: return Markup::code_block;
        case MD_BLOCK_HR: return Markup::rule;
        default: return std::nullopt;  // the document; HTML and tables are not asked for
    }
}

std::optional<Markup> mark_of(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM: return Markup::emphasis;
        case MD_SPAN_STRONG: return Markup::strong;
        case MD_SPAN_CODE: return Markup::code;
        case MD_SPAN_A: return Markup::link;
        case MD_SPAN_IMG: return Markup::image;
        default: return std::nullopt;
    }
}

DocumentReader& reader_of(void* user) {
    return *static_cast<DocumentReader*>(user);
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    MarkupFacts facts;
    if (type == MD_BLOCK_H) facts.number = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
    if (type == MD_BLOCK_UL) facts.tight = static_cast<MD_BLOCK_UL_DETAIL*>(detail)->is_tight != 0;
    if (type == MD_BLOCK_OL) {
        const auto& list = *static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        facts.number = list.start;
        facts.tight = list.is_tight != 0;
    }
    if (const auto mark = mark_of(type)) reader_of(user).open(*mark, facts);
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* user) {
    if (const auto mark = mark_of(type)) reader_of(user).close(*mark);
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user) {
    MarkupFacts facts;
    std::string target;
    if (type == MD_SPAN_A) target = text_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
    facts.target = target;
    if (const auto mark = mark_of(type)) reader_of(user).open(*mark, facts);
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
    if (const auto mark = mark_of(type)) reader_of(user).close(*mark);
    return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* user) {
    DocumentReader& reader = reader_of(user);
    const std::string_view text(begin, size);
    switch (type) {
        case MD_TEXT_BR: reader.line_break(); break;
        case MD_TEXT_SOFTBR: reader.text(" "); break;
        case MD_TEXT_NULLCHAR: reader.text("\uFFFD"); break;
        case MD_TEXT_ENTITY: reader.text(decoded(text)); break;
        default: reader.text(visible_over_lines(text)); break;
    }
    return 0;
}

}  // namespace

void read_document(std::string_view markdown, DocumentReader& reader) {
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &reader) != 0)
        throw std::runtime_error("no memory for a letter");
}

}  // namespace plan::render
