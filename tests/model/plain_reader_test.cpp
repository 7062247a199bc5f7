// Whatever the reader of plain sections takes toml++ takes too, with the same fields at the same
// places; and what offices write it takes. Another count or seed by hand: MUTANTS=5000000 SEED=2.

#include "model/plain_reader.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "read/cut.hpp"
#include "support/mutants.hpp"
#include "text/utf8.hpp"

using namespace plan;
using namespace plan::model;
using read::Section;
using read::Source;

namespace {

const std::array<std::string, 6> corpus{
    R"([plan]
id = "ke-hoach-12"   # from the number
title = "Kế hoạch số 12"
implements = [
  "69-KL/TW",  # one a line

  # and a comment between
  '05-NQ/TU',
]
issued = 2024-04-30

[[item]]
id = "a"
title = "Báo cáo 'quý'"#near
due = "trước ngày 5/5/2022"
lead = ["x", 'y "z"', ]
)",
    R"([[body]]
id = "one"
members = []
each = false
[[body.successor]]
body = "two"
from = 2024-02-29
[[body.successor]]

[[item]]
id="b"
each	=	true
soon = -7
[[item.completion]]  # the first
on = 2024-03-01
body = "x"
[[item.completion]]
on = "2/3/2024"
evidence = ''
[[item.extension]]
to = "1/1/2025"
x-list = [2024-01-01, 12, true, "", '']
)",
    "[[item]]\r\nid = \"a\"\r\nlead = [\r\n\t\"x\",\r\n]\r\n\r\n[[item.waiver]]\r\non = "
    "\"1/1/2024\" # why\r\n",
    R"([workspace]
timezone = "Asia/Ho_Chi_Minh"
soon = 10
[validate]
P503 = "off"
P204 = 'info'
[[directive]]
number = "69-KL/TW"
received = 1999-12-31 # as stamped
note = "a = [1, {b = 2}] # no comment"
)",
    R"([[item]]
12 = 0
- = -1
true = true
2024-01-01 = 2024-01-01
a-b_c = [
[[item]]
id = ""
)",
    R"([item]
x = 1
[[plan]]
[[item]]
a.b = 1
n = 1e3
t = 07:32:00
d = 2024-01-01 07:32:00
s = """x"""
k = {a = 1}
l = [[1], [2]]
e = "\t"
"q" = 1
[[item.completion]]
[item.x]
)",
};

struct Read {
    bool whole = false;
    std::vector<Field> fields;
    std::vector<Finding> findings;
    TextStore store;
};

Read judged(const Source& source, const Section& section) {
    Read read;
    read.whole =
        read_section(source, 0, section, read.fields, read.store, read.findings) == Reading::whole;
    return read;
}

auto facts_of(const Field& field) {
    return std::tuple(field.key, field.key_span.begin, field.key_span.end, field.kind, field.text,
                      field.span.begin, field.span.end, field.below);
}

bool same(const std::vector<Field>& left, const std::vector<Field>& right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (facts_of(left[i]) != facts_of(right[i])) return false;
    return true;
}

std::string shown(const Source& source, const Section& section) {
    return text::visible(source.bytes().substr(
        section.chunks.front().begin, section.chunks.back().end - section.chunks.front().begin));
}

/// How many of a text's sections were plain.
std::size_t compare(const Source& source, std::size_t& sections, std::size_t& differ) {
    std::size_t plain = 0;
    std::vector<Field> fields;
    const read::Cut cut = read::cut(source, 0);
    if (!read::check_characters(source, 0).empty()) return 0;
    for (const Section& section : cut.sections) {
        ++sections;
        if (!read_plain_section(source, section, fields)) continue;
        ++plain;
        const Read judge = judged(source, section);
        const bool agreed = judge.whole && judge.findings.empty() && same(fields, judge.fields);
        if (agreed) continue;
        ++differ;
        CAPTURE(shown(source, section));
        CHECK(judge.whole);
        CHECK(judge.findings.empty());
        CHECK(same(fields, judge.fields));
    }
    return plain;
}

std::size_t plain_in(const std::string& text) {
    std::size_t sections = 0, differ = 0;
    return compare(Source("a.toml", text), sections, differ);
}

}  // namespace

TEST_CASE("what offices write is plain") {
    CHECK(plain_in(corpus[0]) == 2);
    CHECK(plain_in(corpus[1]) == 2);
    CHECK(plain_in(corpus[2]) == 1);
    CHECK(plain_in(corpus[3]) == 3);
    CHECK(plain_in("[[item]]") == 1);
    CHECK(plain_in("[[item]]\n[[item]]\n# end") == 2);
    CHECK(plain_in("[plan]  # the plan\nid = 'a'") == 1);
}

TEST_CASE("what is doubtful is left to the judge") {
    for (const std::string line : {
             "a.b = 1",
             "\"a\" = 1",
             "a = 1\na = 2",
             "a = \"\\t\"",
             "a = \"\"\"x\"\"\"",
             "a = '''x'''",
             "a = {b = 1}",
             "a = [[1]]",
             "a = 1.5",
             "a = +1",
             "a = 01",
             "a = -0",
             "a = 1_000",
             "a = 0x1F",
             "a = 07:32:00",
             "a = 2024-01-01 07:32:00",
             "a = 2024-02-30",
             "a = 0999-01-01",
             "a = 2024-01-01T07",
             "a = true1",
             "a = 1 b = 2",
             "a = [1 2]",
             "a = [,]",
             "a = [1,,2]",
             "a = ",
             "a",
             "= 1",
             "a = 1234567890123456789",
             "[item.x]",
             "[[item.x.y]]",
             "[[ item.x ]]",
             "[[item.\"x\"]]",
             "a = inf",
             "a = nan",
             "a = \"x",
             "a = [\"x\",",
             "completion = 1\n[[item.completion]]",
             "[[item.a]]\n[[item.b]]\n[[item.a]]",
         }) {
        CAPTURE(line);
        CHECK(plain_in("[[item]]\n" + line + "\n") == 0);
    }
    CHECK(plain_in("item = 1\n") == 0);
    CHECK(plain_in("[other]\na = 1\n") == 0);
    CHECK(plain_in("[item]\na = 1\n") == 0);
    CHECK(plain_in("[[ item ]]\na = 1\n") == 0);
    CHECK(plain_in("[plan]\n[plan]\n") == 1);
    CHECK(plain_in("[[item]]\na = 1\n[[body]]\n[[item.completion]]\n") == 1);
}

TEST_CASE("a table of very many keys is the judge's") {
    std::string keys = "[[item]]\n";
    for (int i = 0; i < 64; ++i)
        keys += "k" + std::to_string(i) + " = 1\n";
    CHECK(plain_in(keys) == 1);
    CHECK(plain_in(keys + "one-more = 1\n") == 0);
    CHECK(plain_in(keys + "[[item.completion]]\n") == 0);
    CHECK(plain_in("[[item]]\n[[item.completion]]\n" + keys.substr(9)) == 1);
}

TEST_CASE("what is taken is what toml++ says, field by field") {
    test::Mutator mutator(corpus, test::number_from("SEED", 1));
    const std::size_t mutants = test::number_from("MUTANTS", 50'000);
    std::size_t sections = 0, plain = 0, differ = 0;
    for (std::size_t i = 0; i < mutants && differ < 5; ++i)
        plain += compare(Source("mutant.toml", mutator.next()), sections, differ);
    MESSAGE(mutants << " mutants: " << plain << " of " << sections << " sections plain");
    CHECK(differ == 0);
    CHECK(plain > sections / 3);
    CHECK(plain < sections);
}
