#include "render/markdown.hpp"

#include <doctest/doctest.h>

using plan::render::markdown;

TEST_CASE("a cell is read as the same characters") {
    CHECK(markdown("Báo cáo 70-KH/TU") == "Báo cáo 70-KH/TU");
    CHECK(markdown("a|b") == R"(a\|b)");
    CHECK(markdown("a\\|b") == R"(a\\\|b)");
    CHECK(markdown("<script>&amp;</script>") == "&lt;script&gt;&amp;amp;&lt;/script&gt;");
    CHECK(markdown("*a* _b_ `c` ~d~ [e](f) #1 $x$") ==
          R"(\*a\* \_b\_ \`c\` \~d\~ \[e\](f) \#1 \$x\$)");
}

TEST_CASE("a cell is one line") {
    CHECK(markdown("one\r\ntwo\n\nthree\n") == "one two three");
    CHECK(markdown("a\x1b[2J\u202e") == R"(a\\x1b\[2J\\u202e)");
}
