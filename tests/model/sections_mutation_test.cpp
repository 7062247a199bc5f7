// The whole file is valid TOML if and only if its sections and their joins are, with the same
// values at the same places. Judge: toml++ on the whole text, flattened the same
// way. Mutants are made of a few files by a seeded generator, so each run is the same; another
// count or seed by hand: MUTANTS=1000000 SEED=2.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

#include "model/fields.hpp"
#include "read/cut.hpp"
#include "support/mutants.hpp"
#include "text/utf8.hpp"

using namespace plan;
using namespace plan::model;
using read::Section;
using read::Source;
using read::Table;

namespace {

// ---- the corpus ----

const std::array<std::string, 8> corpus{
    R"(# what an office writes
[plan]
id = "ke-hoach-12"   # from the number
title = "Kế hoạch số 12"
implements = [
  "69-KL/TW",  # one a line
  '05-NQ/TU',
]

[[item]]
id = "a"
title = "Báo cáo \"quý\" \u1EA1"
due = "trước ngày 5/5/2022"
lead = ["x \"] # \\", # ]
  "y"]

[[item]]
id = "b"
each = true
soon = 7
[[item.completion]]
on = 2024-03-01
body = "x"
[[item.completion]]
on = "2/3/2024"
)",
    R"([[item]]
id = "far"
[[body]]
id = "one"
[[body.successor]]
body = "two"
[[item]]
id = "near"
[item.x-more]
a.b = 1
a.c = 2
[[body]]
id = "two"
[[item.extension]]
to = "1/1/2025"
[item.x-more.deep]
list = [[1, 2], [3, {k = "v", "q r" = 'w'}]]
)",
    R"(# root statements
plan.title = "at the root"
plan.x-note.a = 1
item = [{id = "inline", lead = "x"}, {id = "second"}]
[plan.x-note.more]
b = 2
[[body]]
id = "b"
name = """
Over lines \
   continued
[[item]]
end"""
)",
    R"([[ "item" ]]
"id" = 'quoted \ literal'
'ti tle' = '''
raw [plan]
text'''
[ 'item' . "comple\u0074ion" ]
on = 1.5e3
[["it\u0065m"]]
id = "next" # [[body]]
n = [ # comment ]
  0x1F, 1_000, -3, +0.5, inf, nan, # "
  07:32:00, 1979-05-27T07:32:00Z,
]
)",
    "\xEF\xBB\xBF[plan]\r\ntitle = \"CRLF\"\r\n\r\n[[item]]\r\nid = \"a\"\r\nnote = "
    "\"\"\"\r\none\r\ntwo\\\r\n  three\"\"\"\r\n[[item.waiver]]\r\non = \"1/1/2024\"\r\n",
    R"([calendar]
name = "vn"
weekend = ["saturday", "sunday"]
[[year]]
year = 2024
[[year.day]]
date = 2024-01-01
kind = "holiday"
[[year.day]]
date = 2024-04-30
[other]
x = 1
[other.sub]
y = {a = [1, {b = 2}], c.d = 3}
[[foreign]]
z = 'z'
[foreign.part]
[[foreign]]
[[foreign.list]]
)",
    R"([workspace]
timezone = "Asia/Ho_Chi_Minh"
[validate]
P503 = "off"
[plan.x-sub]
first = true
[remind]
sender = ""
reply_by = "friday 10:00"   
[plan]
title = "after its own part"
[[directive]]
number = "69-KL/TW"
"" = 1
[plan.x-sub.more]
)",
    R"([[item]]
id='a'
quote="""
""Two"" quotes: """""
note=''''x''''
x = {}
y = []
[[item]]
id = "b")",
};

// ---- what is compared ----

using Record = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, Kind,
                          std::string, std::string>;
using Records = std::vector<Record>;

bool is_header(const Source& source, const Field& field) {
    return source.bytes()[field.span.begin] == '[' && field.kind == Kind::table;
}

class Collector {
  public:
    Collector(const Source& source, Records& records) : source_(source), records_(records) {}

    /// Fields of a table whose path is `path`.
    void collect(const std::vector<Field>& fields, const std::string& path) {
        for (std::size_t at = 0; at < fields.size(); at += 1 + fields[at].below) {
            if (path.empty())
                collect_first(fields, at);
            else
                collect_one(fields, at, path + '/' + std::string(fields[at].key));
        }
    }

  private:
    const Source& source_;
    Records& records_;

    // Of the document's first level: what headers make is one table or list in the whole file and
    // several in its sections; only what is in it is compared.
    void collect_first(const std::vector<Field>& fields, std::size_t at) {
        const Field& field = fields[at];
        const std::string path(field.key);
        if (is_header(source_, field)) return collect_below(fields, at, path, false);
        const bool list = field.kind == Kind::array && field.below > 0;
        if (!list || !is_header(source_, fields[at + 1])) return collect_one(fields, at, path);
        for (std::size_t i = at + 1; i <= at + field.below; i += 1 + fields[i].below)
            collect_below(fields, i, path, false);
    }

    void collect_one(const std::vector<Field>& fields, std::size_t at, const std::string& path) {
        const Field& field = fields[at];
        records_.emplace_back(field.key_span.begin, field.key_span.end, field.span.begin,
                              field.span.end, field.kind, path, field.text);
        collect_below(fields, at, path, field.kind == Kind::array);
    }

    void collect_below(const std::vector<Field>& fields, std::size_t at, const std::string& path,
                       bool numbered) {
        std::size_t number = 0;
        for (std::size_t i = at + 1; i <= at + fields[at].below; i += 1 + fields[i].below)
            collect_one(
                fields, i,
                path + '/' + (numbered ? std::to_string(number++) : std::string(fields[i].key)));
    }
};

struct Verdict {
    bool valid = true;
    bool excused = false;  // refused for a reason of our own: the whole file may be TOML
    Records records;
};

// What we refuse though the whole file may be TOML: [item] for [[item]] and the reverse (P103), a
// sub-table before its opener (P101), the limits (P107).
bool is_our_own(const Finding& finding) {
    if (finding.code == Code::wrong_value || finding.code == Code::over_limit) return true;
    return finding.message.words.english.starts_with("there is no [[");
}

Verdict judge_sections(const Source& source) {
    Verdict verdict;
    const read::Cut cut = read::cut(source, 0);
    for (const Finding& finding : cut.findings) {
        verdict.valid = false;
        verdict.excused |= is_our_own(finding);
    }
    // Told for the file, and not by its sections.
    if (read::has_bad_bytes(source.bytes())) verdict.valid = false;
    std::vector<Field> fields;
    std::vector<Finding> findings;
    for (const Section& section : cut.sections) {
        TextStore store;
        const bool right =
            read_section(source, 0, section, fields, store, findings) == Reading::whole;
        REQUIRE(
            (right || section.broken || !findings.empty() || read::has_bad_bytes(source.bytes())));
        verdict.valid &= right;
        Collector(source, verdict.records)
            .collect(fields, std::string(read::name_of(section.table)));
    }
    std::sort(verdict.records.begin(), verdict.records.end());
    return verdict;
}

Verdict judge_whole(const Source& source) {
    Verdict verdict;
    Section whole;
    whole.text = source.bytes();
    whole.chunks.push_back({0, static_cast<std::uint32_t>(source.bytes().size())});
    std::vector<Field> fields;
    std::vector<Finding> findings;
    TextStore store;
    verdict.valid = read_section(source, 0, whole, fields, store, findings) == Reading::whole;
    Collector(source, verdict.records).collect(fields, "");
    std::sort(verdict.records.begin(), verdict.records.end());
    return verdict;
}

// All places lie in the file, and each finding has words.
void check_findings(const Source& source) {
    const auto size = static_cast<std::uint32_t>(source.bytes().size());
    read::Cut cut = read::cut(source, 0);
    std::vector<Field> fields;
    TextStore store;
    for (const Section& section : cut.sections)
        read_section(source, 0, section, fields, store, cut.findings);
    for (const Finding& finding : cut.findings) {
        CHECK(finding.place.span.begin <= finding.place.span.end);
        CHECK(finding.place.span.end <= size);
        CHECK_FALSE(finding.message.in(text::Language::vietnamese).empty());
        for (const Label& label : finding.labels)
            CHECK(label.place.span.end <= size);
    }
}

}  // namespace

TEST_CASE("the corpus itself is valid, whole and in sections") {
    for (const std::string& text : corpus) {
        const Source source("corpus.toml", text);
        CAPTURE(text);
        CHECK(judge_whole(source).valid);
        CHECK(judge_sections(source).valid);
        CHECK(judge_sections(source).records == judge_whole(source).records);
        CHECK(judge_whole(source).records.size() >= 4);
    }
}

TEST_CASE("a file is TOML if and only if its sections are, with the same values in place") {
    test::Mutator mutator(corpus, test::number_from("SEED", 1));
    const std::size_t mutants = test::number_from("MUTANTS", 20'000);
    std::size_t valid = 0, invalid = 0, excused = 0, differ = 0;
    for (std::size_t i = 0; i < mutants && differ < 5; ++i) {
        const std::string text = mutator.next();
        const Source source("mutant.toml", text);
        const Verdict sections = judge_sections(source);
        const Verdict whole = judge_whole(source);
        const std::string shown = text::visible(text);
        CAPTURE(i);
        CAPTURE(shown);
        check_findings(source);
        if (sections.excused) {
            ++excused;
            continue;
        }
        ++(whole.valid ? valid : invalid);
        CHECK(sections.valid == whole.valid);
        if (sections.valid && whole.valid) CHECK(sections.records == whole.records);
        const bool same =
            sections.valid == whole.valid && (!whole.valid || sections.records == whole.records);
        differ += same ? 0 : 1;
    }
    MESSAGE(mutants << " mutants: " << valid << " valid, " << invalid << " not, " << excused
                    << " refused for our own reasons");
    CHECK(valid > mutants / 5);
    CHECK(invalid > mutants / 5);
    CHECK(excused < mutants / 5);
}
