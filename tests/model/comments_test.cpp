#include "model/comments.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace plan;
using Lines = std::vector<std::string>;

namespace {

Lines written(std::string_view text, const std::vector<Span>& spans) {
    Lines lines;
    for (const Span span : spans)
        lines.emplace_back(text.substr(span.begin, span.end - span.begin));
    return lines;
}

Lines comments(std::string_view text) {
    return written(text, model::comments_of(text));
}
Lines strings(std::string_view text) {
    return written(text, model::strings_of(text));
}

}  // namespace

TEST_CASE("comments: on their own, behind headers and values, in lists") {
    CHECK(
        comments("# a\n[plan] # b\r\n  # c\ntitle = \"T\" # d\nx = [ # e\n 1, # f\n] # g\n\n#h") ==
        Lines{"# a", "# b", "# c", "# d", "# e", "# f", "# g", "#h"});
    CHECK(comments("\xef\xbb\xbf# a\n") == Lines{"# a"});
    CHECK(comments("").empty());
}

TEST_CASE("comments: what stands in a string or a key is none") {
    CHECK(comments("a = \"# x\" # 1\nb = '# x' # 2\nc = \"\"\"\n# x\n\"\"\" # 3\nd = '''\n# x\n''' "
                   "# 4\n\"# x\" = 1 # 5\ne = { \"# x\" = \"\\\"# x\" } # 6\n") ==
          Lines{"# 1", "# 2", "# 3", "# 4", "# 5", "# 6"});
}

TEST_CASE("comments: of what is no TOML") {
    CHECK(comments("lead = Records Desk # a\nlead # b\n= # c\n") == Lines{"# a", "# b", "# c"});
    // A string that is open to the line's end takes the comment with it; the next line is free.
    CHECK(comments("a = \"x # y\nb = 1 # z\n") == Lines{"# z"});
    CHECK(comments("a = \"\"\"\n# x\n[[item]] # y\n") == Lines{"# y"});
    CHECK(comments("[[item # x\n# y\n") == Lines{"# y"});
}

TEST_CASE("strings: of the values, however deep") {
    CHECK(strings("a = \"1\"\n\"k\" = '2'\n[\"t\"]\n\"k\".\"l\" = [\"3\", ['4']]\n"
                  "b = { \"k\" = \"5\", \"m\".\"n\" = \"6\" }\nc = \"\"\"\n7\"\"\"\"\nd = 8\n") ==
          Lines{"\"1\"", "'2'", "\"3\"", "'4'", "\"5\"", "\"6\"", "\"\"\"\n7\"\"\"\""});
    CHECK(strings("a = [\"x\",\n[[item]]\nb = \"y\"\n") == Lines{"\"y\""});
}
