#pragma once

// An item as it stands in its file, statement by statement: where something may be put beside it or
// taken out, whole lines at a time.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::edit {

/// A header, or `key = value` with all the lines that its value takes.
struct Statement {
    Span span;                 ///< its characters, without the comment behind it
    Span lines;                ///< the whole lines, line break and comment included
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

/// `[[item]]` first, then its sub-tables in the order of the file.
using ItemText = std::vector<TableText>;

/// The item whose header is there; nothing where it has none of its own (`item = [{…}]`), or where
/// its section is not whole TOML to the lexer.
std::optional<ItemText> item_text(std::string_view text, Span header);

}  // namespace plan::edit
