#include "intake/row.hpp"

#include <algorithm>

#include "intake/cells.hpp"
#include "text/utf8.hpp"

namespace plan::intake {

using text::Message;
using text::say;

namespace {

/// The reason and its mend on one line.
Message words_of(const due::Refusal& refusal) {
    if (refusal.help.empty()) return refusal.message;
    return say({"{}; {}", "{}; {}"}, refusal.message, refusal.help);
}

class RowReader {
  public:
    RowReader(const Table& table, const SheetRow& row) : table_(table), sheet_row_(row) {
        row_.number = row.number;
        row_.span = row.span;
        row_.header = &table.header;
    }

    ReadRow read() {
        if (sheet_row_.fault != QuoteFault::none)
            return Remark{row_.number, sheet_row_.spoilt_at, quote_fault(sheet_row_)};
        if (!take_cells() || numbers_columns()) return EmptyRow{};
        take_midnights();
        check_whole();
        check_cells();
        check_title();
        read_due();
        read_cycle();
        read_until();
        read_day(Column::completed_on, row_.completed_on);
        read_day(Column::occurrence, row_.occurrence);
        read_day(Column::extended_to, row_.extended_to);
        read_day(Column::extended_on, row_.extended_on);
        read_day(Column::waived_on, row_.waived_on);
        read_day(Column::last_day, row_.last_day);
        read_day(Column::original_last_day, row_.original_last_day);
        if (fault_) return *std::move(fault_);
        return std::move(row_);
    }

  private:
    /// False where all are empty.
    bool take_cells() {
        std::size_t cells = sheet_row_.cells;
        while (cells > 0 && table_.text(sheet_row_, cells - 1).empty())
            --cells;
        if (cells > width())
            tell({}, say({"it has {} cells, and the header {}: a delimiter within a cell needs "
                          "quotes around the cell",
                          "dòng có {} ô, dòng tên cột có {}: ô nào chứa dấu phân cách thì phải đặt "
                          "trong dấu nháy kép"},
                         cells, width()));
        for (std::size_t column = 0; column < std::min(cells, width()); ++column)
            row_.cells.push_back(table_.text(sheet_row_, column));
        return cells > 0;
    }

    /// `(1);(2);(3)`, below the names of the columns.
    bool numbers_columns() const {
        const auto& rows = table_.sheet.rows();
        if (&sheet_row_ != &rows[table_.header_row + 1]) return false;
        std::size_t numbered = 0;
        for (std::size_t i = 0; i < row_.cells.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            if (row_.cells[i].empty()) continue;
            if (row_.cells[i] != number && row_.cells[i] != '(' + number + ')') return false;
            ++numbered;
        }
        return numbered >= 3;
    }

    void take_midnights() {
        for (const Column column : {Column::due, Column::completed_on, Column::extended_to,
                                    Column::extended_on, Column::waived_on, Column::until}) {
            const auto at = row_.header->at(column);
            if (!at || *at >= row_.cells.size()) continue;
            auto day = day_without_midnight(row_.cells[*at]);
            if (!day) continue;
            row_.cells[*at] = *std::move(day);
            row_.midnights.push_back(column);
        }
    }

    /// Where a quote went wrong above it, a row has as many cells as the names of the columns, or
    /// is what is left of another.
    void check_whole() {
        if (!sheet_row_.doubtful) return;
        const std::size_t cells = table_.sheet.rows()[table_.header_row].cells;
        if (sheet_row_.cells != cells)
            tell({}, say({"it may belong to row {}, whose quotes go wrong",
                          "có thể dòng này thuộc về dòng {}, là dòng đặt sai dấu nháy kép"},
                         sheet_row_.spoilt_at));
    }

    /// What no plan file may hold (P105).
    void check_cells() {
        for (std::size_t column = 0; column < row_.cells.size() && !fault_; ++column) {
            const std::string& cell = row_.cells[column];
            const std::size_t at = text::find_forbidden(cell);
            if (at == std::string::npos) continue;
            tell(column, say({"it holds the character {}, which can't be seen and may mislead; "
                              "delete it",
                              "có ký tự {} không nhìn thấy được và dễ gây nhầm; hãy xóa ký tự này"},
                             text::name_of(text::decode(cell, at).value)));
        }
    }

    void check_title() {
        if (!row_.text(Column::title).empty()) return;
        const auto empty = [this](Column column) { return row_.text(column).empty(); };
        const auto said = std::ranges::count_if(
            row_.cells, [](const std::string& cell) { return !cell.empty(); });
        // A sum, a signature: what stands below a table and in it.
        const bool is_no_work =
            empty(Column::id) && empty(Column::due) && empty(Column::lead) && empty(Column::key);
        if (is_no_work || (said == 1 && !due_is_known()))
            tell(row_.header->at(Column::title),
                 say({"there is no work in this row: kept as a comment",
                      "dòng này không nêu nhiệm vụ: giữ lại dưới dạng chú thích"}),
                 false);
        else
            tell(row_.header->at(Column::title),
                 say({"what is to be done is missing", "thiếu nội dung nhiệm vụ"}));
    }

    bool due_is_known() const {
        return std::holds_alternative<due::Expression>(
            due::parse(on_one_line(row_.text(Column::due))));
    }

    void read_due() {
        const std::string& cell = row_.text(Column::due);
        if (fault_ || says_nothing(cell)) return;
        due::Parsed parsed = due::parse(on_one_line(cell));
        if (auto* expression = std::get_if<due::Expression>(&parsed)) {
            row_.due = std::move(*expression);
        } else {
            tell_refusal(Column::due, std::get<due::Refusal>(parsed));
        }
    }

    void read_cycle() {
        const std::string& cell = row_.text(Column::repeat);
        if (fault_ || says_nothing(cell)) return;
        auto parsed = due::parse_cycle(on_one_line(cell));
        if (auto* cycle = std::get_if<due::Cycle>(&parsed)) {
            row_.repeat = std::move(*cycle);
        } else {
            tell(row_.header->at(Column::repeat), words_of(std::get<due::Refusal>(parsed)));
        }
    }

    void read_until() {
        const std::string& cell = row_.text(Column::until);
        if (fault_ || says_nothing(cell)) return;
        const due::Parsed parsed = due::parse(on_one_line(cell));
        if (const auto* refusal = std::get_if<due::Refusal>(&parsed))
            tell(row_.header->at(Column::until), words_of(*refusal));
    }

    void read_day(Column column, std::optional<civil::Day>& day) {
        const std::string& cell = row_.text(column);
        if (fault_ || says_nothing(cell)) return;
        if (column == Column::completed_on && says_not_yet(cell)) return;
        const auto parsed = due::parse_written_day(on_one_line(cell));
        if (const auto* found = std::get_if<civil::Day>(&parsed)) {
            day = *found;
        } else {
            tell_refusal(column, std::get<due::Refusal>(parsed));
        }
    }

    std::size_t width() const { return row_.header->names.size(); }

    /// The first that is found is told; a row is kept whole for it.
    void tell(std::optional<std::size_t> column, Message what, bool undone = true) {
        if (!fault_) fault_ = Remark{row_.number, column, std::move(what), undone};
    }

    /// A deadline or a day that can't be read.
    void tell_refusal(Column column, const due::Refusal& refusal) {
        const std::string& cell = row_.text(column);
        if (const auto day = day_of_number(cell))
            return tell(row_.header->at(column),
                        say({"\"{}\" is how a spreadsheet counts {}: give the column a date format",
                             "“{}” là số mà bảng tính dùng cho ngày {}: hãy định dạng cột này là "
                             "ngày"},
                            cell, civil::to_text(*day)));
        tell(row_.header->at(column), words_of(refusal));
    }

    const Table& table_;
    const SheetRow& sheet_row_;
    Row row_;
    std::optional<Remark> fault_;
};

}  // namespace

const std::string& Row::text(Column column) const {
    static const std::string nothing;
    const auto at = header->at(column);
    return at && *at < cells.size() ? cells[*at] : nothing;
}

std::string Row::due_text() const {
    const std::string& cell = text(Column::due);
    if (says_nothing(cell)) return {};
    const bool as_it_stands =
        header->is_ours() && std::holds_alternative<due::Expression>(due::parse(cell));
    return as_it_stands ? cell : on_one_line(cell);
}

ReadRow read_row(const Table& table, const SheetRow& row) {
    return RowReader(table, row).read();
}

}  // namespace plan::intake
