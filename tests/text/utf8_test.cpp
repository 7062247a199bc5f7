#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>

#include "generate.hpp"

using namespace plan::text;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string encoded(char32_t point) {
    std::string text;
    append(text, point);
    return text;
}

// By definition, without the fast ways.
std::size_t first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) {
        if (!decode(text, at).valid) return at;
    }
    return npos;
}

std::size_t first_forbidden(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) {
        const char32_t c = decode(text, at).value;
        if (c == '\t' || c == '\n' || text.substr(at, 2) == "\r\n") continue;
        if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || is_direction_changing(c)) return at;
    }
    return npos;
}

}  // namespace

TEST_CASE("decode: each length, at its edges") {
    struct Case {
        std::string_view text;
        char32_t value;
        std::uint32_t size;
    };
    for (const Case& one : {
             Case{"a"sv, U'a', 1},
             Case{"\0"sv, 0, 1},
             Case{"\x7f"sv, 0x7F, 1},
             Case{"\xc2\x80"sv, 0x80, 2},
             Case{"đ"sv, 0x111, 2},
             Case{"\xdf\xbf"sv, 0x7FF, 2},
             Case{"\xe0\xa0\x80"sv, 0x800, 3},
             Case{"ủ"sv, 0x1EE7, 3},
             Case{"\xed\x9f\xbf"sv, 0xD7FF, 3},
             Case{"\xee\x80\x80"sv, 0xE000, 3},
             Case{"\xef\xbf\xbf"sv, 0xFFFF, 3},
             Case{"\xf0\x90\x80\x80"sv, 0x10000, 4},
             Case{"\xf4\x8f\xbf\xbf"sv, 0x10FFFF, 4},
         }) {
        CAPTURE(one.text);
        const CodePoint point = decode(one.text, 0);
        CHECK(point.valid);
        CHECK(point.value == one.value);
        CHECK(point.size == one.size);
        CHECK(encoded(one.value) == one.text);
    }
}

TEST_CASE("decode: what is not UTF-8 is one byte") {
    for (const std::string_view text : {
             "\x80"sv,
             "\xbf"sv,  // continues nothing
             "\xc3"sv,
             "\xe1\xbb"sv,
             "\xf0\x9f\x98"sv,  // cut off at the end
             "\xc3z"sv,
             "\xe1\xbbz"sv,
             "\xf0\x9f\x98z"sv,  // cut off by another
             "\xc0\xaf"sv,
             "\xc1\xbf"sv,
             "\xe0\x9f\xbf"sv,      // overlong
             "\xf0\x8f\xbf\xbf"sv,  //
             "\xed\xa0\x80"sv,
             "\xed\xbf\xbf"sv,  // surrogates
             "\xf4\x90\x80\x80"sv,
             "\xf5\x80\x80\x80"sv,  // over U+10FFFF
             "\xfe"sv,
             "\xff"sv,
             "\xf8\x88\x80\x80\x80"sv,  // never leads
         }) {
        CAPTURE(text);
        const CodePoint point = decode(text, 0);
        CHECK_FALSE(point.valid);
        CHECK(point.value == 0xFFFD);
        CHECK(point.size == 1);
        CHECK(find_invalid(text) == 0);
        CHECK(find_invalid(std::string(100, 'a').append(text)) == 100);
        CHECK(find_invalid(std::string("ủy ban nhân dân thành phố Hà Nội; ủy ban nhân dân quận ")
                               .append(text)
                               .append("…")) ==
              std::string_view("ủy ban nhân dân thành phố Hà Nội; "
                               "ủy ban nhân dân quận ")
                  .size());
    }
}

TEST_CASE("find_invalid: letters across the edges of blocks") {
    for (std::size_t before = 55; before < 70; ++before) {
        CAPTURE(before);
        const std::string text = std::string(before, 'a').append("ủ👍ủ ban").append(70, 'b');
        CHECK(find_invalid(text) == npos);
        const std::string sooner = text.substr(0, text.size() - 65);
        CHECK(find_invalid(sooner + "\xff") == sooner.size());
        CHECK(find_invalid(text + "\xff") == text.size());
        CHECK(find_invalid(text + "\xff" + text) == text.size());
        CHECK(find_invalid(text + "\xe1\xbb") == text.size());
    }
}

TEST_CASE("append: what is no code point becomes U+FFFD") {
    CHECK(encoded(0xD800) == "\ufffd");
    CHECK(encoded(0xDFFF) == "\ufffd");
    CHECK(encoded(0x110000) == "\ufffd");
}

TEST_CASE("count: code points, and bytes that are none") {
    CHECK(count("") == 0);
    CHECK(count("Kế hoạch") == 8);
    CHECK(count("ke\u0302\u0301") == 4);
    CHECK(count("a\xff\xe1\xbbz") == 5);
    CHECK(count("👍") == 1);
}

TEST_CASE("find_forbidden: control characters and those that change the direction") {
    struct Case {
        std::string_view text;
        std::size_t at;
    };
    for (const Case& one : {
             Case{"a\tb\nc\r\nd"sv, npos},  // white space that files have
             Case{"Thành ủy, “đ” – 5 ₫ é·Ø ؀"sv, npos},
             Case{"ab\0c"sv, 2},
             Case{"a\x1b[31m"sv, 1},
             Case{"a\x7f"sv, 1},
             Case{"\b"sv, 0},
             Case{"a\rb"sv, 1},
             Case{"a\r"sv, 1},
             Case{"\r\r\n"sv, 0},
             Case{"\f"sv, 0},
             Case{"à\u0080"sv, 2},
             Case{"à\u009f"sv, 2},
             Case{"à\u00a0"sv, npos},
             Case{"x\u061c"sv, 1},
             Case{"x\u061d"sv, npos},
             Case{"x\u200e"sv, 1},
             Case{"x\u200f"sv, 1},
             Case{"x\u200d"sv, npos},
             Case{"x\u2029"sv, npos},
             Case{"x\u202a"sv, 1},
             Case{"x\u202e"sv, 1},
             Case{"x\u202f"sv, npos},
             Case{"x\u2065"sv, npos},
             Case{"x\u2066"sv, 1},
             Case{"x\u2069"sv, 1},
             Case{"x\u206a"sv, npos},
         }) {
        CAPTURE(one.text);
        CHECK(find_forbidden(one.text) == one.at);
        // Beyond the blocks that are looked at at once, and across their edges.
        for (std::size_t before = 55; before < 70; ++before) {
            const std::string longer = std::string(before, 'a').append(one.text);
            CHECK(find_forbidden(longer + std::string(80, 'b')) ==
                  (one.text.back() == '\r' ? before + one.at
                   : one.at == npos        ? npos
                                           : before + one.at));
        }
    }
}

TEST_CASE("trimmed: white space of any kind, at the ends alone") {
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \t\r\n\u00a0\u3000") == "");
    CHECK(trimmed("a") == "a");
    CHECK(trimmed("\u00a0\u202f Sở\u00a0Y tế\n\u2009 ") == "Sở\u00a0Y tế");
    CHECK(trimmed("\u0085x\u2028\u2029") == "x");
    // What can't be seen is no white space; a byte that is no UTF-8 stays.
    CHECK(trimmed(" \u200bx\ufeff ") == "\u200bx\ufeff");
    CHECK(trimmed(" \xe1\xbb ") == "\xe1\xbb");
    CHECK(trimmed(" \xa0 ") == "\xa0");
}

TEST_CASE("name_of: at least four digits") {
    CHECK(name_of(0x202E) == "U+202E");
    CHECK(name_of(0x1B) == "U+001B");
    CHECK(name_of(0x1F44D) == "U+1F44D");
}

TEST_CASE("visible: nothing reaches a terminal that acts on it") {
    CHECK(visible("Thành ủy – “a\\b” 👍") == "Thành ủy – “a\\b” 👍");
    CHECK(visible("\x1b[31m\a") == "\\x1b[31m\\x07");
    CHECK(visible("a\tb\r\n"sv) == "a\\tb\\r\\n");
    CHECK(visible("\0\x7f"sv) == "\\x00\\x7f");
    CHECK(visible("\u0085\u009b") == "\\u0085\\u009b");
    CHECK(visible("a\u202eb\u061c") == "a\\u202eb\\u061c");
    CHECK(visible("a\xff\xe1\xbbz") == "a\\xff\\xe1\\xbbz");
}

TEST_CASE("properties of UTF-8") {
    CHECK(rc::check("appending what was decoded gives the text", [] {
        const std::string text = *generate::text();
        std::string again;
        for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) {
            append(again, decode(text, at).value);
        }
        RC_ASSERT(again == text);
    }));
    CHECK(rc::check("the first invalid byte is the one by definition", [] {
        const std::string text = *generate::bytes() + *generate::bytes();
        RC_ASSERT(find_invalid(text) == first_invalid(text));
    }));
    CHECK(rc::check("the first forbidden one is the one by definition", [] {
        const std::string text = *generate::vietnamese() + *generate::text();
        RC_ASSERT(find_forbidden(text) == first_forbidden(text));
    }));
    CHECK(rc::check("what is visible may be printed and stays so", [] {
        const std::string shown = visible(*generate::bytes());
        RC_ASSERT(find_invalid(shown) == npos);
        RC_ASSERT(find_forbidden(shown) == npos);
        RC_ASSERT(shown.find_first_of("\t\n\r") == npos);
        RC_ASSERT(visible(shown) == shown);
    }));
}
