#pragma once

// Internal to this room: the parts of a finding's text, which `plan date` shares for what it
// refuses.

#include <string>
#include <string_view>
#include <vector>

#include "render/color.hpp"
#include "render/excerpt.hpp"
#include "render/findings.hpp"

namespace plan::render {

/// `error` · `lỗi`
text::Words severity_in_words(Severity severity);
text::Words help_word();
text::Words fix_word();

/// `write "28/2/2022"`; where it is not what the caret shows, also for what or where.
std::string edit_in_words(const read::Source& source, const Edit& edit, Span caret,
                          text::Language language);
/// `write "28/2/2022"`
std::string write_in_words(std::string_view text, text::Language language);
/// What an unsafe mend says of itself.
std::string if_meant(const std::string& words, text::Language language);

/// `error[P203]: message`, whatever the language: what programs look for.
std::string headline(const Finding& finding, text::Language language);

/// `5 errors, 1 warning`; `No findings`
std::string found_in_words(std::size_t errors, std::size_t warnings, text::Language language);
/// `5 errors, 1 warning in 6 files with 20 items.`
std::string count_in_words(const std::vector<Finding>& findings, const Checked& checked,
                           text::Language language);

/// Where more is said of the codes that were found, at most three of them named: `For more on a
/// code: plan explain P202 (or P301, P402)` There is at least one finding.
std::string pointer_in_words(const std::vector<Finding>& findings, text::Language language);

/// `--fix mends 2, --fix-all 3.` Empty where nothing has a mend.
std::string mends_in_words(const std::vector<Finding>& findings, text::Language language);

/// `error[P202]: there is no day …`
void put_headline(Output& output, std::string_view severity, std::string_view code,
                  std::string_view message, Ink ink, const Style& style);

struct ExcerptLook {
    std::string number;  ///< of the line; empty where lines have none
    std::size_t gutter = 1;
    Ink ink = Ink::error;  ///< of the carets
};
void put_excerpt(Output& output, std::string_view line, const std::vector<Mark>& marks,
                 const ExcerptLook& look, const Style& style);

/// `   = help: …`
void put_note(Output& output, std::size_t gutter, std::string_view word, std::string_view words,
              const Style& style);

}  // namespace plan::render
