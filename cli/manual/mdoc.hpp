#pragma once

// A manual page in mdoc(7), line by line.

#include <initializer_list>
#include <string>
#include <string_view>

#include "text/words.hpp"

namespace plan::cli::manual {

/// Text for a line of its own: what the formatter would read as its own comes out as it is; what
/// stands between backticks is set bold.
std::string as_text(std::string_view words);

/// Words as the arguments of a macro, nothing bold; as one argument.
std::string as_arguments(std::string_view words);
std::string as_argument(std::string_view word);

class Page {
  public:
    explicit Page(text::Language language) : language_(language) {}

    /// `.Sh NAME`. The macro is a word of ours; arguments are ready-made.
    void macro(std::string_view name, std::initializer_list<std::string_view> arguments = {});
    void section(text::Words title);
    /// A heading below, or above a list.
    void heading(std::string_view title);
    /// Paragraphs, parted by an empty line in the words.
    void paragraphs(text::Words words);
    void line(std::string_view words);
    /// Lines as they are.
    void literal(std::string_view lines);
    /// A list of terms; `term` is what stands behind .It.
    void begin_list();
    void term(std::string_view term);
    void end_list();

    text::Language language() const { return language_; }
    const std::string& text() const { return text_; }

  private:
    text::Language language_;
    std::string text_;
};

}  // namespace plan::cli::manual
