#pragma once

// Where the table of a list begins and how its cells are parted: by the columns that are known.

#include <cstddef>
#include <span>
#include <string_view>
#include <variant>

#include "intake/columns.hpp"
#include "intake/sheet.hpp"

namespace plan::intake {

struct Table {
    std::string_view list;  ///< what the spans of rows are of: without Excel's `sep=;`
    Sheet sheet;
    std::size_t header_row = 0;  ///< among the sheet's rows
    Header header;

    /// The text of a cell; empty past the row's end.
    std::string text(const SheetRow& row, std::size_t column) const;
};

struct Refused {
    text::Message message;
    text::Message help;  ///< may be empty
};

/// The header is the first of the first rows that names a title and some other column, or the first
/// row. Refused where no column holds the titles, or no row stands below.
std::variant<Table, Refused> find_table(std::string_view text, std::span<const Mapping> mappings);

/// How the quotes of a spoilt row went wrong, and the mend.
text::Message quote_fault(const SheetRow& row);

}  // namespace plan::intake
