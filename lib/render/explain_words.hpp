#pragma once

// Internal to this room: the words around a rule, for text and Markdown alike.

#include <string>
#include <string_view>
#include <vector>

#include "render/explain.hpp"

namespace plan::render {

/// How bad it is, and what it does to reports.
std::string weight_in_words(Code code, text::Language language);
/// `error *`, the star for what spoils a report.
std::string starred_severity(Code code, text::Language language);
text::Words star_in_words();
text::Words more_in_words();

text::Words why_in_words();
text::Words bad_in_words();
text::Words good_in_words();
text::Words said_in_words();
/// What stands for the text of plan.toml where there is none.
text::Words no_text_in_words();

/// A file of an example.
struct ExampleFile {
    std::string_view name;
    std::string_view text;  ///< empty: no text could show it
};
std::vector<ExampleFile> files_of(const validate::Example& example);
std::vector<std::string_view> lines_of(std::string_view text);

/// What `validate` says of a bad example, as text.
std::string findings_of(const validate::Tried& tried, const Style& style);

}  // namespace plan::render
