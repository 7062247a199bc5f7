#pragma once

// Reading Markdown (CommonMark): what it consists of, in order. Only document.cpp knows the
// library. No raw HTML, no indented code: texts from plan files stay texts.

#include <string_view>

namespace plan::render {

enum class Markup {
    heading,
    paragraph,
    bullets,
    numbers,
    entry,  ///< of bullets or numbers
    quote,
    code_block,
    rule,  ///< opened and closed at once
    emphasis,
    strong,
    code,
    link,
    image,  ///< what it shows is not loaded; its text stays
};

struct MarkupFacts {
    unsigned number = 0;      ///< of a heading its level, 1 to 6; of numbers the first
    bool tight = false;       ///< of bullets and numbers: entries without empty lines
    std::string_view target;  ///< of a link
};

class DocumentReader {
  public:
    virtual ~DocumentReader() = default;
    virtual void open(Markup mark, const MarkupFacts& facts) = 0;
    virtual void close(Markup mark) = 0;
    /// Entities are decoded, and nothing in it acts on a terminal; of a block of code with its line
    /// breaks.
    virtual void text(std::string_view text) = 0;
    virtual void line_break() = 0;
};

/// `markdown` is UTF-8.
void read_document(std::string_view markdown, DocumentReader& reader);

}  // namespace plan::render
