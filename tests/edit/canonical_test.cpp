#include "edit/canonical.hpp"

#include <doctest/doctest.h>

#include <string>

using plan::edit::canonical;

namespace {

/// The form, having seen that it is its own.
std::string formed(std::string_view text) {
    const auto form = canonical(text);
    REQUIRE(form.has_value());
    CHECK(canonical(*form) == form);
    return *form;
}

}  // namespace

TEST_CASE("keys come in the order of the files' description") {
    CHECK(formed("[[item]]\n"
                 "note = \"n\"\n"
                 "until = \"2025\"\n"
                 "repeat = \"yearly\"\n"
                 "completed = \"1/1/2024\"\n"
                 "lead = \"x\"\n"
                 "title = \"T\"\n"
                 "due = 2024-03-01\n"
                 "id = \"a\"\n") ==
          "[[item]]\n"
          "id        = \"a\"\n"
          "title     = \"T\"\n"
          "due       = 2024-03-01\n"
          "lead      = \"x\"\n"
          "completed = \"1/1/2024\"\n"
          "repeat    = \"yearly\"\n"
          "until     = \"2025\"\n"
          "note      = \"n\"\n");
    CHECK(formed("[[item.extension]]\non = 1\nto = 2\nfor = 3\nbody = 4\nreason = 5\n") ==
          "[[item.extension]]\nbody   = 4\nfor    = 3\nto     = 2\non     = 1\nreason = 5\n");
    CHECK(formed("[[year.day]]\nname = 1\ndate = 2\n") == "[[year.day]]\ndate = 2\nname = 1\n");
}

TEST_CASE("keys that no table knows keep their order, behind the others") {
    CHECK(formed("[plan]\nx-b = 1\nzeal = 2\nx-a = 3\nissued = 4\nnote = 5\ntitle = 6\n") ==
          "[plan]\n"
          "title  = 6\nissued = 4\nnote   = 5\nx-b    = 1\nzeal   = 2\nx-a    = 3\n");
    CHECK(formed("[x-mine]\nz = 1\nid = 2\na = 3\n") == "[x-mine]\nz  = 1\nid = 2\na  = 3\n");
    CHECK(formed("[validate]\nP503 = \"off\"\nP207 = \"off\"\n") ==
          "[validate]\nP503 = \"off\"\nP207 = \"off\"\n");
    // Before the first header stand tables, not keys of one.
    CHECK(formed("plan.title = 1\nitem = [{ title = 2, id=3 }]\nbody=[ ]\n") ==
          "plan.title = 1\nitem       = [{ title = 2, id=3 }]\nbody       = [ ]\n");
}

TEST_CASE("a key is known however it is written, and stays as it is written") {
    CHECK(formed("[ \"plan\" ]\n'title' = 1\n\"i\\u0064\" = 2\n") ==
          "[ \"plan\" ]\n\"i\\u0064\" = 2\n'title'   = 1\n");
    CHECK(formed("[[ item . \"comple\\u0074ion\" ]]\non = 1\nbody = 2\n") ==
          "[[ item . \"comple\\u0074ion\" ]]\nbody = 2\non   = 1\n");
    CHECK(formed("[[item]]\nx-a . b = 1\ncompletion = [{on = 1}]\nid = 2\nx-a.c = 3\n") ==
          "[[item]]\nid         = 2\ncompletion = [{on = 1}]\nx-a . b    = 1\nx-a.c      = 3\n");
    // A key with a dot in its quotes is not the sub-table's.
    CHECK(formed("[\"item.waiver\"]\non = 1\nbody = 2\n") ==
          "[\"item.waiver\"]\non   = 1\nbody = 2\n");
    // Keys beyond ASCII are as wide as they look.
    CHECK(formed("[x-y]\n\"hạn\" = 1\nabcdef = 2\n") == "[x-y]\n\"hạn\"  = 1\nabcdef = 2\n");
}

TEST_CASE("one blank line before each table") {
    CHECK(
        formed("[plan]\nid = 1\n[[item]]\nid = 2\n\n\n\n[[item.completion]]\non = 3\n[[item]]\n") ==
        "[plan]\nid = 1\n\n[[item]]\nid = 2\n\n[[item.completion]]\non = 3\n\n[[item]]\n");
    CHECK(formed("\n\n[plan]\n\n\nid = 1\n\n\n") == "[plan]\nid = 1\n");
    CHECK(formed("x-a = 1\n[plan]\n") == "x-a = 1\n\n[plan]\n");
}

TEST_CASE("blank lines among keys part groups, as far as the order leaves them") {
    CHECK(formed("[[item]]\nid = 1\ntitle = 2\n\n\ndue = 3\nlead = 4\n\nnote = 5\ntags = 6\n") ==
          "[[item]]\nid    = 1\ntitle = 2\n\ndue  = 3\nlead = 4\n\ntags = 6\nnote = 5\n");
    CHECK(formed("[[item]]\nlead = 1\ntitle = 2\n\ndue = 3\n") ==
          "[[item]]\ntitle = 2\n\ndue  = 3\nlead = 1\n");
    CHECK(formed("[[item]]\ntitle = 1\n\nid = 2\n") == "[[item]]\nid    = 2\ntitle = 1\n");
}

TEST_CASE("comments right above a key or a header go with it") {
    CHECK(
        formed(
            "# the plan\n# of the year\n[plan]\n  # why\n\t# more\nissued = 1\n# title\ntitle = 2\n"
            "# done\n[[item]]\n") ==
        "# the plan\n# of the year\n[plan]\n# title\ntitle  = 2\n# why\n# more\nissued = 1\n\n"
        "# done\n[[item]]\n");
    // With the blank line that parts it from what stands before.
    CHECK(formed("[plan]\nid = 1\n\n# why\nissued = 2\ntitle = 3\n") ==
          "[plan]\nid = 1\n\ntitle  = 3\n# why\nissued = 2\n");
}

TEST_CASE("comments parted from what follows stay where they stand") {
    CHECK(formed("# head\n\n\n# more\n\n[plan]\ntitle = 1\n# of what is above\n\nid = 2\n\n"
                 "# ── items ──\n# of them\n\n\n[[item]]\n\n# end") ==
          "# head\n\n# more\n\n[plan]\nid = 2\n# of what is above\n\ntitle = 1\n\n"
          "# ── items ──\n# of them\n\n[[item]]\n\n# end\n");
    CHECK(formed("[plan]\n\n# alone\n\ntitle = 1\nid = 2\n# end\n") ==
          "[plan]\n\n# alone\n\nid    = 2\ntitle = 1\n# end\n");
    CHECK(formed("\n  # only\n \n\n# this\t\n") == "# only\n\n# this\n");
}

TEST_CASE("a comment behind a value stays behind it, and a column of them a column") {
    CHECK(formed("[plan] # p\ntitle=\"a # b\"# t\nid= 'x'\t# tab\nissued   =   1     # one\n") ==
          "[plan] # p\nid     = 'x'\t# tab\ntitle  = \"a # b\" # t\nissued = 1     # one\n");
    // Nothing moves: nothing changes.
    const std::string aligned =
        "[plan]           # p\nid    = \"a\"      # i\ntitle = \"long\"   # t\n";
    CHECK(formed(aligned) == aligned);
    // `=` moves, and the column with it.
    CHECK(
        formed(
            "[plan]         # p\nid = \"a\"       # i\nkind = \"plan\"  # k\nimplements = []\n") ==
        "[plan]               # p\nid         = \"a\"     # i\nkind       = \"plan\"  # "
        "k\nimplements = []\n");
    // As wide as it looks, not as many bytes.
    CHECK(formed("[plan]\ntitle = \"Hạn\"  # t\nissuer = \"Sở\"  # s\n") ==
          "[plan]\ntitle  = \"Hạn\"  # t\nissuer = \"Sở\"   # s\n");
}

TEST_CASE("what stands in a value stays") {
    const std::string text =
        "[plan]\n"
        "title = \"\"\"\n"
        "  [[item]]   \n"
        "  id = 1  # none\t\n"
        "\"\"\"  # behind\n"
        "note = '''\n"
        "raw \\   \n"
        "# no comment'''\n"
        "implements = [ \"a\",   # first\n"
        "\n"
        "    \"b\" ,\n"
        "  ]\n"
        "x-inline = { a=1,b = [ 2 ] }\n"
        "x-dates = [1979-05-27T07:32:00Z, 07:32:00, 0x1F, 1_000]\n";
    CHECK(formed(text) ==
          "[plan]\n"
          "title      = \"\"\"\n"
          "  [[item]]   \n"
          "  id = 1  # none\t\n"
          "\"\"\"  # behind\n"
          "implements = [ \"a\",   # first\n"
          "\n"
          "    \"b\" ,\n"
          "  ]\n"
          "note       = '''\n"
          "raw \\   \n"
          "# no comment'''\n"
          "x-inline   = { a=1,b = [ 2 ] }\n"
          "x-dates    = [1979-05-27T07:32:00Z, 07:32:00, 0x1F, 1_000]\n");
}

TEST_CASE("indentation goes, and blanks at the ends of lines") {
    CHECK(formed("  [plan]  \n\tid=1 \t\n    title   =   2   # t  \n  implements = [  \n   1, # "
                 "one \n ] \n") ==
          "[plan]\nid         = 1\ntitle      = 2   # t\nimplements = [\n   1, # one\n ]\n");
}

TEST_CASE("line ends stay what they are") {
    CHECK(formed("[plan]\r\ntitle = 1\r\nid = 2\r\n[[item]]\r\nid = 3") ==
          "[plan]\r\nid    = 2\r\ntitle = 1\r\n\r\n[[item]]\r\nid = 3\r\n");
    CHECK(formed("[plan]\r\ntitle = 1\r\nid = 2") == "[plan]\r\nid    = 2\r\ntitle = 1\r\n");
    CHECK(formed("[plan]\ntitle = [\r\n1,  \r\n2]\nid = 2\r\n") ==
          "[plan]\nid    = 2\r\ntitle = [\r\n1,\r\n2]\n");
    CHECK(formed("\xEF\xBB\xBF\r\n[[item]]\r\n") == "\xEF\xBB\xBF[[item]]\r\n");
    CHECK(formed("\xEF\xBB\xBF  id=1") == "\xEF\xBB\xBFid = 1\n");
    CHECK(formed("") == "");
    CHECK(formed(" \n\t\n") == "");
    CHECK(formed("\xEF\xBB\xBF") == "\xEF\xBB\xBF");
    CHECK(formed("#") == "#\n");
}

TEST_CASE("what the lexer sees not to be TOML has no form") {
    for (const std::string_view text :
         {"[plan\n", "id = [1\n", "[plan]\ntitle = \"\"\"x\n", "[plan]\ntitle\n", "x = {\n}\n"}) {
        CAPTURE(text);
        CHECK_FALSE(canonical(text).has_value());
    }
    // What it does not see is somebody else's to say (model/toml_judge.hpp).
    for (const std::string_view text :
         {"id =", "id =  # c\n", "id = \n[plan]\n", "= 1\n", "[plan]\n= #"}) {
        CAPTURE(text);
        canonical(text);
    }
}
