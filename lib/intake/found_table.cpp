#include "intake/found_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "intake/cells.hpp"
#include "text/fold.hpp"

namespace plan::intake {

using text::Message;
using text::say;

namespace {

/// Above a table there may stand its heading.
constexpr std::size_t rows_looked_at = 20;

std::vector<std::string> names_of(const Sheet& sheet, const SheetRow& row) {
    std::vector<std::string> names;
    for (std::size_t column = 0; column < std::min<std::size_t>(row.cells, most_columns); ++column)
        names.push_back(on_one_line(cell_text(sheet.cell(row, column))));
    return names;
}

/// Cells that are merged over two rows: `Cơ quan thực hiện` over `Chủ trì` and `Phối hợp`. Nothing
/// where the second row names no columns.
std::optional<std::vector<std::string>> over_two_rows(const std::vector<std::string>& upper,
                                                      const std::vector<std::string>& lower) {
    const Header above = read_header(upper, {}), below = read_header(lower, {});
    if (!above.at(Column::title) || below.matched == 0) return std::nullopt;
    std::vector<std::string> names = upper;
    names.resize(std::max(upper.size(), lower.size()));
    for (std::size_t i = 0; i < lower.size(); ++i) {
        if (lower[i].empty()) continue;
        // What stands under the work or its number is a row of the list.
        const bool is_row = i < upper.size() && (above.columns[i] == Column::title ||
                                                 above.columns[i] == Column::ordinal);
        if (is_row) return std::nullopt;
        names[i] = below.columns[i] || names[i].empty() ? lower[i] : names[i] + ' ' + lower[i];
    }
    return names;
}

std::size_t named(const Header& header) {
    return static_cast<std::size_t>(
        std::ranges::count_if(header.names, [](const auto& name) { return !name.empty(); }));
}

/// A guess at the header, and how good it is.
struct Guess {
    char delimiter = ',';
    std::size_t row = 0;
    Header header;
    bool has_title = false;

    bool is_better_than(const Guess& other) const {
        if (has_title != other.has_title) return has_title;
        if (header.matched != other.header.matched) return header.matched > other.header.matched;
        return named(header) > named(other.header);
    }
};

std::optional<Guess> guess(std::string_view text, char delimiter,
                           std::span<const Mapping> mappings) {
    const Sheet sheet = read_sheet(text, delimiter, rows_looked_at);
    std::optional<Guess> first;
    for (std::size_t row = 0; row < sheet.rows().size(); ++row) {
        std::vector<std::string> names = names_of(sheet, sheet.rows()[row]);
        std::size_t last = row;
        if (row + 1 < sheet.rows().size())
            if (auto both = over_two_rows(names, names_of(sheet, sheet.rows()[row + 1]))) {
                names = *std::move(both);
                last = row + 1;
            }
        Guess one{delimiter, last, read_header(names, mappings)};
        // A column that is there twice is told of the header alone.
        one.has_title = one.header.at(Column::title).has_value();
        if (one.has_title && (one.header.matched > 1 || row == 0 || !one.header.refused.empty()))
            return one;
        if (!first && named(one.header) > 0) first = std::move(one);
    }
    return first;
}

Refused too_many_rows() {
    return {say({"it has more than {} rows", "danh sách có hơn {} dòng"}, most_rows),
            say({"take it in in parts", "hãy chia nhỏ danh sách"})};
}

/// A quote went wrong where the names of the columns are to stand.
std::optional<Refused> spoilt_head(const Sheet& sheet) {
    const auto head = std::span(sheet.rows()).first(std::min(rows_looked_at, sheet.rows().size()));
    const auto spoilt = std::ranges::find_if(
        head, [](const SheetRow& row) { return row.fault != QuoteFault::none; });
    if (spoilt == head.end()) return std::nullopt;
    return Refused{say({"the names of the columns can't be found; row {}, column {}: {}",
                        "không tìm được dòng tên cột; dòng {}, cột {}: {}"},
                       spoilt->number, column_letters(spoilt->spoilt_at), quote_fault(*spoilt)),
                   {}};
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) continue;
        if (!all.empty()) all += ", ";
        all += column_letters(i) + " \"" + names[i] + '"';
    }
    return all;
}

Refused no_title(const Header& header) {
    const NearestColumn nearest;
    Message meant = say({"COLUMN", "CỘT"});
    for (std::size_t i = 0; i < header.names.size(); ++i) {
        const auto near = nearest.find(header.names[i]);
        if (!near || near->first != Column::title) continue;
        meant = say({"{}", "{}"}, i + 1);
        break;
    }
    return {say({"no column is known to hold what is to be done; the columns are {}",
                 "không nhận ra cột nào là nội dung nhiệm vụ; các cột hiện có: {}"},
                listed(header.names)),
            say({"say which: `--map title={}`, by its name or its place",
                 "hãy nêu cột nào: `--map title={}`, ghi tên hoặc thứ tự cột"},
                meant)};
}

/// Excel's own first line, `sep=;`.
std::optional<char> take_separator_line(std::string_view& text) {
    if (!text.starts_with("sep=") && !text.starts_with("SEP=")) return std::nullopt;
    const std::size_t end = text.find('\n');
    if (end == text.npos || (end != 5 && !(end == 6 && text[5] == '\r'))) return std::nullopt;
    const char delimiter = text[4];
    text.remove_prefix(end + 1);
    return delimiter;
}

}  // namespace

Message quote_fault(const SheetRow& row) {
    if (row.fault == QuoteFault::unclosed)
        return say(
            {"a quote is opened and not closed (line {} of the text); a quote within a "
             "cell is written twice",
             "dấu nháy kép mở ra mà không đóng lại (dòng {} của tệp văn bản); dấu nháy kép nằm "
             "trong ô phải viết hai lần"},
            row.line);
    return say({"a quote stands where none may (line {} of the text): put the whole cell in "
                "quotes, and write each quote within it twice",
                "dấu nháy kép đặt sai chỗ (dòng {} của tệp văn bản): hãy đặt cả ô trong dấu nháy "
                "kép, và viết hai lần mỗi dấu nháy kép nằm trong ô"},
               row.line);
}

std::string Table::text(const SheetRow& row, std::size_t column) const {
    const std::string_view cell = sheet.cell(row, column);
    return header.is_ours() ? our_cell_text(cell) : cell_text(cell);
}

std::variant<Table, Refused> find_table(std::string_view text, std::span<const Mapping> mappings) {
    std::optional<Guess> best;
    if (const auto delimiter = take_separator_line(text)) {
        best = guess(text, *delimiter, mappings);
        if (!best) best = Guess{*delimiter, 0, {}, false};
    } else {
        for (const char one : {',', ';', '\t'})
            if (auto other = guess(text, one, mappings);
                other && (!best || other->is_better_than(*best)))
                best = std::move(other);
    }
    if (!best) best = Guess{};
    Table table{text, read_sheet(text, best->delimiter), best->row, std::move(best->header)};
    if (table.sheet.rows().size() > most_rows) return too_many_rows();
    if (table.sheet.rows().empty())
        return Refused{say({"it is empty", "tệp trống"}),
                       say({"a list has the names of its columns in the first row",
                            "dòng đầu của danh sách phải là tên các cột"})};
    if (!table.header.at(Column::title))
        if (auto refused = spoilt_head(table.sheet)) return *std::move(refused);
    if (!table.header.refused.empty()) return Refused{table.header.refused, table.header.help};
    if (!table.header.at(Column::title)) return no_title(table.header);
    if (table.header_row + 1 == table.sheet.rows().size())
        return Refused{say({"no row stands below the names of the columns",
                            "dưới dòng tên cột không có dòng nào"}),
                       {}};
    return table;
}

}  // namespace plan::intake
