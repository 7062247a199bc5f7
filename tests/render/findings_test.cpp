// Findings as they are printed: whole outputs, caret lines and all.

#include "render/findings.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "render/excerpt.hpp"
#include "render/findings_files.hpp"
#include "text/width.hpp"

using namespace plan;
using plan::text::Language;

namespace {

/// The excerpt's two lines, without gutter and header.
std::string excerpt(std::string bytes, Span span, std::size_t width = 100) {
    Files files;
    files.add("a", std::move(bytes));
    render::Style style;
    style.width = width;
    const std::string printed = files.one(wrong({0, span}), style);
    return printed.substr(printed.find("  |\n") + 4);
}

std::string excerpt_at(const std::string& bytes, std::string_view marked, std::size_t width = 100) {
    const auto begin = static_cast<std::uint32_t>(bytes.find(marked));
    return excerpt(bytes, {begin, begin + static_cast<std::uint32_t>(marked.size())}, width);
}

constexpr const char* plan_toml =
    "[plan]\n"
    "title = \"Kế hoạch\"\n"
    "\n"
    "[[item]]\n"
    "id = \"a\"\n"
    "due = \"trước ngày 30/2/2022\"\n"
    "\n"
    "[[item]]\n"
    "id = \"a\"\n";

Finding no_such_day(const Files& files) {
    Finding finding = make_finding(Code::no_such_day, files.at("30/2/2022"),
                                   text::say({"there is no day {}: February {} has {} days",
                                              "không có ngày {}: tháng 2 năm {} có {} ngày"},
                                             "30/2/2022", 2022, 28));
    finding.help = text::say({"months end on different days", "các tháng không dài như nhau"});
    finding.fix = Fix{false, {{files.at("30/2/2022").span, "28/2/2022"}}};
    return finding;
}

Finding given_twice(const Files& files) {
    const auto second = static_cast<std::uint32_t>(files.sources[0].bytes().rfind("\"a\""));
    Finding finding = make_finding(Code::given_twice, {0, {second + 1, second + 2}},
                                   text::say({"{} is given twice", "{} được khai hai lần"}, "a"));
    finding.labels.push_back(
        {{0, {files.at("\"a\"").span.begin + 1, files.at("\"a\"").span.end - 1}},
         text::say({"first defined here", "khai lần đầu ở đây"})});
    return finding;
}

}  // namespace

TEST_CASE("a finding: headline, place, line, caret, help, fix") {
    Files files;
    files.add("plans/a.toml", plan_toml);
    CHECK(files.one(no_such_day(files)) ==
          "error[P202]: there is no day 30/2/2022: February 2022 has 28 days\n"
          " --> plans/a.toml:6:19\n"
          "  |\n"
          "6 | due = \"trước ngày 30/2/2022\"\n"
          "  |                   ^^^^^^^^^\n"
          "  = help: months end on different days\n"
          "  = fix: write \"28/2/2022\", if that is what is meant\n");
    CHECK(files.one(no_such_day(files), {.language = Language::vietnamese}) ==
          "lỗi[P202]: không có ngày 30/2/2022: tháng 2 năm 2022 có 28 ngày\n"
          " --> plans/a.toml:6:19\n"
          "  |\n"
          "6 | due = \"trước ngày 30/2/2022\"\n"
          "  |                   ^^^^^^^^^\n"
          "  = gợi ý: các tháng không dài như nhau\n"
          "  = cách sửa: viết \"28/2/2022\", nếu đúng là ý này\n");
}

TEST_CASE("a label elsewhere has its own excerpt, and the gutter is as wide for both") {
    Files files;
    files.add("plans/a.toml", std::string(plan_toml) + "\n\n\n");
    CHECK(files.one(given_twice(files)) ==
          "error[P106]: a is given twice\n"
          " --> plans/a.toml:9:7\n"
          "  |\n"
          "9 | id = \"a\"\n"
          "  |       ^\n"
          " ::: plans/a.toml:5:7\n"
          "  |\n"
          "5 | id = \"a\"\n"
          "  |       - first defined here\n");

    const FileIndex other = files.add("plans/b.toml", std::string(11, '\n') + "id = \"a\"\r\n");
    Finding finding = given_twice(files);
    finding.labels.front().place = files.at("a", other);
    CHECK(files.one(finding) ==
          "error[P106]: a is given twice\n"
          "  --> plans/a.toml:9:7\n"
          "   |\n"
          " 9 | id = \"a\"\n"
          "   |       ^\n"
          "  ::: plans/b.toml:12:7\n"
          "   |\n"
          "12 | id = \"a\"\n"
          "   |       - first defined here\n");
}

TEST_CASE("a label in the same line is a second row") {
    Files files;
    files.add("a.toml", "x = { a = 1, a = 2 }\n");
    Finding finding = wrong({0, {13, 14}});
    finding.labels.push_back({{0, {6, 7}}, text::say({"first here", "lần đầu ở đây"})});
    CHECK(files.one(finding) ==
          "error[P201]: wrong\n"
          " --> a.toml:1:14\n"
          "  |\n"
          "1 | x = { a = 1, a = 2 }\n"
          "  |              ^\n"
          "  |       - first here\n");
}

TEST_CASE("the closing count") {
    Files files;
    files.add("a.toml", plan_toml);
    CHECK(files.text({}) == "No findings in 1 file with 3 items.\n");
    CHECK(files.text({}, {.language = Language::vietnamese}) ==
          "Không có lỗi nào trong 1 tệp, 3 nhiệm vụ.\n");

    Finding warning = wrong(files.at("[plan]"));
    warning.severity = Severity::warning;
    const std::string printed = files.text({warning, no_such_day(files), given_twice(files)});
    CHECK(printed.starts_with("warning[P201]: wrong\n --> a.toml:1:1\n"));
    CHECK(
        printed.ends_with("first defined here\n\n2 errors, 1 warning in 1 file with 3 items.\n"
                          "--fix-all mends 1.\n"
                          "For more on a code: plan explain P201 (or P202, P106)\n"));
    CHECK(
        files.text({warning}).ends_with("\n\n1 warning in 1 file with 3 items.\n"
                                        "For more on a code: plan explain P201\n"));
    CHECK(files.text({warning}, {.language = Language::vietnamese})
              .ends_with("\n\n1 cảnh báo trong 1 tệp, 3 nhiệm vụ.\n"
                         "Giải thích mã lỗi: plan explain P201\n"));
}

TEST_CASE("where more is said of what was found: each code once, three at most") {
    Files files;
    files.add("a.toml", plan_toml);
    std::vector<Finding> findings;
    const auto last_line = [&] {
        const std::string printed = files.text(findings);
        return printed.substr(printed.rfind('\n', printed.size() - 2) + 1);
    };
    for (const Code code : {Code::no_due, Code::no_due, Code::unknown_key})
        findings.push_back(make_finding(code, files.at("[plan]"), text::say({"wrong", "sai"})));
    CHECK(last_line() == "For more on a code: plan explain P402 (or P102)\n");
    for (const Code code : {Code::no_such_day, Code::not_toml})
        findings.push_back(make_finding(code, files.at("[plan]"), text::say({"wrong", "sai"})));
    CHECK(last_line() == "For more on a code: plan explain P402 (or P102, P202)\n");
}

TEST_CASE("the caret stands under what is seen") {
    // A letter and its marks are one cell, composed or not.
    CHECK(excerpt_at("k = \"tr\u01b0\u1edbc x\"\n", "x") ==
          "1 | k = \"tr\u01b0\u1edbc x\"\n"
          "  |            ^\n");
    CHECK(excerpt_at("k = \"tru\u031bo\u031b\u0301c x\"\n", "x") ==
          "1 | k = \"tru\u031bo\u031b\u0301c x\"\n"
          "  |            ^\n");
    // Wide characters are two.
    CHECK(excerpt_at("k = \"会議 x\"\n", "x") ==
          "1 | k = \"会議 x\"\n"
          "  |           ^\n");
    CHECK(excerpt_at("k = \"会議 x\"\n", "会議") ==
          "1 | k = \"会議 x\"\n"
          "  |      ^^^^\n");
    // A family of emoji is one character.
    CHECK(excerpt_at("k = \"👩\u200d💻 x\"\n", "x") ==
          "1 | k = \"👩\u200d💻 x\"\n"
          "  |         ^\n");
    CHECK(excerpt_at("k = \"👩\u200d💻 x\"\n", "💻") ==
          "1 | k = \"👩\u200d💻 x\"\n"
          "  |      ^^\n");
    // Tabs go to the next stop in both lines.
    CHECK(excerpt_at("\tk\t= x\n", "x") ==
          "1 |     k   = x\n"
          "  |           ^\n");
    CHECK(excerpt_at("\tk\t= x\n", "k\t=") ==
          "1 |     k   = x\n"
          "  |     ^^^^^\n");
}

TEST_CASE("a span that begins or ends inside a character covers it") {
    const std::string line = "a\u0302\u0301b\n";  // a, two marks, b
    CHECK(excerpt(line, {1, 3}) == "1 | a\u0302\u0301b\n  | ^\n");
    CHECK(excerpt(line, {3, 6}) == "1 | a\u0302\u0301b\n  | ^^\n");
    CHECK(excerpt(line, {0, 1}) == "1 | a\u0302\u0301b\n  | ^\n");
    CHECK(excerpt("\u1ebfb\n", {1, 2}) == "1 | \u1ebfb\n  | ^\n");  // inside its bytes
}

TEST_CASE("an empty span has one caret, at the end of a line and of a file too") {
    CHECK(excerpt("abc\n", {1, 1}) == "1 | abc\n  |  ^\n");
    CHECK(excerpt("abc\n", {3, 3}) == "1 | abc\n  |    ^\n");
    CHECK(excerpt("abc\r\n", {3, 3}) == "1 | abc\n  |    ^\n");
    CHECK(excerpt("abc\r\n", {4, 4}) == "1 | abc\n  |    ^\n");
    CHECK(excerpt("abc", {3, 3}) == "1 | abc\n  |    ^\n");
    CHECK(excerpt("abc\n", {4, 4}) == "2 |\n  | ^\n");
    CHECK(excerpt("abc\n", {400, 500}) == "2 |\n  | ^\n");
    CHECK(excerpt("\xEF\xBB\xBF"
                  "abc\n",
                  {0, 0}) == "1 | abc\n  | ^\n");
}

TEST_CASE("CR is not shown") {
    CHECK(excerpt("abc\r\ndef\r\n", {5, 8}) == "2 | def\n  | ^^^\n");
    CHECK(excerpt("abc\r\n", {0, 5}) == "1 | abc\n  | ^^^\n");
    CHECK(excerpt("abc\r", {0, 3}) == "1 | abc\n  | ^^^\n");
}

TEST_CASE("a span over lines shows the first and says where it ends") {
    CHECK(excerpt("due = [\n  1,\n  2,\n]\n", {6, 19}) ==
          "1 | due = [\n"
          "  |       ^ to line 4\n");
    CHECK(excerpt("[plan]\nx = 1\n", {0, 7}) == "1 | [plan]\n  | ^^^^^^\n");
}

TEST_CASE("what would act on a terminal is shown, and the caret counts what is shown") {
    CHECK(excerpt_at("k = \"\x1b[31m\u202e x\"\n", "x") ==
          "1 | k = \"\\x1b[31m\\u202e x\"\n"
          "  |                     ^\n");
    CHECK(excerpt_at("k = \"\x1b[31m\"\n", "\x1b") ==
          "1 | k = \"\\x1b[31m\"\n"
          "  |      ^^^^\n");
    CHECK(excerpt_at("k = \"\xff\" # x\n", "\xff") ==
          "1 | k = \"\\xff\" # x\n"
          "  |      ^^^^\n");

    Files files;
    files.add("a\x1b.toml", "x\n");
    Finding finding = make_finding(Code::unknown_key, {0, {0, 1}},
                                   text::say({"no key {}", "không có khóa {}"}, "\x1b]0;\x07\n"));
    finding.fix = Fix{false, {{{0, 1}, "\x1b"}}};
    CHECK(files.one(finding) ==
          "error[P102]: no key \\x1b]0;\\x07\\n\n"
          " --> a\\x1b.toml:1:1\n"
          "  |\n"
          "1 | x\n"
          "  | ^\n"
          "  = fix: write \"\\x1b\", if that is what is meant\n");
}

TEST_CASE("a long line is cut around the span") {
    const std::string filler(200, 'a');
    CHECK(excerpt_at(filler + "XYZ" + filler + "\n", "XYZ", 34) ==
          "1 | …" + std::string(13, 'a') + "XYZ" + std::string(12, 'a') + "…\n" + "  | " +
              std::string(14, ' ') + "^^^\n");
    CHECK(excerpt_at("XYZ" + filler + "\n", "XYZ", 34) ==
          "1 | XYZ" + std::string(25, 'a') + "…\n  | ^^^\n");
    CHECK(excerpt_at(filler + "XYZ\n", "XYZ", 34) ==
          "1 | …" + std::string(25, 'a') + "XYZ\n  | " + std::string(26, ' ') + "^^^\n");
    // A span that is too long itself is shown from its beginning.
    CHECK(excerpt("k = " + filler, {4, 204}, 34) ==
          "1 | …" + std::string(28, 'a') + "…\n  |  " + std::string(28, '^') + "\n");
    // Wide characters are never cut in two.
    std::string wide;
    for (int i = 0; i < 60; ++i)
        wide += "会";
    for (std::size_t width = 20; width < 60; ++width) {
        const std::string printed = excerpt_at(wide + "x" + wide, "x", width);
        CHECK(text::width(printed.substr(0, printed.find('\n'))) <= width);
        const std::size_t before = printed.find('x');
        const std::string carets = printed.substr(printed.find('\n') + 1);
        CHECK(text::width(printed.substr(0, before)) == carets.find('^'));
    }
}

TEST_CASE("a line of megabytes costs no more than what is shown") {
    std::string line(8'000'000, 'a');
    line.replace(4'000'000, 3, "XYZ");
    CHECK(excerpt_at(line, "XYZ", 34) == "1 | …" + std::string(13, 'a') + "XYZ" +
                                             std::string(12, 'a') + "…\n" + "  | " +
                                             std::string(14, ' ') + "^^^\n");
}

TEST_CASE("a label out of sight is at the ellipsis") {
    const std::string line = "A" + std::string(200, 'a') + "X" + std::string(200, 'a') + "B";
    const render::Excerpt excerpt =
        render::make_excerpt(line, {{{201, 202}}, {{0, 1}, '-'}, {{402, 403}, '-'}}, 30);
    CHECK(excerpt.line == "…" + std::string(14, 'a') + "X" + std::string(13, 'a') + "…");
    CHECK(excerpt.rows[0].indent == 15);
    CHECK(excerpt.rows[1].indent == 0);
    CHECK(excerpt.rows[1].signs == "-");
    CHECK(excerpt.rows[2].indent == 29);
}

TEST_CASE("words that do not fit beside the signs go below them") {
    const render::Excerpt excerpt = render::make_excerpt(
        "id = \"a\"", {{{6, 7}, '-', "it was given for the first time here, in this line"}}, 40);
    REQUIRE(excerpt.rows.size() == 1);
    CHECK(excerpt.rows[0].words.empty());
    CHECK(excerpt.rows[0].more == std::vector<std::string>{
                                      "      it was given for the first time",
                                      "      here, in this line",
                                  });
}

TEST_CASE("a file that could not be read has no excerpt") {
    Files files;
    files.add("plans/locked.toml", "");
    const Finding finding = make_finding(Code::unreadable_file, {},
                                         text::say({"permission denied", "không có quyền đọc"}));
    CHECK(files.one(finding) ==
          "error[P108]: permission denied\n"
          " --> plans/locked.toml\n");
    CHECK(render::finding_line(files.sources, finding, Language::english) ==
          "plans/locked.toml: error[P108]: permission denied");
}

TEST_CASE("the line beside a report") {
    Files files;
    files.add("plans/a.toml", plan_toml);
    CHECK(render::finding_line(files.sources, no_such_day(files), Language::english) ==
          "plans/a.toml:6:19: error[P202]: there is no day 30/2/2022: February 2022 has 28 days");
    CHECK(render::finding_line(files.sources, no_such_day(files), Language::vietnamese) ==
          "plans/a.toml:6:19: error[P202]: không có ngày 30/2/2022: tháng 2 năm 2022 có 28 ngày");
}

TEST_CASE("mends say what they do") {
    Files files;
    files.add("a.toml", "due = 29/4/2022\nlaed = \"x\"\n");
    Finding finding = wrong(files.at("29/4/2022"));
    const auto fix = [&](bool safe, Span span, std::string text) {
        finding.fix = Fix{safe, {{span, std::move(text)}}};
        const std::string printed = files.one(finding);
        return printed.substr(printed.rfind("  = "));
    };
    const Span day = files.at("29/4/2022").span, key = files.at("laed").span;
    CHECK(fix(true, day, "\"29/4/2022\"") == "  = fix: write \"29/4/2022\"\n");
    CHECK(fix(false, key, "lead") ==
          "  = fix: write \"lead\" for \"laed\", if that is what is meant\n");
    CHECK(fix(true, {day.begin, day.begin}, "\"") == "  = fix: insert \" at 1:7\n");
    CHECK(fix(true, {16, 16}, "id = \"x\"\n") == "  = fix: insert id = \"x\" at 2:1\n");
    CHECK(fix(true, key, "") == "  = fix: remove \"laed\"\n");
}

TEST_CASE("color by meaning, and only then") {
    Files files;
    files.add("plans/a.toml", plan_toml);
    render::Style style;
    CHECK(files.one(no_such_day(files), style).find('\x1b') == std::string::npos);
    style.color = true;
    const std::string printed = files.one(no_such_day(files), style);
    CHECK(printed.starts_with("\x1b[1;31merror[P202]\x1b[0m\x1b[1m: there is no day"));
    CHECK(printed.find("\x1b[1;31m^^^^^^^^^\x1b[0m\n") != std::string::npos);
}

TEST_CASE("findings as JSON") {
    Files files;
    files.add("plans/a.toml", plan_toml);
    const std::string text = printed([&](render::Output& output) {
        render::findings_json(output, files.sources, {no_such_day(files), given_twice(files)},
                              {1, 3}, Language::english);
    });
    CHECK(
        text.starts_with("{\"schema\": \"plan/findings/1\", \"files\": 1, \"items\": 3, "
                         "\"errors\": 2, \"warnings\": 0,\n \"findings\": [\n"));

    const auto json = nlohmann::ordered_json::parse(text);
    const auto& first = json.at("findings").at(0);
    const auto prints =
        render::fingerprints(files.sources, {no_such_day(files), given_twice(files)});
    CHECK(first == nlohmann::ordered_json::parse(R"({
        "code": "P202", "severity": "error",
        "message": "there is no day 30/2/2022: February 2022 has 28 days",
        "file": "plans/a.toml", "line": 6, "column": 19, "end_line": 6, "end_column": 28,
        "labels": [], "help": "months end on different days",
        "fix": {"safe": false, "edits": [{"line": 6, "column": 19, "end_line": 6,
                "end_column": 28, "text": "28/2/2022"}]},
        "fingerprint": ")" + prints[0] + "\"}"));
    const auto& second = json.at("findings").at(1);
    CHECK(second.at("fix").is_null());
    CHECK(second.at("help").is_null());
    CHECK(second.at("labels").at(0).at("line") == 5);
    CHECK(second.at("labels").at(0).at("message") == "first defined here");
}

TEST_CASE("no findings are still JSON, and so is a file that is not there") {
    const auto json_of = [](const std::vector<Finding>& findings, const read::Sources& sources) {
        return nlohmann::json::parse(printed([&](render::Output& output) {
            render::findings_json(output, sources, findings, {}, Language::vietnamese);
        }));
    };
    CHECK(json_of({}, {}).at("findings").empty());
    const auto one = json_of({wrong({7, {3, 4}})}, {}).at("findings").at(0);
    CHECK(one.at("file") == "");
    CHECK(one.at("line") == 1);
    CHECK(one.at("message") == "sai");
}
