#pragma once

// Tables as they stand in their file, statement by statement: where something may be put beside
// them, taken out or moved, whole lines at a time.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::edit {

/// A header, or `key = value` with all the lines that its value takes.
struct Statement {
    Span span;                 ///< its characters, without the comment behind it
    Span lines;                ///< the whole lines, line break and comment included; a byte order
                               ///< mark before the first line of a file is no part of it
    std::uint32_t equals = 0;  ///< where `=` stands; 0 for a header
    std::string_view key;      ///< as written; of a header what stands in its brackets
};

/// A header and what stands below it, up to the next.
struct TableText {
    Statement header;
    std::vector<Statement> statements;

    /// Behind the last line of its last statement.
    std::uint32_t end() const {
        return statements.empty() ? header.lines.end : statements.back().lines.end;
    }
};

/// Behind the comments that stand right below that place, where they belong to what is above: a
/// blank line, or the end of the file, parts them from what follows. Else the place itself.
std::uint32_t behind_comments(std::string_view text, std::uint32_t at);
/// The tables of a file in its order. The first is what stands before all headers: its own header
/// is empty, and so it may be itself.
using FileText = std::vector<TableText>;

/// Nothing where the lexer finds a fault. Views of `text`.
std::optional<FileText> file_text(std::string_view text);

/// A dotted key's parts as they are meant: `item`, `completion` for `item . "completion"`.
std::vector<std::string> parts_of(std::string_view key);

/// `[[item]]` first, then its sub-tables in the order of the file.
using ItemText = std::vector<TableText>;

/// Every table of a text with what stands below it; what is no statement to the lexer is left out.
std::vector<TableText> tables_of(std::string_view text);

/// The item whose header is there; nothing where it has none of its own (`item = [{…}]`), or where
/// its section is not whole TOML to the lexer.
std::optional<ItemText> item_text(std::string_view text, Span header);

}  // namespace plan::edit
