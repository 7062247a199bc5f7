#include "read/source.hpp"

#include <doctest/doctest.h>

using plan::read::Position;
using plan::read::Source;

namespace {

void check_position(const Source& source, std::uint32_t offset, std::uint32_t line,
                    std::uint32_t column) {
    const Position position = source.position(offset);
    CAPTURE(offset);
    CHECK(position.line == line);
    CHECK(position.column == column);
}

}  // namespace

TEST_CASE("lines end in LF, in CR LF or with the file") {
    const Source source("a.toml", "one\ntwo\r\n\nfour");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "two");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "four");
    CHECK(source.line(5).empty());
    CHECK(source.line(0).empty());
    CHECK(source.line_start(1) == 0);
    CHECK(source.line_start(2) == 4);
    CHECK(source.line_start(4) == 10);
    CHECK(source.line_start(9) == 14);
}

TEST_CASE("a CR alone ends no line") {
    const Source source("a.toml", "a\rb\n");
    CHECK(source.line(1) == "a\rb");
    CHECK(source.line(2).empty());
}

TEST_CASE("columns count code points") {
    const Source source("a.toml", "quý = 1\nx");
    check_position(source, 0, 1, 1);
    check_position(source, 4, 1, 4);  // behind ý, which takes two bytes
    check_position(source, 8, 1, 8);  // the line break
    check_position(source, 9, 2, 1);
    check_position(source, 10, 2, 2);  // the end
    check_position(source, 99, 2, 2);  // past it
}

TEST_CASE("a byte order mark is no column") {
    const Source source("a.toml", "\xEF\xBB\xBFid = 1");
    CHECK(source.line(1) == "id = 1");
    CHECK(source.line_start(1) == 3);
    check_position(source, 3, 1, 1);
    check_position(source, 0, 1, 1);
    check_position(source, 6, 1, 4);
}

TEST_CASE("an empty file has one empty line") {
    const Source source("a.toml", "");
    CHECK(source.line(1).empty());
    check_position(source, 0, 1, 1);
}
