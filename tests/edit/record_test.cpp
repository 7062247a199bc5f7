// Records put into a text and taken out: its style is kept, and every byte that is not theirs.

#include "edit/record.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "edit/canonical.hpp"
#include "support/workspace.hpp"

using namespace plan;
using edit::NewRecord;

namespace {

const civil::Day day = tests::day("9/4/2024");

/// The header of the n-th line that begins so.
Span header_in(std::string_view text, std::string_view header, int nth = 0) {
    std::size_t at = text.find(header);
    for (; nth > 0; --nth)
        at = text.find(header, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + header.size())};
}

NewRecord completion(std::string evidence) {
    NewRecord record;
    record.on = day;
    record.evidence = std::move(evidence);
    return record;
}

struct Item {
    std::string text;
    edit::ItemText item;
    edit::Style style;
};

Item open(std::string text, std::string_view header = "[[item]]", int nth = 0) {
    auto item = edit::item_text(text, header_in(text, header, nth));
    REQUIRE(item);
    edit::Style style = edit::style_of(text, *item);
    // Views of `text` would not survive the move of a short string.
    text.reserve(64);
    Item opened{std::move(text), {}, std::move(style)};
    opened.item = *edit::item_text(opened.text, header_in(opened.text, header, nth));
    return opened;
}

std::string with(const Item& item, const NewRecord& record) {
    return edit::apply(item.text, {edit::add_record(item.text, item.item, item.style, record)});
}

/// Empty where other lines would have to move for it.
std::string with_short(const Item& item) {
    const auto edit = edit::add_short_form(item.text, item.item, item.style, day);
    return edit ? edit::apply(item.text, {*edit}) : std::string();
}

/// The text without its blank lines.
std::string with_words(const std::string& text) {
    std::string lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        const std::string line = text.substr(begin, end - begin);
        if (line.find_first_not_of(" \t\r\n") != line.npos) lines += line;
        begin = end;
    }
    return lines;
}

bool is_in_form(const std::string& text) {
    return edit::canonical(text) == text;
}

/// Takes out what has that header.
std::string without(const std::string& text, std::string_view header, int nth = 0,
                    std::string_view item_header = "[[item]]") {
    const Item item = open(text, item_header);
    const auto edits =
        edit::remove_record(item.text, item.item, item.style, header_in(item.text, header, nth));
    REQUIRE(edits);
    return edit::apply(item.text, *edits);
}

}  // namespace

TEST_CASE("the short form stands behind the last key, in its style") {
    CHECK(with_short(open("[[item]]\nid = \"a\" # why\n\n# next\n[[item]]\n[plan]\n")) ==
          "[[item]]\nid = \"a\" # why\ncompleted = \"9/4/2024\"\n\n# next\n[[item]]\n[plan]\n");
    CHECK(with_short(open("[[item]]\n  id       ='a'\n  title    ='b'\n  evidence ='c'\n")) ==
          "[[item]]\n  id       ='a'\n  title    ='b'\n  evidence ='c'\n  completed ='9/4/2024'\n");
    CHECK(with_short(open("[[item]]\nid           = 'a'\ncoordinating = 'b'\n")) ==
          "[[item]]\nid           = 'a'\ncoordinating = 'b'\ncompleted    = '9/4/2024'\n");
    // Behind all the lines of a value.
    CHECK(with_short(open("[[item]]\nlead = [\n  'a', # one\n  'b',\n]\n[plan]\n")) ==
          "[[item]]\nlead = [\n  'a', # one\n  'b',\n]\ncompleted = '9/4/2024'\n[plan]\n");
    // A table without keys, and a file that ends there.
    CHECK(with_short(open("[[item]]")) == "[[item]]\ncompleted = \"9/4/2024\"");
    CHECK(with_short(open("[[item]]\r\nid = 'a'")) ==
          "[[item]]\r\nid = 'a'\r\ncompleted = '9/4/2024'");
}

TEST_CASE("days are written as the item, else the file, writes them") {
    const auto of = [](const std::string& due) {
        const std::string text = with_short(open("[[item]]\n due = " + due + "\n"));
        return text.substr(text.rfind("= ") + 2);
    };
    CHECK(of("\"1/4/2024\"") == "\"9/4/2024\"\n");
    CHECK(of("\"01/4/2024\"") == "\"09/04/2024\"\n");
    CHECK(of("\"2024-04-01\"") == "\"2024-04-09\"\n");
    CHECK(of("2024-04-01") == "2024-04-09\n");
    CHECK(of("'2024-04-01'") == "'2024-04-09'\n");
    CHECK(of("\"15/12/2024\"") == "\"9/4/2024\"\n");  // says nothing of zeros
    CHECK(of("\"in April\"") == "\"9/4/2024\"\n");
    CHECK(with_short(open("[plan]\nissued = 2024-01-01\n[[item]]\nid = \"a\"\n"))
              .ends_with("completed = 2024-04-09\n"));
    // The item's own goes before the file's.
    CHECK(with_short(open("[plan]\nissued = 2024-01-01\nreceived = 2024-01-02\n"
                          "[[item]]\ndue = \"01/05/2024\"\n"))
              .ends_with("completed = \"09/04/2024\"\n"));
}

TEST_CASE("a table stands behind the item's last line, wherever its tables are") {
    CHECK(
        with(open("[[item]]\nid = \"a\"\n\n[[item]]\nid = \"b\"\n[plan]\n"), completion("7/BC")) ==
        "[[item]]\nid = \"a\"\n\n[[item.completion]]\non = \"9/4/2024\"\nevidence = "
        "\"7/BC\"\n\n[[item]]\nid = \"b\"\n[plan]\n");
    // Comments below belong to the item where a blank line or the end parts them from the next.
    CHECK(with(open("[[item]]\nid = \"a\"\n# of a\n\n# of b\n[[item]]\n[plan]\n"),
               completion("7/BC")) ==
          "[[item]]\nid = \"a\"\n# of a\n\n[[item.completion]]\non = \"9/4/2024\"\nevidence = "
          "\"7/BC\"\n\n# of b\n[[item]]\n[plan]\n");
    CHECK(with(open("\n[[item]]\nid = \"a\"\n# of b\n[[item]]\n"), completion("7/BC")) ==
          "\n[[item]]\nid = \"a\"\n\n[[item.completion]]\non = \"9/4/2024\"\nevidence = "
          "\"7/BC\"\n# of b\n[[item]]\n");
    // A sub-table behind a table of another kind is the item's still.
    const std::string apart =
        "[[item]]\nid = \"a\"\n[[body]]\nid = \"x\"\n[[item.waiver]]\non = \"1/4/2024\"\n[plan]\n";
    CHECK(with(open(apart), completion("7/BC")) ==
          "[[item]]\nid = \"a\"\n[[body]]\nid = \"x\"\n[[item.waiver]]\non = "
          "\"1/4/2024\"\n[[item.completion]]\non = \"9/4/2024\"\nevidence = \"7/BC\"\n[plan]\n");
}

TEST_CASE("a table is written as the others are") {
    // Indented, aligned, in literal quotes, with tabs; quoted headers; as another item has them.
    CHECK(with(open("[['item']]\n\tid = 'a'\n\t[['item'.waiver]]\n\t\ton       = 2024-04-01\n"
                    "\t\tauthority= 'x'\n",
                    "[['item']]"),
               completion("7/BC")) ==
          "[['item']]\n\tid = 'a'\n\t[['item'.waiver]]\n\t\ton       = 2024-04-01\n"
          "\t\tauthority= 'x'\n\t[['item'.completion]]\n\t\ton       = 2024-04-09\n"
          "\t\tevidence = '7/BC'\n");
    CHECK(
        with(open("[[item]]\nid = \"a\"\n  [[item.waiver]]\n  on = \"1/4/2024\"\n\n[[item]]\nid = "
                  "\"b\"\n",
                  "[[item]]", 1),
             completion("7/BC"))
            .ends_with("id = \"b\"\n  [[item.completion]]\n  on = \"9/4/2024\"\n  evidence = "
                       "\"7/BC\"\n"));
    // No empty line where the file has none.
    CHECK(with(open("[plan]\n[[item]]\nid = \"a\"\n"), completion("7/BC")) ==
          "[plan]\n[[item]]\nid = \"a\"\n[[item.completion]]\non = \"9/4/2024\"\nevidence = "
          "\"7/BC\"\n");
    // The line breaks of the item, in a file that has both.
    CHECK(with(open("[plan]\n[[item]]\r\nid = \"a\"\r\n"), completion("7/BC")) ==
          "[plan]\n[[item]]\r\nid = \"a\"\r\n[[item.completion]]\r\non = "
          "\"9/4/2024\"\r\nevidence = \"7/BC\"\r\n");
}

TEST_CASE("a text is a TOML string whatever is in it") {
    edit::Style style;
    CHECK(edit::quoted("a\"b\\c\nd\te\x01\x7f", style) == R"("a\"b\\c\nd\te\u0001\u007F")");
    style.quote = '\'';
    CHECK(edit::quoted("a\"b\\c", style) == R"('a"b\c')");
    CHECK(edit::quoted("it's", style) == R"("it's")");
    CHECK(edit::quoted("Số 12", style) == "'Số 12'");
    CHECK(edit::quoted_list({}, style) == "[]");
    CHECK(edit::quoted_list({"a, b"}, style) == "['a, b']");
    CHECK(edit::quoted_list({"a", "it's", ""}, style) == R"(['a', "it's", ''])");
}

TEST_CASE("taken out, a record leaves the comments that it had") {
    CHECK(without("[[item]]\nid = \"a\"\ncompleted = \"1/4/2024\"\nlead = \"x\"\n", "completed") ==
          "[[item]]\nid = \"a\"\nlead = \"x\"\n");
    CHECK(without("[[item]]\nid = \"a\"\n  completed = \"1/4/2024\"  # said An\n", "completed") ==
          "[[item]]\nid = \"a\"\n  # said An\n");
    CHECK(without(
              "[[item]]\nid = \"a\"\n\n[[item.waiver]] # one\n# two\non = \"1/4/2024\" # three\n\n"
              "# b\n[[item]]\n",
              "[[item.waiver]]") ==
          "[[item]]\nid = \"a\"\n# one\n# two\n# three\n\n# b\n[[item]]\n");
    // At the end of a file without a last line break, and one of two.
    CHECK(without("[[item]]\nid = \"a\"\n\n[[item.waiver]]\non = \"1/4/2024\"",
                  "[[item.waiver]]") == "[[item]]\nid = \"a\"");
    CHECK(without("[[item]]\r\nid = \"a\"\r\ncompleted = \"1/4/2024\" # c", "completed") ==
          "[[item]]\r\nid = \"a\"\r\n# c");
    CHECK(without("[[item]]\n[[item.waiver]]\non = \"1/4/2024\"\n[[item.waiver]]\non = "
                  "\"2/4/2024\"\n",
                  "[[item.waiver]]", 1) == "[[item]]\n[[item.waiver]]\non = \"1/4/2024\"\n");
}

TEST_CASE("taken out, it takes along what was to be ignored on its lines, and no more") {
    const std::string item = "[[item]]\nid = \"a\"\n";
    CHECK(without(item + "completed = \"1/4/2024\" # plan: ignore P205, so it was\n",
                  "completed") == item);
    CHECK(without(
              item + "completed = \"1/4/2024\" # by An # plan: ignore P205, P406 why # ask Binh\n",
              "completed") == item + "# by An # ask Binh\n");
    CHECK(without(item + "completed = \"1/4/2024\" # plan ignore P205\n", "completed") ==
          item + "# plan ignore P205\n");
    // One on a line of its own ignored nothing, and is nobody's but the writer's.
    CHECK(without(item + "# plan: ignore P307\n[[item.waiver]] # plan: ignore P307 # ours\n"
                         "# plan: ignore P405\non = \"1/4/2024\"#plan:ignore P205\n",
                  "[[item.waiver]]") ==
          item + "# plan: ignore P307\n# ours\n# plan: ignore P405\n");
    // On another's line it stays.
    CHECK(without("[[item]] # plan: ignore P406\nid = \"a\"\ncompleted = \"1/4/2024\"\n",
                  "completed") == "[[item]] # plan: ignore P406\nid = \"a\"\n");
}

TEST_CASE("what is in canonical form stays in it") {
    const std::string wide =
        "[[item]]\nid           = \"a\"\ncoordinating = \"b\"\n# why\nnote         = \"c\"\n\nx-a "
        "= 1\n";
    REQUIRE(is_in_form(wide));
    // In the order of keys, before the comment of the next.
    CHECK(with_short(open(wide)) ==
          "[[item]]\nid           = \"a\"\ncoordinating = \"b\"\ncompleted    = \"9/4/2024\"\n# "
          "why\nnote         = \"c\"\n\nx-a = 1\n");
    // Keys in another order: behind them all.
    CHECK(with_short(open("[[item]]\nnote = \"c\"\nid = \"a\"\n")) ==
          "[[item]]\nnote = \"c\"\nid = \"a\"\ncompleted = \"9/4/2024\"\n");
    // Where other lines would move for the short form, a table.
    const std::string narrow = "[[item]]\nid    = \"a\"\ntitle = \"b\" # c\n";
    REQUIRE(is_in_form(narrow));
    CHECK(with_short(open(narrow)).empty());
    CHECK(with(open(narrow), completion("")) ==
          narrow + "\n[[item.completion]]\non = \"9/4/2024\"\n");
    // Groups of keys, tables with a comment above, keys of one length that show no column.
    const std::string mixed =
        "# p\n[plan]\ntitle = \"p\"\n\n[[item]]\nid    = \"a\"\ntitle = \"b\"\n\ndue  = "
        "\"x\"\nlead = "
        "\"y\"\n\n# so it was\n[[item.extension]]\nto = \"9/4/2024\"\non = \"1/4/2024\"\n\n# "
        "b\n[[item]]\nid = "
        "\"b\"\n";
    REQUIRE(is_in_form(mixed));
    CHECK(is_in_form(with(open(mixed), completion("7/BC"))));
    CHECK(is_in_form(with(open(mixed, "[[item]]", 1), completion("7/BC"))));
    CHECK(is_in_form(without(mixed, "[[item.extension]]")));
    // The key that the column was for: no other line is touched.
    CHECK(
        without("[[item]]\nid        = \"a\"\ntitle     = \"b\" # c\n\ncompleted = \"1/4/2024\"\n\n"
                "note = \"d\"\n\n[[item]]\nid = \"b\"\n",
                "completed") ==
        "[[item]]\nid        = \"a\"\ntitle     = \"b\" # c\n\n\nnote = \"d\"\n\n[[item]]\nid = "
        "\"b\"\n");
    CHECK(without(
              "[[item]]\nid        = \"a\"\ntitle     = \"b\" # c\ncompleted = \"1/4/2024\" # d\n\n"
              "note = \"e\"\n\n# b\n[[item]]\nid = \"b\"\n",
              "completed") ==
          "[[item]]\nid        = \"a\"\ntitle     = \"b\" # c\n# d\n\nnote = \"e\"\n\n# "
          "b\n[[item]]\nid = \"b\"\n");
    // Blank lines that parted it from others are one.
    CHECK(without("[[item]]\nid = \"a\"\n\ncompleted = \"1/4/2024\"\n\n[[item]]\nid = \"b\"\n",
                  "completed") == "[[item]]\nid = \"a\"\n\n[[item]]\nid = \"b\"\n");
}

TEST_CASE("what is written otherwise is let be") {
    const Item list = open("[[item]]\nwaiver = [{ on = \"1/4/2024\" }]\n");
    CHECK_FALSE(
        edit::remove_record(list.text, list.item, list.style, header_in(list.text, "on =")));
    const Item deep =
        open("[[item]]\n[[item.waiver]]\non = \"1/4/2024\"\n[item.waiver.x-a]\nb = 1\n");
    CHECK_FALSE(edit::remove_record(deep.text, deep.item, deep.style,
                                    header_in(deep.text, "[[item.waiver]]")));
    const std::string root = "item = [{ id = \"a\" }]\n";
    CHECK_FALSE(edit::item_text(root, Span{0, 4}));
    const std::string broken = "[[item]]\nid = \"a\nb = [\n";
    CHECK_FALSE(edit::item_text(broken, header_in(broken, "[[item]]")));
    const std::string conflict =
        "<<<<<<< a\n[[item]]\nid = 1\n=======\n[[item]]\nid = 2\n>>>>>>> b\n";
    CHECK_FALSE(edit::item_text(conflict, header_in(conflict, "[[item]]")));
}

TEST_CASE("put in and taken out, the bytes are those of before") {
    rc::check("any pieces of an item, any record", [] {
        const auto pieces = std::vector<std::string>{
            "id = \"a\"\n",         "title = 'T' # why\n",   "# a comment\n",       "\n",
            "lead = [\n 'a',\n]\n", "[[item.waiver]]\n",     "on = \"1/4/2024\"\n", "  x-a = 1\r\n",
            "[item.x-b]\n",         "\t[[item.extension]]\n"};
        std::string text = "# first\n[[item]]\n";
        int keys = 0;
        for (const auto index : *rc::gen::container<std::vector<std::size_t>>(
                 rc::gen::inRange<std::size_t>(0, pieces.size()))) {
            // Keys of their own, so that no table has one twice.
            std::string piece = pieces[index];
            if (const auto equals = piece.find(" ="); equals != piece.npos && piece[0] != '#')
                piece.insert(equals, std::to_string(keys++));
            text += piece;
        }
        if (*rc::gen::arbitrary<bool>()) text += "\n# of b\n[[item]]\nid = \"b\"\n";
        if (*rc::gen::arbitrary<bool>()) text.erase(text.find_last_not_of("\r\n") + 1);
        if (!edit::item_text(text, header_in(text, "[[item]]"))) return;
        const Item item = open(text);
        const auto more = *rc::gen::element<std::string>("", "7/BC", "it's \"so\"\n");
        const std::string table = with(item, completion(more));
        RC_ASSERT(without(table, "[[item.completion]]") == text);
        const std::string key = with_short(item);
        // What only came into form by it does not leave it again.
        if (!key.empty() && open(key).style.in_form == item.style.in_form)
            RC_ASSERT(without(key, "completed") == text);
    });
}

TEST_CASE("an item in canonical form stays in it; what is taken out changes no other line") {
    rc::check("any keys, tables and comments", [] {
        const auto pieces = std::vector<std::string>{
            "id = \"a\"\n",         "title = 'T' # why\n", "lead = [\n 'a', # who\n]\n",
            "coordinating = 'b'\n", "# a comment\n",       "\n",
            "note = \"n\" # c\n",   "x-a = 1\n",           "due = \"1\"\n"};
        const auto some = [&](std::string& text) {
            std::vector<bool> used(pieces.size());
            for (const auto index : *rc::gen::container<std::vector<std::size_t>>(
                     rc::gen::inRange<std::size_t>(0, pieces.size()))) {
                // Comments and blank lines as often as they come.
                if (used[index] && pieces[index].find('=') != std::string::npos) continue;
                used[index] = true;
                text += pieces[index];
            }
        };
        std::string text = "[plan]\ntitle = \"P\"\n[[item]]\n";
        some(text);
        const bool has_completed = *rc::gen::arbitrary<bool>();
        if (has_completed) text += "completed = \"1/4/2024\" # d # plan: ignore P205\n";
        const bool has_table = *rc::gen::arbitrary<bool>();
        if (has_table)
            text += "# t\n[[item.waiver]] # w\non = \"1/4/2024\"\nauthority = \"x\"\n# u\n";
        if (*rc::gen::arbitrary<bool>()) {
            text += "[[item]]\n";
            some(text);
        }
        text = edit::canonical(text).value();
        const Item item = open(text);
        RC_ASSERT(item.style.in_form);
        const std::string table = with(item, completion("7/BC"));
        RC_ASSERT(is_in_form(table));
        RC_ASSERT(without(table, "[[item.completion]]") == text);
        if (has_table) RC_ASSERT(is_in_form(without(text, "[[item.waiver]]")));
        if (has_completed) {
            // Every other line as it was, aligned for the key that is gone.
            std::string rest = text;
            const std::size_t at = rest.find("completed");
            const std::size_t comment = rest.find("# d", at);
            rest.replace(at, comment - at, "");
            rest.erase(rest.find(" # plan: ignore"), std::string(" # plan: ignore P205").size());
            RC_ASSERT(with_words(without(text, "completed")) == with_words(rest));
        } else if (const std::string key = with_short(item); !key.empty()) {
            RC_ASSERT(is_in_form(key));
            RC_ASSERT(without(key, "completed") == text);
        }
    });
}
