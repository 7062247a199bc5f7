#pragma once

// A CSV file as rows of cells (RFC 4180, and what spreadsheets make of it): any delimiter, quotes,
// line breaks within quotes, CRLF, LF or CR between rows. Nothing is guessed: a quote that is never
// closed, or stands where none may, is told at its row and column.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "finding/place.hpp"

namespace plan::intake {

struct SheetRow {
    std::uint32_t number = 0;      ///< as a spreadsheet counts: from 1, empty lines too
    Span span;                     ///< in the text, without the line break behind it
    std::uint32_t first_cell = 0;  ///< among all cells
    std::uint32_t cells = 0;
};

class Sheet {
  public:
    const std::vector<SheetRow>& rows() const { return rows_; }
    /// As the CSV says it, blanks around it left out where it has no quotes; empty past the row's
    /// end.
    std::string_view cell(const SheetRow& row, std::size_t column) const;

  private:
    friend class SheetReader;
    std::string text_;                 // of all cells
    std::vector<std::uint32_t> ends_;  // of each in it
    std::vector<SheetRow> rows_;
};

struct SheetFault {
    enum class Kind : std::uint8_t { unclosed_quote, stray_quote, too_many_rows };
    Kind kind = Kind::stray_quote;
    std::uint32_t row = 0;     ///< as SheetRow::number
    std::uint32_t column = 0;  ///< from 0
    std::uint32_t line = 0;    ///< of the text: where the row begins
};

/// As many as a spreadsheet has.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// At most `wanted` rows, empty lines left out. `text` has at most 64 MiB.
std::variant<Sheet, SheetFault> read_sheet(std::string_view text, char delimiter,
                                           std::size_t wanted = most_rows + 1);

/// Column 0 is A, 27 is AB: as a spreadsheet names it.
std::string column_letters(std::size_t column);

}  // namespace plan::intake
