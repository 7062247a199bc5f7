#pragma once

// Internal to this room: what `plan show` says of one item, phrase by phrase, for text and Markdown
// alike. Texts from files are still as written: whoever puts them out makes them harmless.

#include <string>
#include <string_view>
#include <vector>

#include "render/color.hpp"
#include "render/row.hpp"
#include "render/show.hpp"

namespace plan::render {

/// A label and what is said under it.
struct Entry {
    std::string label;
    std::vector<std::string> values;
};

/// Obligations that stand alike, with all that is recorded about them.
struct Alike {
    std::string standing;  ///< `Overdue, 2 days late`
    Ink ink = Ink::plain;
    assess::Status status = assess::Status::pending;
    std::vector<std::string> bodies;
    std::vector<std::string> notes;
};

/// One way to a last day, and the obligations that went it.
struct Way {
    std::string heading;  ///< `Why Thursday 28/4/2022`
    const due::LastDay* how = nullptr;
    std::vector<Alike> alike;
};

struct Card {
    std::string title, path;
    std::vector<Entry> facts;
    std::vector<Way> ways;
    std::string place;  ///< `plans/a.toml:41`
};

Card card_of(const Report& report, const Shown& shown, text::Language language);

/// `69-KL/TW · Kết luận … (Bộ Chính trị, 11/1/2024)`
std::string directive_in_words(const model::Directive& directive, text::Language language);

/// What is recorded about an obligation, record by record, and what is doubtful.
std::vector<std::string> records_in_words(const Row& row, text::Language language);

/// The obligations of an item that came to their day in the same way, step by step.
struct SameWay {
    const due::LastDay* how = nullptr;
    std::vector<std::uint32_t> obligations;
};
/// As they come.
std::vector<SameWay> ways_of(const Shown& shown);

}  // namespace plan::render
