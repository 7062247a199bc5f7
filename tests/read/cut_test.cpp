#include "read/cut.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace plan;
using namespace plan::read;

namespace {

/// One section a line: its table, its marks and the text of its chunks, parted by `|`.
std::string shown(const std::string& text) {
    const Source source("a.toml", text);
    std::string lines;
    for (const Section& section : cut(source, 0).sections) {
        lines += section.table == Table::root ? "root" : std::string(name_of(section.table));
        if (section.table == Table::unknown) lines += "unknown";
        if (section.broken) lines += " broken";
        if (section.repeated) lines += " repeated";
        if (section.wrong_brackets) lines += " brackets";
        lines += ':';
        for (const Span chunk : section.chunks)
            lines += ' ' + text.substr(chunk.begin, chunk.end - chunk.begin);
        lines += '\n';
    }
    return lines;
}

/// One finding a line: the code, the text pointed at, the message, the labels' texts.
std::string told(const std::string& text) {
    const Source source("a.toml", text);
    std::string lines;
    const auto at = [&text](Span span) { return text.substr(span.begin, span.end - span.begin); };
    for (const Finding& finding : cut(source, 0).findings) {
        lines += to_text(finding.code) + " `" + at(finding.place.span) + "` " +
                 finding.message.in(text::Language::english);
        for (const Label& label : finding.labels)
            lines += " (`" + at(label.place.span) + "` " +
                     label.message.in(text::Language::english) + ')';
        lines += '\n';
    }
    return lines;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    while (times-- > 0)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("each opener opens a section, and what is under it goes with it") {
    CHECK(shown("[plan]\na=1\n[[item]]\nb=1\n[[item.completion]]\nc=1\n[[item]]\n") ==
          "plan: [plan]\na=1\n\n"
          "item: [[item]]\nb=1\n[[item.completion]]\nc=1\n\n"
          "item: [[item]]\n\n");
    CHECK(told("[plan]\n[[item]]\n[[item]]\n[remind]\n[[year]]\n").empty());
}

TEST_CASE("sub-tables go with their opener wherever they stand") {
    CHECK(shown("[[item]]\n[[body]]\n[[item.completion]]\n[body.x]\n") ==
          "item: [[item]]\n [[item.completion]]\n\nbody: [[body]]\n [body.x]\n\n");
}

TEST_CASE("what stands before the first header is a section only if it says something") {
    CHECK(shown("").empty());
    CHECK(shown("\xEF\xBB\xBF# a comment\n\n").empty());
    CHECK(shown("# a comment\n[plan]\n") == "plan: [plan]\n\n");
    CHECK(shown("# a\nx = 1\n[plan]") == "root: # a\nx = 1\n\nplan: [plan]\n");
}

TEST_CASE("header keys may be quoted, escaped and spaced") {
    CHECK(shown("[[\"item\"]]\n[ 'item' . x ]\n[[ \"it\\u0065m\" . completion ]]\r\n") ==
          "item: [[\"item\"]]\n[ 'item' . x ]\n[[ \"it\\u0065m\" . completion ]]\r\n\n");
    const Source source("a.toml", "[[ \"item\" ]] # c");
    const Section section = cut(source, 0).sections.at(0);
    CHECK(section.header == Span{0, 12});
    CHECK(section.name == Span{3, 9});
}

TEST_CASE("a header in a string, a comment or a list is none") {
    CHECK(shown("[plan]\na = \"\"\"\n[[item]]\n\"\"\"\nb = '''\n[plan]\n'''\n# [[item]]\n") ==
          "plan: [plan]\na = \"\"\"\n[[item]]\n\"\"\"\nb = '''\n[plan]\n'''\n# [[item]]\n\n");
    CHECK(shown("[plan]\na = [\n['item'],\n[\"plan\"]\n]\n") ==
          "plan: [plan]\na = [\n['item'],\n[\"plan\"]\n]\n\n");
}

TEST_CASE("unknown tables: one name, one section; [[x]] begins again") {
    CHECK(shown("[foo]\n[bar]\n[foo.bar]\n[[baz]]\n[baz.x]\n[[baz]]\n") ==
          "unknown: [foo]\n [foo.bar]\n\nunknown: [bar]\n\n"
          "unknown: [[baz]]\n[baz.x]\n\nunknown: [[baz]]\n\n");
}

TEST_CASE("a table given twice is told with the first place") {
    CHECK(told("[plan]\n[[item]]\n[plan] # again\n") ==
          "P106 `[plan]` the table `plan` is given twice (`[plan]` first given here)\n");
    CHECK(shown("[plan]\n[plan]\n") == "plan: [plan]\n\nplan repeated: [plan]\n\n");
    CHECK(told("[plan.x]\n[plan]\n").empty());
    CHECK(told("plan.title = 1\n[plan]\n") ==
          "P106 `[plan]` the table `plan` is given twice (`plan` first given here)\n");
    CHECK(told("item = [{}]\n[[item]]\n[[item]]\n") ==
          "P106 `[[item]]` the table `item` is given twice (`item` first given here)\n");
    CHECK(told("foo = 1\n[foo.x]\n") ==
          "P106 `[foo.x]` the table `foo` is given twice (`foo` first given here)\n");
    CHECK(shown("plan.a = 1\n[[body]]\n[plan.b]\n") ==
          "root: plan.a = 1\n [plan.b]\n\nbody: [[body]]\n\n");
}

TEST_CASE("the wrong brackets are told, and the table is read all the same") {
    CHECK(told("[item]\n[item.x]\n[[plan]]\n") ==
          "P103 `[item]` [item] needs two brackets: [[item]]\n"
          "P103 `[[plan]]` [[plan]] needs one bracket: [plan]\n");
    CHECK(shown("[item]\n[item.x]\n[[plan]]\n") ==
          "item brackets: [item]\n[item.x]\n\nplan brackets: [[plan]]\n\n");
    const Cut one = cut(Source("a.toml", "[item]"), 0);
    REQUIRE(one.findings.at(0).fix);
    CHECK_FALSE(one.findings[0].fix->safe);
    CHECK(one.findings[0].fix->edits.size() == 2);
}

TEST_CASE("a sub-table without its table") {
    CHECK(told("[[item.completion]]\n[item.x]\n[[item]]\n") ==
          "P101 `[[item.completion]]` there is no [[item]] before this table\n");
    CHECK(shown("[[item.completion]]\n[[item]]\n") ==
          "item broken: [[item.completion]]\n\nitem: [[item]]\n\n");
}

TEST_CASE("what is left open ends at the next table") {
    const std::string label = " (`[[item]]` the next table begins here)\n";
    CHECK(told("[plan]\na = [1,\n[[item]]\n") == "P101 `[` this bracket is not closed" + label);
    CHECK(told("[plan]\na = \"\"\"x\n[[item]]\n") ==
          "P101 `\"\"\"` this string is not closed" + label);
    CHECK(told("[plan]\na = '''x\n[[item]]\n") == "P101 `'''` this string is not closed" + label);
    CHECK(told("[plan]\na = [\n  '''x\n[[item]]\n") ==
          "P101 `'''` this string is not closed" + label);
    CHECK(told("[plan]\na = [") == "P101 `[` this bracket is not closed\n");
    CHECK(told("[plan]\na = [\"x, \"y\"]\nb = 1\n") ==
          "P101 `\"]` this string is not closed (`b = 1` the next key begins here)\n");
    CHECK(shown("[plan]\na = '''x\n[[item]]\n") ==
          "plan broken: [plan]\na = '''x\n\nitem: [[item]]\n\n");
}

TEST_CASE("a list ends at the next key, where its bracket is not closed") {
    const auto ended_by = [](const std::string& line) {
        return told("[plan]\na = [1,\n" + line + "\n[[item]]\n") ==
               "P101 `[` this bracket is not closed (`" + line + "` the next key begins here)\n";
    };
    CHECK(ended_by("b = 2"));
    CHECK(ended_by("b.c=[]"));
    CHECK(ended_by("b . c = {}"));
    CHECK(ended_by("tên = 1"));
    CHECK(ended_by("b: 1"));
    for (const char* list : {"[\ntrue,\n]", "[\n'b = 1'\n]", "[\n{b = 1},\n]", "[\n# b = 1\n]",
                             "[\n'''\nb = 1\n'''\n]", "[\n2024-01-01\n,inf]", "[\n07:32:00,\n-1\n]",
                             "[\n1979-05-27T07:32:00Z]"})
        CHECK(told("[plan]\na = " + std::string(list) + "\nb = 1\n").empty());
}

TEST_CASE("braces over lines are told once") {
    const std::string words = " `{…}` must stand on one line, as {key = value, key = value}\n";
    CHECK(told("[plan]\na = {b = 1,\n c = 2\n}\nd = 1\n") == "P101 `{`" + words);
    CHECK(told("[plan]\na = [{b = 1,\n},\n]\nd = 1\n") == "P101 `{`" + words);
    CHECK(told("[plan]\na = {b = 1\nd = 1\n").empty());  // toml++ tells it
}

TEST_CASE("an open string does not take the quotes that open the next for its own end") {
    const std::string text =
        "[[item]]\na = \"\"\"open\n[[item]]\nb = \"\"\"\nnhiều chữ\n\"\"\"\n[[item]]\n";
    CHECK(told(text) ==
          "P101 `\"\"\"` this string is not closed (`[[item]]` the next table begins here)\n");
    CHECK(shown(text) ==
          "item broken: [[item]]\na = \"\"\"open\n\n"
          "item: [[item]]\nb = \"\"\"\nnhiều chữ\n\"\"\"\n\nitem: [[item]]\n\n");
}

TEST_CASE("a string that ends with its line, or a brace, opens nothing") {
    CHECK(shown("[plan]\na = \"x\nb = {\n[[item]]\n") ==
          "plan: [plan]\na = \"x\nb = {\n\nitem: [[item]]\n\n");
    CHECK(shown("[plan]\na = x [ y\n[[item]]\n") ==
          "plan: [plan]\na = x [ y\n\nitem: [[item]]\n\n");
    CHECK(shown("[plan]\na = \"x\"\"\"\n[[item]]\n") ==
          "plan: [plan]\na = \"x\"\"\"\n\nitem: [[item]]\n\n");
}

TEST_CASE("what only looks like a header") {
    CHECK(told("[[item]\nx=1\n[[item]]\n") ==
          "P101 `[[item]` the brackets of this header do not match: write [[item]]\n");
    CHECK(told("[item]] # x\n").starts_with("P101 `[item]]` the brackets"));
    CHECK(told("[plan\n").ends_with("write [plan]\n"));
    CHECK(told("[[item]]\n[[item.completion]\n").find("[[item.completion]]") != std::string::npos);
    CHECK(told("[tên]\n").starts_with("P101 `[tên]` `tên` is no name of a table"));
    CHECK(told("[]\n").starts_with("P101 `[]` this header names no table"));
    CHECK(shown("[[item]\nx=1\n[[item]]\n") == "item broken: [[item]\nx=1\n\nitem: [[item]]\n\n");
    CHECK(shown("[plan]\n[=a]\n[]\n[[[[\n") == "plan broken: [plan]\n[=a]\n[]\n[[[[\n\n");
    CHECK(told("[plan] junk\n").starts_with("P101 `junk` nothing may follow a header"));
    CHECK(told("[plan]\n[a\n[b\n").find("[[b]]") != std::string::npos);
}

TEST_CASE("limits are kept before a parser sees the text") {
    const auto nested = [](int depth) {
        return "[plan]\nx = " + repeated("[", depth) + repeated("]", depth) + "\n[[item]]\n";
    };
    CHECK(told(nested(64)).empty());
    CHECK(told(nested(65)) == "P107 `[` more than 64 brackets inside each other\n");
    CHECK(shown(nested(65)).ends_with("item: [[item]]\n\n"));
    const auto key = [](int parts) { return repeated("a.", parts - 1) + "a"; };
    CHECK(told(key(32) + " = 1").empty());
    CHECK(told(key(33) + " = 1") == "P107 `a` a key of more than 32 parts\n");
    CHECK(told("[" + key(33) + "]") == "P107 `a` a key of more than 32 parts\n");
    CHECK(told("x = {b = 1, " + key(32) + " = 1}").empty());
    CHECK(told("x = {b = 1, " + key(33) + " = 1}") == "P107 `a` a key of more than 32 parts\n");
    CHECK(told("x = [1.5, 2.5, {b = 1.5}]").empty());
    CHECK(told(repeated("a.b = 1\n", 1001)).starts_with("P107"));
    CHECK(told("[[item]]\n" + repeated("[[item.completion]]\n", 5000)).empty());
}

TEST_CASE("no text takes long") {
    for (const char* text : {"[", "\"", "'", "a=[\n", "[\n", "a=\"\"\"\n[[item]]\n", "[a]\n", "\r",
                             "[[item]]\na=[\\\"\"\"\n", "a.b=1\n", "a={", "\"\"\"\n", "\\"}) {
        CAPTURE(text);
        const std::string all = repeated(text, 200'000);
        CHECK(cut(Source("a.toml", all), 0).findings.size() <= most_findings);
        CHECK(cut(Source("a.toml", "x = \"\"\"\n" + all), 0).findings.size() <= most_findings);
    }
}

TEST_CASE("characters that may not stand in a file") {
    const auto first = [](const std::string& text) {
        const auto found = check_characters(Source("a.toml", text), 0);
        if (found.empty()) return std::string();
        return std::to_string(found.at(0).place.span.begin) + ' ' +
               found[0].message.in(text::Language::english);
    };
    CHECK(first("a = \"quý\"\t\r\n").empty());
    CHECK(first("\xEF\xBB\xBFx = 1").empty());
    CHECK(first("ab\xFF\x01") == "2 this byte is not UTF-8");
    CHECK(first("a\x01\xFF") == "1 the control character U+0001 may not stand in a file");
    CHECK(first(std::string("a\0b", 3)).starts_with("1 the control character U+0000"));
    CHECK(first("a\rb").starts_with("1 the control character U+000D"));
    CHECK(first("a\u202Eb").starts_with("1 U+202E changes the direction"));
    CHECK(first(std::string("\xFF\xFEi\0d\0", 6)) == "0 this file is UTF-16; save it as UTF-8");
    CHECK(first(std::string("\0i\0d\0=", 6)) == "0 this file is UTF-16; save it as UTF-8");
    CHECK(first(std::string("i\0d\0", 4)) == "0 this file is UTF-16; save it as UTF-8");
    CHECK(check_characters(Source("a.toml", "\x01\x02"), 0).size() == 1);
}

TEST_CASE("a merge conflict is told once, and its first side is read") {
    const std::string conflict =
        "[plan]\na = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> other\nc = 1\n";
    CHECK(told(conflict) ==
          "P101 `<<<<<<< HEAD` git left a conflict here: two versions of these lines (`=======` "
          "the other version begins here) (`>>>>>>> other` and ends here)\n");
    const auto read = [](const std::string& text) {
        const Source source("a.toml", text);
        const Cut result = cut(source, 0);
        std::string dense;
        for (const Section& section : result.sections) {
            CHECK(section.text.size() == text.size());
            for (const Span chunk : section.chunks)
                for (const char c : section.text.substr(chunk.begin, chunk.end - chunk.begin))
                    if (c != ' ' && (c != '\n' || !dense.ends_with('\n'))) dense += c;
        }
        return dense;
    };
    CHECK(read(conflict) == "[plan]\na=1\nb=1\nc=1\n");
    // Tables of the second side that the first does not have are read too.
    CHECK(read("[plan]\n<<<<<<< a\n[[item]]\nid = 1\n||||||| b\nx\n=======\ny = 1\n[[item]]\nid = "
               "2\n[[item]]\nid = 1\n>>>>>>> c\n") == "[plan]\n[[item]]\nid=1\n[[item]]\nid=2\n");
    CHECK(read("[plan]\n<<<<<<< a\n=======\ny = 1\n>>>>>>> c\n") == "[plan]\ny=1\n");
    CHECK(read("[plan]\n<<<<<<< a\r\nx = 1\r\n") == "[plan]\n\r\nx=1\r\n");
    // In a string over lines it is a text.
    const std::string text = "[plan]\na = \"\"\"\n<<<<<<< a\n\"\"\"\n";
    CHECK(told(text).empty());
    CHECK(told("[plan]\nb = '''\n<<<<<<< a\n''' # \"\n" + text.substr(7)).empty());
}
