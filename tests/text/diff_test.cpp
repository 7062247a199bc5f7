#include "text/diff.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

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

TEST_CASE("in a long text the numbers are those of its lines") {
    std::string before, after;
    for (int line = 1; line <= 2'000; ++line) {
        before += std::to_string(line) + '\n';
        if (line == 1'000) after += "new\n";
        after += std::to_string(line) + '\n';
    }
    CHECK(unified_diff("a", before, after) ==
          "--- a\n+++ a\n@@ -997,6 +997,7 @@\n 997\n 998\n 999\n+new\n 1000\n 1001\n 1002\n");
    // The last line too, and one without its line break.
    after = before + "2001";
    CHECK(unified_diff("a", before, after) ==
          "--- a\n+++ a\n@@ -1998,3 +1998,4 @@\n 1998\n 1999\n 2000\n+2001\n\\ No newline at end "
          "of file\n");
}

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

/// What `patch` does, and it has to find every line where the hunk says.
std::string patched(const std::string& before, const std::string& diff) {
    const auto old_lines = lines_of(before), hunks = lines_of(diff);
    std::string after;
    std::size_t at = 0;
    for (std::size_t i = 2; i < hunks.size(); ++i) {
        const std::string& line = hunks[i];
        if (line.starts_with("@@")) {
            const std::size_t begin = std::stoul(line.substr(4));
            REQUIRE(at < begin);
            for (; at + 1 < begin; ++at)
                after += old_lines[at];
            continue;
        }
        if (line[0] != '+') {
            REQUIRE(at < old_lines.size());
            REQUIRE(old_lines[at++] == line.substr(1));
        }
        if (line[0] != '-') after += line.substr(1);
    }
    for (; at < old_lines.size(); ++at)
        after += old_lines[at];
    return after;
}

}  // namespace

TEST_CASE("applied, it makes the new text of the old") {
    std::mt19937 random(1);
    const auto below = [&](std::size_t count) { return random() % count; };
    for (int round = 0; round < 300; ++round) {
        std::vector<std::string> lines(1 + below(200));
        // Few different lines: many are like their neighbors.
        for (std::string& line : lines)
            line = std::string(1, "abc"[below(3)]) + '\n';
        std::string before, after;
        for (const std::string& line : lines)
            before += line;
        for (std::size_t edits = 1 + below(3); edits > 0; --edits) {
            const auto at = lines.begin() + static_cast<std::ptrdiff_t>(below(lines.size()));
            if (below(2) == 0) {
                lines.insert(at, {"a\n", "x\n"});
            } else if (lines.size() > 1) {
                lines.erase(at);
            }
        }
        for (const std::string& line : lines)
            after += line;
        CAPTURE(before);
        CHECK(patched(before, unified_diff("a", before, after)) == after);
    }
}
