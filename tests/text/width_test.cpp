#include "text/width.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "generate.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

using namespace plan::text;
using namespace std::string_view_literals;

namespace {

using Lines = std::vector<std::string>;

std::string to_nfd(std::string_view text) {
    return unicode::join(unicode::decompose(unicode::split(text)));
}

std::string without(std::string text, std::string_view left_out) {
    std::erase_if(text, [&](char c) { return left_out.find(c) != left_out.npos; });
    return text;
}

}  // namespace

TEST_CASE("width: known answers") {
    struct Case {
        std::string_view text;
        std::size_t cells;
    };
    for (const Case& one : {
             // letters, composed and not
             Case{"", 0},
             Case{"Plan 12", 7},
             Case{"Ủy ban nhân dân", 15},
             Case{"U\u0309y ban nha\u0302n da\u0302n", 15},
             Case{"e\u0302\u0323", 1},
             Case{"… – “đ” 5 ₫", 11},
             Case{"a\u00a0b", 3},
             Case{"ЖΩ", 2},
             // none
             Case{"\0\x1b\x7f"sv, 0},
             Case{"\u0085\u009b", 0},
             Case{"a\tb", 3},
             Case{"a\r\nb", 2},
             Case{"a\u200bb\ufeff\u202e", 2},
             Case{"\u0301", 0},
             Case{"a\u00adb", 3},
             // wide
             Case{"漢字", 4},
             Case{"한", 2},
             Case{"\u1112\u1161\u11ab", 2},
             Case{"ａ", 2},
             Case{"\u3000", 2},
             Case{"ｱ", 1},
             // emoji: plain, with a skin, joined, a flag, asked for, a keycap
             Case{"👍", 2},
             Case{"👍🏽", 2},
             Case{"👨\u200d👩\u200d👧", 2},
             Case{"🇻🇳", 2},
             Case{"🇻🇳🇻🇳", 4},
             Case{"🇻", 1},
             Case{"❤", 1},
             Case{"❤\ufe0f", 2},
             Case{"1\ufe0f\u20e3", 2},
             Case{"a\ufe0f", 1},
             Case{"\u20e3", 0},
             Case{" \u20e3", 1},
             Case{"\u0d4e ", 2},
             Case{"👍a", 3},
             Case{"a🏽", 3},
             Case{"ｶﾞ", 2},
             // each broken byte will be shown as one character
             Case{"a\xff\xe1\xbb", 4},
         }) {
        CAPTURE(one.text);
        CHECK(width(one.text) == one.cells);
        CHECK(ways::width_slowly(one.text) == one.cells);
    }
}

TEST_CASE("width: the fast way is taken, and right for each character") {
    CHECK(ways::width_fast("Ban Chỉ đạo\tỦy ban – “Đề án”…"));
    CHECK(ways::width_fast(to_nfd("Ủy ban nhân dân")));
    CHECK_FALSE(ways::width_fast("漢"));
    for (char32_t point = 0; point < 0x110000; ++point) {
        std::string text = "a";
        append(text, point);
        text += "b";
        append(text, point);
        const auto fast = ways::width_fast(text);
        if (fast && *fast != ways::width_slowly(text)) FAIL_CHECK(name_of(point));
    }
}

TEST_CASE("padding: by cells, and nothing lost") {
    CHECK(pad_right("ủy", 4) == "ủy  ");
    CHECK(pad_left("ủy", 4) == "  ủy");
    CHECK(pad_right("u\u0309y", 4) == "u\u0309y  ");
    CHECK(pad_left("漢", 3) == " 漢");
    CHECK(pad_right("ủy ban", 3) == "ủy ban");
    CHECK(pad_left("ủy ban", 3) == "ủy ban");
    CHECK(pad_left("", 2) == "  ");
}

TEST_CASE("wrap: at spaces") {
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("   ", 2) == Lines{""});
    CHECK(wrap("ban", 10) == Lines{"ban"});
    CHECK(wrap("Ủy ban nhân dân", 6) == Lines{"Ủy ban", "nhân", "dân"});
    CHECK(wrap("Ủy ban nhân dân", 15) == Lines{"Ủy ban nhân dân"});
    CHECK(wrap("Ủy ban nhân dân", 14) == Lines{"Ủy ban nhân", "dân"});
    CHECK(wrap("  a  b   c ", 4) == Lines{"a  b", "c"});
    CHECK(wrap("a\tb", 1) == Lines{"a", "b"});
    CHECK(wrap("a\u3000b", 1) == Lines{"a", "b"});
}

TEST_CASE("wrap: not at a space that does not break") {
    CHECK(wrap("ngày\u00a05 tháng\u00a06", 8) == Lines{"ngày\u00a05", "tháng\u00a06"});
    CHECK(wrap("a b\u202fc", 4) == Lines{"a", "b\u202fc"});
    CHECK(wrap("a b\u2007c", 4) == Lines{"a", "b\u2007c"});
}

TEST_CASE("wrap: not at a space that carries a mark") {
    CHECK(wrap("a \u0301b", 2) == Lines{"a \u0301", "b"});
}

TEST_CASE("wrap: keeps the line breaks of the text") {
    CHECK(wrap("a b\nc", 10) == Lines{"a b", "c"});
    CHECK(wrap("a\r\n\r\nb\n", 10) == Lines{"a", "", "b", ""});
}

TEST_CASE("wrap: a word that is longer than a line") {
    CHECK(wrap("abcdefg", 3) == Lines{"abc", "def", "g"});
    CHECK(wrap("x abcdefg y", 3) == Lines{"x", "abc", "def", "g y"});
    CHECK(wrap("x abcdef y", 3) == Lines{"x", "abc", "def", "y"});
    CHECK(wrap("u\u0309u\u0309u\u0309", 2) == Lines{"u\u0309u\u0309", "u\u0309"});
    CHECK(wrap("漢字漢", 3) == Lines{"漢", "字", "漢"});
    CHECK(wrap("漢a", 1) == Lines{"漢", "a"});
    CHECK(wrap("ab", 0) == Lines{"a", "b"});
    CHECK(wrap("👨\u200d👩\u200d👧x", 2) == Lines{"👨\u200d👩\u200d👧", "x"});
}

TEST_CASE("shorten") {
    CHECK(shorten("Ủy ban", 6) == "Ủy ban");
    CHECK(shorten("Ủy ban", 5) == "Ủy b…");
    CHECK(shorten("Ủy ban", 4) == "Ủy…");
    CHECK(shorten("Ủy ban", 1) == "…");
    CHECK(shorten("Ủy ban", 0) == "");
    CHECK(shorten("", 0) == "");
    CHECK(shorten("u\u0309u\u0309u\u0309", 2) == "u\u0309…");
    CHECK(shorten("漢字", 3) == "漢…");
    CHECK(shorten("漢字", 2) == "…");
}

TEST_CASE("properties of width") {
    CHECK(rc::check("the fast way gives what the slow way gives", [] {
        const std::string text = *generate::text();
        RC_ASSERT(width(text) == ways::width_slowly(text));
    }));
    CHECK(rc::check("a letter is as wide composed as not", [] {
        const std::string text = *generate::vietnamese();
        RC_ASSERT(width(to_nfd(text)) == width(text));
    }));
    CHECK(rc::check("padding reaches its cells", [] {
        const std::string text = *generate::text();
        const auto cells = *rc::gen::inRange<std::size_t>(0, 40);
        RC_ASSERT(width(pad_left(text, cells)) >= std::max(width(text), cells));
        RC_ASSERT(pad_left(text, cells).ends_with(text));
        RC_ASSERT(pad_right(text, cells).starts_with(text));
        RC_ASSERT(width(pad_right(text, cells)) == std::max(width(text), cells));
    }));
    CHECK(rc::check("a shortened text fits", [] {
        const std::string text = *rc::gen::oneOf(generate::text(), generate::bytes());
        const auto cells = *rc::gen::inRange<std::size_t>(0, 20);
        RC_ASSERT(width(shorten(text, cells)) <= cells);
    }));
    CHECK(rc::check("lines fit, lose nothing but spaces, and cut no character", [] {
        const std::string text = *rc::gen::oneOf(generate::vietnamese(), generate::bytes());
        const auto cells = *rc::gen::inRange<std::size_t>(2, 12);
        const std::string_view spaces = " \t\n\r\v\f";
        std::string together;
        std::size_t in_lines = 0;
        for (const std::string& line : wrap(text, cells)) {
            RC_ASSERT(width(line) <= cells);
            RC_ASSERT((line.empty() || spaces.find(line.back()) == spaces.npos));
            together += line;
            in_lines += width(line);
        }
        // Wide spaces between lines are left out too: they are few, so only their loss is allowed.
        RC_ASSERT(in_lines <= width(text));
        const bool only_plain_spaces =
            text.find("\u3000") == text.npos && text.find("\xe2\x80") == text.npos &&
            text.find("\xc2\x85") == text.npos && text.find("\xe2\x81\x9f") == text.npos &&
            text.find("\u1680") == text.npos;
        if (only_plain_spaces) RC_ASSERT(without(together, spaces) == without(text, spaces));
    }));
}
