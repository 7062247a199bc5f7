// Text in HTML, ids that stand for keys, addresses that may be linked.

#include "render/html.hpp"

#include <doctest/doctest.h>

using namespace plan::render;

TEST_CASE("text stays text") {
    CHECK(html("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
    CHECK(html("</script><!--") == "&lt;/script&gt;&lt;!--");
    CHECK(html("two\r\nlines\tand") == "two lines and");
    CHECK(html("\x1b[31m \u202e \x01 \xff") == "\\x1b[31m \\u202e \\x01 \\xff");
    CHECK(html("Ủy ban nhân dân") == "Ủy ban nhân dân");
}

TEST_CASE("an id stands for one text alone") {
    CHECK(anchor_of("plan/item@body#2024-06-30") == "plan/item@body,2024-06-30");
    CHECK(anchor_of("12-KH.a_b") == "12-KH.a_b");
    CHECK(anchor_of("a b") == "a~20b");
    CHECK(anchor_of("Ủy\"><b>") == "~E1~BB~A6y~22~3E~3Cb~3E");
    // What another text could be taken for is escaped itself.
    CHECK(anchor_of("a~20b") == "a~7E20b");
    CHECK(anchor_of("a,b") == "a~2Cb");
    CHECK(anchor_of("body:a") == "body~3Aa");
}

TEST_CASE("only the web is linked") {
    CHECK(web_address("https://a.example/b?c=1&d=%20#e") == "https://a.example/b?c=1&amp;d=%20#e");
    CHECK(web_address("HTTP://a.example") == "HTTP://a.example");
    CHECK(web_address("https://a.example/\"><script> ñ\n") ==
          "https://a.example/%22%3E%3Cscript%3E%20%C3%B1%0A");
    for (const char* other : {"javascript:alert(1)", " https://a.example", "data:text/html,x",
                              "//a.example", "http:a", "file:///etc/passwd", ""})
        CHECK_FALSE(web_address(other).has_value());
}

TEST_CASE("an id is given out once") {
    Anchors anchors;
    CHECK(anchors.take("a/b") == "a/b");
    CHECK_FALSE(anchors.take("a/b").has_value());
    CHECK(anchors.take("a/c") == "a/c");
}
