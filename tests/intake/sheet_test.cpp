#include "intake/sheet.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace plan::intake;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(std::string_view text, char delimiter = ',') {
    const auto read = read_sheet(text, delimiter);
    REQUIRE(std::holds_alternative<Sheet>(read));
    const Sheet& sheet = std::get<Sheet>(read);
    Cells all;
    for (const SheetRow& row : sheet.rows()) {
        auto& cells = all.emplace_back();
        for (std::size_t column = 0; column < row.cells; ++column)
            cells.emplace_back(sheet.cell(row, column));
    }
    return all;
}

SheetFault fault_of(std::string_view text) {
    const auto read = read_sheet(text, ',');
    REQUIRE(std::holds_alternative<SheetFault>(read));
    return std::get<SheetFault>(read);
}

}  // namespace

TEST_CASE("delimiters, quotes, and every kind of line break") {
    const Cells two = {{"a", "b"}, {"c", "d"}};
    CHECK(cells_of("a,b\nc,d\n") == two);
    CHECK(cells_of("a;b\r\nc;d", ';') == two);
    CHECK(cells_of("a\tb\rc\td\r", '\t') == two);
    CHECK(cells_of("\"a\",\"b\"\n \"c\" , d \n") == two);
    CHECK(cells_of("\"a\"\"b\",\"x,y\"") == Cells{{"a\"b", "x,y"}});
    CHECK(cells_of("\"a\r\nb\",\" c \"\n") == Cells{{"a\r\nb", " c "}});
    CHECK(cells_of("\t\t\n", '\t') == Cells{{"", "", ""}});
    CHECK(cells_of(",\n") == Cells{{"", ""}});
    CHECK(cells_of(std::string_view("a\0b,c", 5)) == Cells{{std::string("a\0b", 3), "c"}});
    CHECK(cells_of("").empty());
    CHECK(cells_of("\n \r\n\n").empty());
}

TEST_CASE("rows are numbered as a spreadsheet does, and know their place") {
    const std::string_view text = "a,b\r\n\r\n  \n\"c\nd\",e\nf,g";
    const auto read = read_sheet(text, ',');
    const auto& rows = std::get<Sheet>(read).rows();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 1);
    CHECK(rows[1].number == 4);  // two empty rows before it
    CHECK(rows[2].number == 5);  // a quoted line break is within one row
    const auto span = rows[1].span;
    CHECK(text.substr(span.begin, span.end - span.begin) == "\"c\nd\",e");
    CHECK(text.substr(rows[2].span.begin) == "f,g");
    CHECK(std::get<Sheet>(read_sheet(text, ',', 1)).rows().size() == 1);
}

TEST_CASE("quotes that go wrong are told where they stand") {
    const SheetFault open = fault_of("a,b\nc,\"d\ne,f\n");
    CHECK(open.kind == SheetFault::Kind::unclosed_quote);
    CHECK(open.row == 2);
    CHECK(open.column == 1);
    CHECK(open.line == 2);
    const SheetFault stray = fault_of("\"a\n\",b\n\nc,d\"e\n");
    CHECK(stray.kind == SheetFault::Kind::stray_quote);
    CHECK(stray.row == 3);
    CHECK(stray.column == 1);
    CHECK(stray.line == 4);
    CHECK(fault_of("\"a\"b,c\n").kind == SheetFault::Kind::stray_quote);
}

TEST_CASE("columns by their letters") {
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(701) == "ZZ");
    CHECK(column_letters(702) == "AAA");
}
