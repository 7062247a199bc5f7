#pragma once

// A letter's template: Mustache that gives Markdown. Only template.cpp knows the library.
//
// Tags: {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}}, {{{name}}} and {{&name}} (not escaped),
// {{! a remark}}. What it may name stands in fields.hpp. No partials ({{>…}}) and no other
// delimiters ({{=…=}}): a text from a plan file is never read as a template.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/words.hpp"

namespace plan::render {

struct Part;

/// Parts made when a template comes to them: a letter may list a hundred thousand.
struct List {
    std::size_t size = 0;
    std::function<Part(std::size_t)> at;
};

/// An empty text, false and an empty list are nothing: {{^name}} holds.
using Value = std::variant<bool, std::string, List>;

/// What a template may name at one place. Where a part lacks a name, the part around it is asked.
struct Part {
    std::vector<std::pair<std::string_view, Value>> fields;
};

/// Why a text is no template. Lines and columns count from 1, columns in code points.
struct TemplateFault {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    text::Message message;
};

class LetterTemplate {
  public:
    /// The Markdown: values as the characters that they are, at most one empty line in a row.
    std::string fill(const Part& part) const;
    /// Whether a tag names it.
    bool names(std::string_view field) const;

  private:
    friend std::variant<LetterTemplate, TemplateFault> read_template(std::string_view text);
    struct Parsed;
    std::shared_ptr<Parsed> parsed_;
};

/// `text` is UTF-8.
std::variant<LetterTemplate, TemplateFault> read_template(std::string_view text);

/// The first thing that is wrong with the tags; an empty message where nothing is.
TemplateFault check_tags(std::string_view text);

}  // namespace plan::render
