// The only file that knows libcsv. Its text is handed over line by line, so that rows have numbers
// and places, and a spoilt one can be left behind.

#include "intake/sheet.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

namespace plan::intake {

namespace {

/// libcsv's state, which knows no way back from an error but to begin anew.
class Parser {
  public:
    explicit Parser(char delimiter) : delimiter_(delimiter) { open(); }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    csv_parser* get() { return &parser_; }
    char delimiter() const { return delimiter_; }
    void begin_anew() {
        csv_free(&parser_);
        open();
    }
    void check_memory() {
        if (csv_error(&parser_) == CSV_ENOMEM) throw std::bad_alloc();
    }

  private:
    void open() {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
        csv_set_blk_size(&parser_, 1 << 12);  // by 128 bytes at a time it grows slowly
    }

    csv_parser parser_{};
    char delimiter_;
};

}  // namespace

class SheetReader {
  public:
    SheetReader(std::string_view text, char delimiter, std::size_t wanted)
        : text_(text), wanted_(wanted), parser_(delimiter) {}

    Sheet read();

  private:
    struct Line {
        std::size_t end = 0;       ///< behind its line break
        std::size_t text_end = 0;  ///< before it
    };

    Line line_at(std::size_t begin) const;
    void begin_row(const Line& line);
    void spoil(QuoteFault fault);

    static void take_cell(void* cell, std::size_t size, void* reader);
    static void take_row(int, void* reader);

    std::string_view text_;
    std::size_t wanted_;
    Parser parser_;
    Sheet sheet_;
    SheetRow row_;                  // the one being read
    std::size_t at_ = 0;            // where the next line begins
    std::uint32_t line_ = 0;        // the number of the one being read
    std::size_t row_line_end_ = 0;  // of the row's first line, behind its line break
    std::uint32_t line_text_end_ = 0;
    std::uint32_t doubtful_to_ = 0;    // the last line that may be a part of a spoilt row
    std::uint32_t spoilt_number_ = 0;  // that row's
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
    reader.row_.span.end = reader.line_text_end_;
    reader.sheet_.rows_.push_back(reader.row_);
    reader.in_row_ = false;
}

SheetReader::Line SheetReader::line_at(std::size_t begin) const {
    Line line;
    line.text_end = line.end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    if (line.end < text_.size()) line.end += text_.substr(line.end).starts_with("\r\n") ? 2U : 1U;
    return line;
}

/// An empty line between rows is a row of a spreadsheet, and none of the list.
void SheetReader::begin_row(const Line& line) {
    const std::uint32_t number = row_.number + 1;
    row_ = {};
    row_.number = number;
    row_.line = line_;
    row_.span.begin = static_cast<std::uint32_t>(at_);
    row_.first_cell = static_cast<std::uint32_t>(sheet_.ends_.size());
    row_.doubtful = line_ <= doubtful_to_;
    if (row_.doubtful) row_.spoilt_at = spoilt_number_;
    row_line_end_ = line.end;
    in_row_ = std::ranges::any_of(text_.substr(at_, line.text_end - at_), [this](char c) {
        return c == parser_.delimiter() || (c != ' ' && c != '\t');
    });
}

/// Its first line stands for it, and the next one is read as a row.
void SheetReader::spoil(QuoteFault fault) {
    parser_.check_memory();
    parser_.begin_anew();
    doubtful_to_ = std::max(doubtful_to_, line_);
    spoilt_number_ = row_.number;
    const std::size_t cells = row_.first_cell;
    sheet_.ends_.resize(cells);
    sheet_.text_.resize(cells == 0 ? 0 : sheet_.ends_.back());
    row_.spoilt_at = row_.cells;
    row_.cells = 0;
    row_.fault = fault;
    at_ = row_line_end_;
    line_ = row_.line;
    const std::string_view first = text_.substr(row_.span.begin, at_ - row_.span.begin);
    line_text_end_ = row_.span.begin + static_cast<std::uint32_t>(
                                           std::min(first.find_first_of("\r\n"), first.size()));
    take_row(0, this);
}

Sheet SheetReader::read() {
    while (sheet_.rows_.size() < wanted_) {
        if (at_ == text_.size()) {
            if (csv_fini(parser_.get(), take_cell, take_row, this) == 0) break;
            spoil(QuoteFault::unclosed);
            continue;
        }
        const Line line = line_at(at_);
        ++line_;
        line_text_end_ = static_cast<std::uint32_t>(line.text_end);
        if (!in_row_) begin_row(line);
        const std::size_t size = line.end - at_;
        if (csv_parse(parser_.get(), text_.data() + at_, size, take_cell, take_row, this) < size) {
            // On a later line it is the quote that was open which was forgotten.
            spoil(line_ > row_.line ? QuoteFault::unclosed : QuoteFault::stray);
        } else {
            at_ = line.end;
        }
    }
    return std::move(sheet_);
}

std::string_view Sheet::cell(const SheetRow& row, std::size_t column) const {
    if (column >= row.cells) return {};
    const std::size_t at = row.first_cell + column;
    const std::size_t begin = at == 0 ? 0 : ends_[at - 1];
    return std::string_view(text_).substr(begin, ends_[at] - begin);
}

Sheet read_sheet(std::string_view text, char delimiter, std::size_t wanted) {
    return SheetReader(text, delimiter, wanted).read();
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters += static_cast<char>('A' + (left - 1) % 26);
    std::ranges::reverse(letters);
    return letters;
}

}  // namespace plan::intake
