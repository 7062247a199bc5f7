#include "text/diff.hpp"

#include <doctest/doctest.h>

using plan::text::unified_diff;

TEST_CASE("nothing changed, nothing shown") {
    CHECK(unified_diff("a", "x\ny\n", "x\ny\n").empty());
}

TEST_CASE("hunks with some lines around each change") {
    CHECK(unified_diff("a.toml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- a.toml\n+++ a.toml\n@@ -2,8 +2,8 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n");
}

TEST_CASE("a missing line break at the end is marked, and a change of it is shown") {
    CHECK(unified_diff("a", "x", "x\n") ==
          "--- a\n+++ a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n");
    CHECK(unified_diff("a", "", "x\n") == "--- a\n+++ a\n@@ -0,0 +1,1 @@\n+x\n");
}
