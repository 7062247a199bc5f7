#pragma once

// A CSV file as rows of cells (RFC 4180, and what spreadsheets make of it): any delimiter, quotes,
// line breaks within quotes, CRLF, LF or CR between rows.
//
// A quote that is never closed, or stands where none may, spoils its row and no other. Such a row
// is its first line alone, without cells, for a quote that was forgotten makes the lines behind it
// look like a part of its cell; reading goes on at the next line. Down to the line where the quote
// went wrong those may be what the row broke off from: they are marked as doubtful.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::intake {

enum class QuoteFault : std::uint8_t { none, unclosed, stray };

struct SheetRow {
    std::uint32_t number = 0;      ///< as a spreadsheet counts: from 1, empty lines too
    Span span;                     ///< in the text, without the line break behind it
    std::uint32_t first_cell = 0;  ///< among all cells
    std::uint32_t cells = 0;
    std::uint32_t line = 0;  ///< of the text: where it begins
    /// Of a spoilt row: where its quote went wrong, from 0. Of a doubtful one: of which row it may
    /// be a part, as `number`.
    std::uint32_t spoilt_at = 0;
    QuoteFault fault = QuoteFault::none;
    bool doubtful = false;
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

/// As many as a spreadsheet has.
inline constexpr std::size_t most_rows = 1'048'576;
inline constexpr std::size_t most_columns = 16'384;

/// At most `wanted` rows, empty lines left out. `text` has at most 64 MiB.
Sheet read_sheet(std::string_view text, char delimiter, std::size_t wanted = most_rows + 1);

/// Column 0 is A, 27 is AB: as a spreadsheet names it.
std::string column_letters(std::size_t column);

}  // namespace plan::intake
