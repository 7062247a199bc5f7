#pragma once

// A file cut into sections, over the raw text.
//
// A small lexer knows TOML's strings, comments, brackets and header keys and nothing else. Each
// [[item]], [[body]], [[directive]], [plan] or settings table opens a section; its sub-tables go
// with it wherever they stand. A section is parsed alone, so a mistake in one hides no other, and
// an edit of one leaves the bytes of the rest alone.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"
#include "read/chunks.hpp"
#include "read/source.hpp"

namespace plan::read {

enum class Table : std::uint8_t {
    root,  ///< what stands before the first header
    workspace,
    remind,
    validate,
    plan,
    directive,
    body,
    item,
    calendar,
    year,
    unknown,
};

/// The bytes of one table or several that belong together, in the order of the file. All but the
/// root's first chunk begin with a header. Comments above a header belong to the chunk before it.
struct Section {
    Table table = Table::root;
    bool broken = false;       ///< something in it was refused by the lexer, and told
    bool unreadable = false;   ///< broken, and no part of it can be parsed
    bool in_conflict = false;  ///< of a merge: told, and what it holds is known in part
    std::uint32_t told = 0;    ///< of its faults by the lexer
    bool repeated = false;     ///< a table given before, told as P106: parsed, but it doesn't count
    bool wrong_brackets =
        false;    ///< [item] for [[item]] or the reverse, told as P103: read all the same
    Span header;  ///< `[[item]]`, without its comment; of a table known by sub-tables only, the
                  ///< first of them; empty for the root
    Span name;    ///< the first part of the header's key as written, quotes included: what P102
                  ///< points at
    Chunks chunks;
    /// What the chunks are parts of: the file, without the other sides of merge conflicts.
    std::string_view text;
};

/// Limits, in bytes and levels, checked before any parser sees the text (P107).
inline constexpr std::size_t most_bytes = 64u << 20;
inline constexpr int most_nesting = 64;
inline constexpr int most_key_parts = 32;
/// Dotted keys, and sub-tables of sub-tables, in one section: toml++ looks each up among all
/// others.
inline constexpr std::uint32_t most_dotted = 1000;
/// What is not TOML is told so many times in one section.
inline constexpr std::uint32_t most_told = 20;
/// Findings that one cut tells: a text of millions of broken headers is told often enough.
inline constexpr std::size_t most_findings = 100'000;

struct Cut {
    std::vector<Section> sections;  ///< in the order of their first chunks
    std::vector<Finding> findings;  ///< P101, P103, P106, P107 that only the whole file shows
    /// Kept for the sections' views where there is a merge conflict.
    std::unique_ptr<const std::string> without_conflicts;
};

/// A text over most_bytes is P107 and has no sections. The text need not be UTF-8.
Cut cut(const Source& source, FileIndex file);

/// `item` for Table::item.
std::string_view name_of(Table table);

/// P105 once, at the first character that may not stand in a file; nothing where all is well. Those
/// that are written as escapes are told by the reader (model/fields.hpp): of all P105 of a file
/// whoever joins the findings keeps the first.
std::vector<Finding> check_characters(const Source& source, FileIndex file);

/// Whether toml++ would refuse the text for what check_characters tells, and better: it is not
/// UTF-8 or holds control characters.
bool has_bad_bytes(std::string_view text);

/// P105 for one character at its place, raw or escaped.
Finding bad_character(FileIndex file, Span span, char32_t character);

}  // namespace plan::read
