#pragma once

// Reminder letters: what was selected for each body, put into a template's words as Markdown, and
// from that Markdown to text, HTML or mail. The same files, day, week and template give the same
// bytes.

#include <string>

#include "render/letters/template.hpp"
#include "render/output.hpp"
#include "render/report.hpp"
#include "select/letters.hpp"

namespace plan::render {

/// Everything that letters are made from.
struct Correspondence {
    const Report& report;  ///< its model, obligations, standings, today
    const select::Letters& letters;
    const select::LetterTime& time;
    const LetterTemplate& words;
    text::Language language = text::Language::english;
    bool all = false;                    ///< one letter to the head, by body
    const calendar::Calendar& calendar;  ///< the workspace's
    bool whole = true;  ///< else something could not be read, and each letter says so
    /// In words, where only a part of the work was asked for: `plan 12/KH; tag “archive”`.
    std::string selected = {};

    /// How many letters there are.
    std::size_t size() const;
    /// The Markdown of one of them.
    std::string letter(std::size_t index) const;
    /// Whom it is for: a body's name; empty for the head's.
    std::string name(std::size_t index) const;
};

/// A shipped template.
std::string_view shipped_letter(text::Language language);

/// Letters are parted by a rule (a page break in print).
void letters_markdown(Output& output, const Correspondence& letters);
void letters_text(Output& output, const Correspondence& letters);
/// One page that loads nothing and needs no script.
void letters_html(Output& output, const Correspondence& letters);

/// One letter as lines of at most 72 cells, as mail is written.
std::string letter_text(std::string_view markdown);
/// Its first heading on one line; empty where it has none.
std::string letter_title(std::string_view markdown);

}  // namespace plan::render
