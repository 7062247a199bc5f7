#include "edit/statements.hpp"

#include <doctest/doctest.h>

#include <string>

#include "edit/style.hpp"

using namespace plan;
using namespace plan::edit;

namespace {

std::string slice(std::string_view text, Span span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("the tables of a file, the first without a header") {
    const std::string_view text = "x-a = 1\n[ plan ]\nid = [\n2] # c\n[[item]]";
    const auto tables = file_text(text);
    REQUIRE(tables.has_value());
    REQUIRE(tables->size() == 3);
    CHECK(slice(text, (*tables)[0].statements.at(0).lines) == "x-a = 1\n");
    CHECK((*tables)[1].header.key == "plan");
    CHECK(slice(text, (*tables)[1].header.span) == "[ plan ]");
    CHECK(slice(text, (*tables)[1].statements.at(0).lines) == "id = [\n2] # c\n");
    CHECK((*tables)[2].statements.empty());
    CHECK_FALSE(file_text("[plan]\ntitle\n").has_value());
    CHECK_FALSE(file_text("[plan\n").has_value());
}

TEST_CASE("a byte order mark is no part of a line, and no indentation") {
    const std::string_view text = "\xEF\xBB\xBF[[item]]\nid = \"a\"\n";
    const auto item = item_text(text, {3, 11});
    REQUIRE(item.has_value());
    CHECK(slice(text, item->front().header.lines) == "[[item]]\n");
    CHECK(style_of(text, *item).table_indent.empty());
}

TEST_CASE("a key's parts are what they mean") {
    using Parts = std::vector<std::string>;
    CHECK(parts_of("item") == Parts{"item"});
    CHECK(parts_of("item . \"comple\\u0074ion\"") == Parts{"item", "completion"});
    CHECK(parts_of("'a.b'.c") == Parts{"a.b", "c"});
    CHECK(parts_of("\"]\"") == Parts{"]"});
    CHECK(parts_of("a b").empty());
}
