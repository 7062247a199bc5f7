#include <doctest/doctest.h>

#include <string>

#include "model/fields.hpp"

using namespace plan;
using namespace plan::model;
using read::Source;

namespace {

char letter_of(Kind kind) {
    return "sifbdDt[{?"[static_cast<int>(kind)];
}

/// The fields of all sections: key, kind, text as written, and what is below in parentheses.
class Shown {
  public:
    explicit Shown(const std::string& text) : source_("a.toml", text) {
        const read::Cut cut = read::cut(source_, 0);
        for (const read::Section& section : cut.sections) {
            std::vector<Field> fields;
            if (read_section(source_, 0, section, fields, store_, findings) == Reading::nothing)
                text_ += "refused ";
            put(fields, 0, fields.size());
        }
        if (!text_.empty()) text_.pop_back();
    }
    const std::string& text() const { return text_; }
    std::vector<Finding> findings;

  private:
    Source source_;
    TextStore store_;
    std::string text_;

    void put(const std::vector<Field>& fields, std::size_t at, std::size_t end) {
        while (at < end) {
            const Field& field = fields[at];
            text_ += field.key;
            text_ += ':';
            text_ += letter_of(field.kind);
            text_ += field.text;
            if (field.below > 0) {
                text_ += '(';
                put(fields, at + 1, at + 1 + field.below);
                text_.back() = ')';
            }
            text_ += ' ';
            at += 1 + field.below;
        }
    }
};

std::string fields(const std::string& text) {
    return Shown(text).text();
}

/// One finding a line: the code, the text pointed at, the message, the label's text, the mend.
std::string told(const std::string& text) {
    std::string lines;
    const auto at = [&text](Span span) { return text.substr(span.begin, span.end - span.begin); };
    for (const Finding& finding : Shown(text).findings) {
        lines += to_text(finding.code) + " `" + at(finding.place.span) + "` " +
                 finding.message.in(text::Language::english);
        for (const Label& label : finding.labels)
            lines += " (`" + at(label.place.span) + "` at " +
                     std::to_string(label.place.span.begin) + ')';
        if (finding.fix)
            lines += (finding.fix->safe ? " -> " : " ?> ") + finding.fix->edits.at(0).text;
        lines += '\n';
    }
    return lines;
}

std::vector<Field> fields_of(const Source& source, TextStore& store) {
    std::vector<Field> fields;
    std::vector<Finding> findings;
    read_section(source, 0, read::cut(source, 0).sections.at(0), fields, store, findings);
    return fields;
}

}  // namespace

TEST_CASE("fields come in the order written") {
    CHECK(fields("[[item]]\nz = 1\na = \"x\"\nm = [true, [2.5]]\n[item.b]\nk = 2024-03-01\n") ==
          "z:i1 a:sx m:[(:btrue :[(:f2.5)) b:{(k:d2024-03-01)");
    CHECK(fields("[plan]\nb.z = 1\na = 2\nb.y = 3\n") == "b:{(z:i1 y:i3) a:i2");
    CHECK(fields("[plan]\nx = {b = 1, a = 07:32:00, c = 1979-05-27T07:32:00Z}\n") ==
          "x:{(b:i1 a:t07:32:00 c:D1979-05-27T07:32:00Z)");
    CHECK(fields("[[item]]\n[[item.completion]]\non = '1'\n[[body]]\n[[item.completion]]\n") ==
          "completion:[(:{(on:s1) :{)");
}

TEST_CASE("the root and unknown tables give the whole document") {
    CHECK(fields("plan.title = 'x'\nitem = [{id = 'a'}]\n") ==
          "plan:{(title:sx) item:[(:{(id:sa))");
    CHECK(fields("[foo.bar]\nx = 1\n") == "foo:{(bar:{(x:i1))");
    CHECK(fields("[item]\nid = 1\n[[plan]]\nid = 2\n") == "id:i1 id:i2");
}

TEST_CASE("places are those of the file") {
    const std::string right =
        "# é\n[[body]]\n\"quý\" = \"\"\"\r\nmột\"\"\" # c\n[[item]]\n"
        "  [[body.x]]\n'k' = [ 'é', {\"é\" = 2} ]\n";
    const Source source("a.toml", right);
    TextStore store;
    const auto read = fields_of(source, store);
    const auto at = [&right](Span span) { return right.substr(span.begin, span.end - span.begin); };
    REQUIRE(read.size() == 7);
    CHECK(at(read[0].key_span) == "\"quý\"");
    CHECK(at(read[0].span) == "\"\"\"\r\nmột\"\"\"");
    CHECK(read[0].text == "một");
    CHECK(at(read[1].key_span) == "x");
    CHECK(at(read[1].span) == "[[body.x]]");
    CHECK(at(read[2].span) == "[[body.x]]");
    CHECK(at(read[3].key_span) == "'k'");
    CHECK(at(read[3].span) == "[ 'é', {\"é\" = 2} ]");
    CHECK(at(read[4].span) == "'é'");
    CHECK(at(read[5].span) == "{\"é\" = 2}");
    CHECK(at(read[6].key_span) == "\"é\"");
    CHECK(read[6].key == "é");
    CHECK(at(read[6].span) == "2");
}

TEST_CASE("places behind a byte order mark and on very long lines") {
    std::string text = "\xEF\xBB\xBFlist = [";
    for (int i = 0; i < 5000; ++i)
        text += "'é', ";
    text += "]\nlast = 'x'\n";
    const Source source("a.toml", text);
    TextStore store;
    const auto read = fields_of(source, store);
    REQUIRE(read.size() == 5002);
    CHECK(read[0].key_span == Span{3, 7});
    for (std::size_t i = 1; i <= 5000; ++i)
        REQUIRE(text.substr(read[i].span.begin, 4) == "'é'");
    CHECK(text.substr(read[5001].span.begin) == "'x'\n");
}

TEST_CASE("strings that stand as they are are views into the file") {
    const Source source("a.toml",
                        "[plan]\na = \"x\"\nb = 'y'\nc = \"\"\"z\"\"\"\nd = \"\\u0061\"\n");
    TextStore store;
    const auto read = fields_of(source, store);
    const char* begin = source.bytes().data();
    const auto stands = [&](const Field& field) {
        return field.text.data() >= begin && field.text.data() < begin + source.bytes().size();
    };
    CHECK(stands(read.at(0)));
    CHECK(stands(read.at(1)));
    CHECK(stands(read.at(2)));
    CHECK_FALSE(stands(read.at(3)));
    CHECK(read.at(3).text == "a");
}

TEST_CASE("from a text's bytes back to the file's") {
    const std::string text =
        "[plan]\na = \"x\\u1EA1y\\tz\"\nb = '''\r\nq\r\nr'''\nc = \"\"\"a \\\n   b\"\"\"\nd = "
        "\"\"\ne = 12\n";
    const Source source("a.toml", text);
    TextStore store;
    const auto read = fields_of(source, store);
    const auto within = [&](std::size_t field, std::uint32_t begin, std::uint32_t end) {
        const Span span = span_within(source, read.at(field), begin, end);
        return text.substr(span.begin, span.end - span.begin);
    };
    CHECK(read.at(0).text == "xạy\tz");
    CHECK(within(0, 0, 1) == "x");
    CHECK(within(0, 1, 4) == "\\u1EA1");
    CHECK(within(0, 1, 5) == "\\u1EA1y");
    CHECK(within(0, 4, 7) == "y\\tz");
    CHECK(within(0, 0, 7) == "x\\u1EA1y\\tz");
    CHECK(within(1, 0, 3) == "q\r\nr");
    CHECK(within(1, 2, 3) == "r");
    CHECK(within(2, 0, 3) == "a \\\n   b");
    CHECK(within(2, 0, 2) == "a ");
    CHECK(within(2, 2, 3) == "b");
    CHECK(within(4, 1, 2) == "2");
    const Span empty = span_within(source, read.at(3), 0, 0);
    CHECK(empty == Span{read.at(3).span.begin + 1, read.at(3).span.begin + 1});
    const Span end = span_within(source, read.at(0), 7, 7);
    CHECK(end == Span{read.at(0).span.end - 1, read.at(0).span.end - 1});
}

TEST_CASE("an escape that stands for a forbidden character") {
    CHECK(
        told("[plan]\na = \"x\\u202Ey\"\nb = \"\\u0000\"\n").starts_with("P105 `\\u202E` U+202E"));
    CHECK(told("[plan]\na = \"\\u0000\"\n")
              .starts_with("P105 `\\u0000` the control character U+0000"));
    CHECK(told("[plan]\n\"\\u0007\" = 1\n").starts_with("P105 `\\u0007`"));
    CHECK(told("[plan]\na = \"\\t\\n\\u00e9\"\n").empty());
    CHECK(fields("[plan]\na = \"\\u0007\"\n") == "a:s\a");
    CHECK(told("[plan]\na = \"\x01\"\n").empty());  // check_characters tells it
    CHECK(told("[plan]\na = \"\xFF\"\n").empty());
}

TEST_CASE("what is not TOML is told in our own words, at the token meant") {
    const auto in_plan = [](const std::string& line) {
        return told("[plan]\n" + line + "\n[[item]]\n");
    };
    CHECK(in_plan("t = Kế hoạch # số 5") ==
          "P101 `Kế hoạch` a text needs quotes -> \"Kế hoạch\"\n");
    CHECK(in_plan("t = 12-KH/TU") == "P101 `12-KH/TU` a text needs quotes -> \"12-KH/TU\"\n");
    CHECK(in_plan("t = 29 April 2022").starts_with("P101 `29 April 2022` a text needs quotes"));
    CHECK(in_plan("t = True") ==
          "P101 `True` write `true`, in small letters and without quotes ?> true\n");
    CHECK(in_plan("t =") == "P101 `=` the value is missing after `=`\n");
    CHECK(in_plan("t = # c") == "P101 `=` the value is missing after `=`\n");
    CHECK(in_plan("t \"a\"") ==
          "P101 `t \"a\"` `=` is missing between the key and its value ?> = \n");
    CHECK(in_plan("words").starts_with("P101 `words` `=` and a value are missing"));
    CHECK(in_plan("= 5") == "P101 `=` the key is missing before `=`\n");
    CHECK(in_plan("số = 5").starts_with("P101 `số` `số` is no key"));
    CHECK(in_plan("t = \"abc") == "P101 `\"abc` this string is not closed ?> \"\n");
    CHECK(in_plan("t = \"a\\d\"") == "P101 `\\d` `\\d` is no escape ?> 'a\\d'\n");
    CHECK(in_plan("t = \"\\u12\"") == "P101 `\\u12` `\\u12` is no escape\n");
    CHECK(in_plan("t = 01").starts_with("P101 `01` this is no number"));
    CHECK(in_plan("t = \"a\" b") == "P101 `b` nothing may follow the value on its line ?> # \n");
    CHECK(in_plan("t = [1 2]") == "P101 `2` a comma is missing before this ?> ,\n");
    CHECK(in_plan("t = [1,,2]") == "P101 `,` a value is missing beside the comma\n");
    CHECK(in_plan("t = ]").starts_with("P101 `]` this is not TOML: "));
}

TEST_CASE("what is given twice is told with the first place") {
    CHECK(told("[plan]\na = 1\nb = 2\na = 3\n") == "P101 `a` `a` is given twice (`a` at 7)\n");
    CHECK(told("[[item]]\n[[item.x]]\na = 1\n[[item.x]]\na = 1\na = 2\n") ==
          "P101 `a` `a` is given twice (`a` at 37)\n");
    CHECK(told("[[item]]\n[item.x]\n[[body]]\n[item.x]\n") ==
          "P106 `[item.x]` `item.x` is given twice (`[item.x]` at 9)\n");
    CHECK(told("[plan]\na = 1\n'a'.b = 2\n") == "P101 `'a'.b` `'a'.b` is given twice (`a` at 7)\n");
    CHECK(told("[plan]\nx = {a = 1, a = 2}\n") == "P101 `a` `a` is given twice\n");
}

TEST_CASE("a date without quotes") {
    CHECK(told("[[item]]\ndue = 29/4/2022 # c\n") ==
          "P203 `29/4/2022` a date needs quotes: \"29/4/2022\" -> \"29/4/2022\"\n");
    for (const char* date : {"29-4-2022", "29.4.2022", "4/2022", "29/4", "2021-2025", "2022-4-29"})
        CHECK(told(std::string("[[item]]\ndue = ") + date + "\n").starts_with("P203"));
    CHECK(told("[[item]]\nx = ['a', 29/4/2022, 'b']\n").starts_with("P203 `29/4/2022`"));
    CHECK(told("[[item]]\ndue = 2024-02-30\n") == "P202 `2024-02-30` there is no day 2024-02-30\n");
    CHECK(told("[[item]]\ndue = 2024-02-29\n").empty());
}

TEST_CASE("one mistake hides no other section") {
    CHECK(fields("[[item]]\na = \n[[item]]\na = 2\n[[item]]\na 3\n") == "a:? a:i2 a:?3");
    CHECK(Shown("[[item]]\na = \n[[item]]\na = 2\n[[item]]\na 3\n").findings.size() == 2);
}
