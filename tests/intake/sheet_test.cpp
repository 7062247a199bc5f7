#include "intake/sheet.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace plan::intake;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells_of(std::string_view text, char delimiter = ',') {
    const Sheet sheet = read_sheet(text, delimiter);
    Cells all;
    for (const SheetRow& row : sheet.rows()) {
        auto& cells = all.emplace_back();
        for (std::size_t column = 0; column < row.cells; ++column)
            cells.emplace_back(sheet.cell(row, column));
    }
    return all;
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
    const Sheet sheet = read_sheet(text, ',');
    const auto& rows = sheet.rows();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == 1);
    CHECK(rows[1].number == 4);  // two empty rows before it
    CHECK(rows[2].number == 5);  // a quoted line break is within one row
    const auto span = rows[1].span;
    CHECK(text.substr(span.begin, span.end - span.begin) == "\"c\nd\",e");
    CHECK(text.substr(rows[2].span.begin) == "f,g");
    CHECK(read_sheet(text, ',', 1).rows().size() == 1);
}

namespace {

/// Each row as `number: its text`, marked with ! where it is spoilt, ? where it is doubtful.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    const Sheet sheet = read_sheet(text, ',');
    for (const SheetRow& row : sheet.rows())
        lines.push_back(std::to_string(row.number) + ": " + (row.doubtful ? "?" : "") +
                        (row.fault != QuoteFault::none ? "!" : "") +
                        std::string(text.substr(row.span.begin, row.span.end - row.span.begin)));
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a quote that goes wrong is told where it stands, and spoils no other row") {
    const std::string_view text = "\"a\n\",b\n\nc,d\"e\nf,\"g\nh\"\n";
    CHECK(lines_of(text) == Lines{"1: \"a\n\",b", "3: !c,d\"e", "4: f,\"g\nh\""});
    const Sheet sheet = read_sheet(text, ',');
    const SheetRow& stray = sheet.rows()[1];
    CHECK(stray.fault == QuoteFault::stray);
    CHECK(stray.spoilt_at == 1);
    CHECK(stray.line == 4);
    CHECK(stray.cells == 0);
    CHECK(sheet.cell(sheet.rows()[2], 0) == "f");
    CHECK(sheet.cell(sheet.rows()[2], 1) == "g\nh");
    CHECK(lines_of("\"a\"b,c\nd\n") == Lines{"1: !\"a\"b,c", "2: d"});
}

TEST_CASE("a quote that is never closed swallows no row") {
    const std::string_view text = "a,b\r\nc,\"d\r\ne,f\r\n";
    CHECK(lines_of(text) == Lines{"1: a,b", "2: !c,\"d", "3: ?e,f"});
    const Sheet sheet = read_sheet(text, ',');
    CHECK(sheet.rows()[1].fault == QuoteFault::unclosed);
    CHECK(sheet.rows()[1].spoilt_at == 1);
    CHECK(sheet.rows()[1].line == 2);
    CHECK(sheet.rows()[2].spoilt_at == 2);
    CHECK(lines_of("\"") == Lines{"1: !\""});
    CHECK(lines_of("\"a\n\n\n") == Lines{"1: !\"a"});
}

TEST_CASE("a quote that swallows rows down to the next one: these are rows again, and doubtful") {
    CHECK(lines_of("a,\"b,1\nc,d,2\ne,\"f\",3\ng,h,4\n") ==
          Lines{"1: !a,\"b,1", "2: ?c,d,2", "3: ?e,\"f\",3", "4: g,h,4"});
    // The next row's own line break within quotes holds.
    CHECK(lines_of("a,\"b,1\nc,\"d\ne\",2\nf,g,3\n") ==
          Lines{"1: !a,\"b,1", "2: ?c,\"d\ne\",2", "3: f,g,3"});
    // A cell over two lines with a stray quote behind it: both are told.
    CHECK(lines_of("a,\"b\nc\",d\"e\nf,g\n") == Lines{"1: !a,\"b", "2: ?!c\",d\"e", "3: f,g"});
}

TEST_CASE("whatever the quotes do, each line stands in one row, in order") {
    std::mt19937 random(6);
    constexpr std::string_view letters = "aab,,\"\"\n\n;";
    for (int turn = 0; turn < 3000; ++turn) {
        std::string text;
        for (std::size_t length = random() % 40; text.size() < length;)
            text += letters[random() % letters.size()];
        std::string seen(text.size(), ' ');
        std::size_t end = 0, number = 0;
        const Sheet sheet = read_sheet(text, ',');
        for (const SheetRow& row : sheet.rows()) {
            CHECK(row.span.begin >= end);
            CHECK(row.number > number);
            end = row.span.end;
            number = row.number;
            seen.replace(row.span.begin, end - row.span.begin,
                         text.substr(row.span.begin, end - row.span.begin));
        }
        std::ranges::replace(seen, '\n', ' ');
        std::string whole = text;
        std::ranges::replace(whole, '\n', ' ');
        CHECK_MESSAGE(seen == whole, text);
    }
}

TEST_CASE("columns by their letters") {
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(701) == "ZZ");
    CHECK(column_letters(702) == "AAA");
}
