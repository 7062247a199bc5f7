// The only file that knows libcsv. Its text is handed over line by line, so that rows have numbers
// and places.

#include "intake/sheet.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

namespace plan::intake {

class SheetReader {
  public:
    SheetReader(char delimiter, std::size_t wanted) : wanted_(wanted) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        csv_set_blk_size(&parser_, 1 << 16);  // by 128 bytes at a time it grows slowly
    }
    ~SheetReader() { csv_free(&parser_); }
    SheetReader(const SheetReader&) = delete;
    SheetReader& operator=(const SheetReader&) = delete;

    std::variant<Sheet, SheetFault> read(std::string_view text);

  private:
    void begin_line(std::size_t begin, std::string_view line);
    SheetFault fault(SheetFault::Kind kind) const;
    void check_memory() const {
        if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    }

    static void take_cell(void* cell, std::size_t size, void* reader);
    static void take_row(int, void* reader);

    mutable csv_parser parser_{};  // csv_error takes no const
    std::size_t wanted_;
    Sheet sheet_;
    SheetRow row_;                // the one being read
    std::uint32_t row_line_ = 0;  // of the text, where it begins
    std::uint32_t line_ = 0;
    std::uint32_t line_end_ = 0;  // without its line break
    bool in_row_ = false;
};

void SheetReader::take_cell(void* cell, std::size_t size, void* data) {
    auto& reader = *static_cast<SheetReader*>(data);
    Sheet& sheet = reader.sheet_;
    sheet.text_.append(static_cast<const char*>(cell), size);
    sheet.ends_.push_back(static_cast<std::uint32_t>(sheet.text_.size()));
    ++reader.row_.cells;
}

void SheetReader::take_row(int, void* data) {
    auto& reader = *static_cast<SheetReader*>(data);
    reader.row_.span.end = reader.line_end_;
    reader.sheet_.rows_.push_back(reader.row_);
    reader.in_row_ = false;
}

/// An empty line between rows is a row of a spreadsheet, and none of the list.
void SheetReader::begin_line(std::size_t begin, std::string_view line) {
    ++line_;
    line_end_ = static_cast<std::uint32_t>(
        begin + std::min(line.find_last_not_of("\r\n") + 1, line.size()));
    if (in_row_) return;
    ++row_.number;
    row_.span.begin = static_cast<std::uint32_t>(begin);
    row_.first_cell = static_cast<std::uint32_t>(sheet_.ends_.size());
    row_.cells = 0;
    row_line_ = line_;
    const char delimiter = static_cast<char>(csv_get_delim(&parser_));
    in_row_ = std::ranges::any_of(line, [delimiter](char c) {
        return c == delimiter || (c != ' ' && c != '\t' && c != '\r' && c != '\n');
    });
}

SheetFault SheetReader::fault(SheetFault::Kind kind) const {
    return {kind, row_.number, row_.cells, row_line_};
}

std::variant<Sheet, SheetFault> SheetReader::read(std::string_view text) {
    using Kind = SheetFault::Kind;
    for (std::size_t begin = 0; begin < text.size() && sheet_.rows_.size() < wanted_;) {
        std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
        if (end < text.size()) end += text.substr(end).starts_with("\r\n") ? 2U : 1U;
        const std::string_view line = text.substr(begin, end - begin);
        begin_line(begin, line);
        if (csv_parse(&parser_, line.data(), line.size(), take_cell, take_row, this) <
            line.size()) {
            check_memory();
            return fault(Kind::stray_quote);
        }
        begin = end;
    }
    if (sheet_.rows_.size() < wanted_ && csv_fini(&parser_, take_cell, take_row, this) != 0) {
        check_memory();
        return fault(Kind::unclosed_quote);
    }
    if (sheet_.rows_.size() > most_rows) return fault(Kind::too_many_rows);
    return std::move(sheet_);
}

std::string_view Sheet::cell(const SheetRow& row, std::size_t column) const {
    if (column >= row.cells) return {};
    const std::size_t at = row.first_cell + column;
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
    return std::string_view(text_).substr(begin, ends_[at] - begin);
}

std::variant<Sheet, SheetFault> read_sheet(std::string_view text, char delimiter,
                                           std::size_t wanted) {
    return SheetReader(delimiter, wanted).read(text);
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters += static_cast<char>('A' + (left - 1) % 26);
    std::ranges::reverse(letters);
    return letters;
}

}  // namespace plan::intake
