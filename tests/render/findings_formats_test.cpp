// Findings for machines: the same ones in the same order in each format, and nothing that a user
// wrote breaks out of it.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "render/findings.hpp"
#include "render/findings_files.hpp"
#include "render/xml.hpp"

using namespace plan;
using nlohmann::json;
using plan::text::Language;

namespace {

const std::vector<render::RuleWords> rules = {
    {Code::given_twice,
     {"A {0} given twice", "Khai {0} hai lần"},
     {"What it is", "Là gì"},
     {"Why", "Vì sao"}},
    {Code::unknown_body, {"A body that is not declared", "Cơ quan chưa khai báo"}, {}, {}},
};

std::string as_short(const Files& files, const std::vector<Finding>& findings) {
    return printed([&](render::Output& output) {
        render::findings_short(output, files.sources, findings, Language::english);
    });
}

std::string as_github(const Files& files, const std::vector<Finding>& findings,
                      Language language = Language::english) {
    return printed([&](render::Output& output) {
        render::findings_github(output, files.sources, findings, {files.sources.size(), 3}, rules,
                                language);
    });
}

json as_gitlab(const Files& files, const std::vector<Finding>& findings) {
    return json::parse(printed([&](render::Output& output) {
        render::findings_gitlab(output, files.sources, findings, Language::english);
    }));
}

/// The one run.
json as_sarif(const Files& files, const std::vector<Finding>& findings,
              Language language = Language::english) {
    const json log = json::parse(printed([&](render::Output& output) {
        render::findings_sarif(output, files.sources, findings, rules, "0.1.0", language);
    }));
    CHECK(log.at("version") == "2.1.0");
    REQUIRE(log.at("runs").size() == 1);
    return log.at("runs").at(0);
}

std::string as_junit(const Files& files, const std::vector<Finding>& findings,
                     Severity fails_from = Severity::error) {
    std::vector<FileIndex> all(files.sources.size());
    for (FileIndex file = 0; file < all.size(); ++file)
        all[file] = file;
    return printed([&](render::Output& output) {
        render::findings_junit(output, files.sources, findings, all, fails_from, Language::english);
    });
}

constexpr std::string_view hostile =
    "]]></failure>::set-output name=x::y\r\n::error::%0A,:\x1b[31m\xe2\x80\xae\xff"
    "[x](https://evil){0}\xef\xbf\xbe";
// As it is shown, U+FFFE left as it is.
constexpr std::string_view harmless =
    "]]></failure>::set-output name=x::y\\r\\n::error::%0A,:\\x1b[31m\\u202e\\xff"
    "[x](https://evil){0}\xef\xbf\xbe";

/// A file, a message, a label, a help and a mend of a hostile mind.
Finding attack(Files& files) {
    const std::string path = std::string(hostile) + ".toml";
    const FileIndex file = files.add(path, "k = \"" + std::string(hostile) + "\"\n");
    Finding finding = make_finding(Code::unknown_body, {file, {5, 8}},
                                   text::say({"no {}", "không có {}"}, hostile));
    finding.help = text::say({"or {}", "hay {}"}, hostile);
    finding.labels.push_back({{file, {0, 1}}, text::say({"see {}", "xem {}"}, hostile)});
    finding.fix = Fix{false, {{{5, 8}, std::string(hostile)}}};
    return finding;
}

/// Two files, the second of which can't be read.
struct Two {
    Files files;
    std::vector<Finding> findings;

    Two() {
        files.add("plans/a b.toml", "id = \"\u1ebf\"\nx\ny\n");
        files.add("plans/locked.toml", "");
        findings.push_back(wrong(files.at("\u1ebf")));
        findings.push_back(
            make_finding(Code::given_twice, {0, {11, 15}}, text::say({"twice", "hai lần"})));
        findings.back().severity = Severity::warning;
        findings.back().labels.push_back(
            {files.at("id"), text::say({"first [here]", "lần đầu [ở đây]"})});
        findings.back().help = text::say({"drop {}", "bỏ {}"}, "{x}");
        findings.back().fix = Fix{true, {{files.at("id").span, "y"}, {{15, 15}, ""}}};
        findings.push_back(make_finding(Code::unreadable_file, {1, {}},
                                        text::say({"permission denied", "không có quyền đọc"})));
    }
};

std::string unescaped(std::string text, std::initializer_list<std::string_view> hidden) {
    // As the runner does it: one after another, the percent sign last.
    for (const std::string_view code : hidden) {
        const auto byte = static_cast<char>(std::stoi(std::string(code.substr(1)), nullptr, 16));
        for (std::size_t at = text.find(code); at != text.npos; at = text.find(code, at + 1))
            text.replace(at, code.size(), 1, byte);
    }
    return text;
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("short: one line each, always with line and column") {
    const Two two;
    CHECK(as_short(two.files, two.findings) ==
          "plans/a b.toml:1:7: error[P201]: wrong\n"
          "plans/a b.toml:2:1: warning[P106]: twice\n"
          "plans/locked.toml:1:1: error[P108]: permission denied\n");
    CHECK(as_short(two.files, {}).empty());

    Files files;
    const Finding finding = attack(files);
    const std::string shown(harmless);
    CHECK(as_short(files, {finding}) == shown + ".toml:1:6: warning[P301]: no " + shown + "\n");
}

TEST_CASE("github: workflow commands, then the count for the log") {
    const Two two;
    CHECK(as_github(two.files, two.findings) ==
          "::error file=plans/a b.toml,line=1,endLine=1,col=7,endColumn=8,title=P201::"
          "plans/a b.toml:1:7: error[P201]: wrong\n"
          "::warning file=plans/a b.toml,line=2,endLine=3,title=P106 A {0} given twice::"
          "plans/a b.toml:2:1: warning[P106]: twice%0Aplans/a b.toml:1:1: first [here]%0A"
          "help: drop {x}\n"
          "::error file=plans/locked.toml,title=P108::"
          "plans/locked.toml: error[P108]: permission denied\n"
          "2 errors, 1 warning in 2 files with 3 items.\n");
    CHECK(as_github(two.files, {}) == "No findings in 2 files with 3 items.\n");
}

TEST_CASE("github: nothing breaks out of a command, and the runner reads what was meant") {
    Files files;
    const Finding finding = attack(files);
    const std::string text = as_github(files, {finding});
    CHECK(count(text, "\n") == 2);  // the command and the count
    const std::size_t data = text.find("::", 2);
    const std::string head = text.substr(0, data);
    const std::string shown(harmless);
    CHECK(head.starts_with("::warning file="));
    CHECK(unescaped(head, {"%0D", "%0A", "%3A", "%2C", "%25"}) ==
          "::warning file=" + shown +
              ".toml,line=1,endLine=1,col=6,endColumn=9,title=P301 A body that is not declared");
    CHECK(unescaped(text.substr(data + 2, text.find('\n') - data - 2), {"%0D", "%0A", "%25"}) ==
          shown + ".toml:1:6: warning[P301]: no " + shown + "\n" + shown + ".toml:1:1: see " +
              shown + "\nhelp: or " + shown);
}

TEST_CASE("github: told when there are more than the platform shows") {
    Files files;
    files.add("a.toml", "x\n");
    std::vector<Finding> findings(10, wrong({0, {0, 1}}));
    for (int i = 0; i < 10; ++i) {
        findings.push_back(wrong({0, {0, 1}}));
        findings.back().severity = Severity::warning;
    }
    CHECK(count(as_github(files, findings), "::notice") == 0);
    findings.push_back(wrong({0, {0, 1}}));
    const std::string text = as_github(files, findings);
    CHECK(count(text, "::error") == 11);
    CHECK(
        text.ends_with("\n::notice title=plan validate::GitHub shows 10 errors and 10 warnings "
                       "of a step. Not shown: 1 error; they stand in the log of this step.\n"
                       "11 errors, 10 warnings in 1 file with 3 items.\n"));
    CHECK(as_github(files, findings, Language::vietnamese)
              .find("Còn 1 lỗi chưa hiển thị, xem trong nhật ký của bước này.\n") !=
          std::string::npos);
}

TEST_CASE("gitlab: code quality") {
    const Two two;
    const json report = as_gitlab(two.files, two.findings);
    const auto prints = render::fingerprints(two.files.sources, two.findings);
    REQUIRE(report.size() == 3);
    CHECK(report.at(0) == json::parse(R"({
        "description": "wrong", "check_name": "P201", "severity": "critical",
        "fingerprint": ")" + prints[0] +
                                      R"(",
        "location": {"path": "plans/a b.toml", "lines": {"begin": 1, "end": 1},
            "positions": {"begin": {"line": 1, "column": 7}, "end": {"line": 1, "column": 8}}}})"));
    CHECK(report.at(1).at("description") == "twice (drop {x})");
    CHECK(report.at(1).at("severity") == "minor");
    CHECK(report.at(1).at("location").at("lines") == json::parse(R"({"begin": 2, "end": 3})"));
    CHECK(report.at(2).at("location").at("lines").at("begin") == 1);
    CHECK(as_gitlab(two.files, {}) == json::array());

    Files files;
    const json one = as_gitlab(files, {attack(files)}).at(0);
    CHECK(one.at("description") ==
          "no " + std::string(harmless) + " (or " + std::string(harmless) + ")");
    // The name of the file itself, but for the byte that is no text.
    std::string path = std::string(hostile) + ".toml";
    path.replace(path.find('\xff'), 1, "\ufffd");
    CHECK(one.at("location").at("path") == path);
}

TEST_CASE("sarif: results at their places, rules, an invocation that tells what failed") {
    const Two two;
    const json run = as_sarif(two.files, two.findings);
    CHECK(run.at("columnKind") == "unicodeCodePoints");
    CHECK(run.at("language") == "en");
    const json& driver = run.at("tool").at("driver");
    CHECK(driver.at("name") == "plan");
    CHECK(driver.at("version") == "0.1.0");
    CHECK(driver.at("rules") == json::parse(R"([
        {"id": "P106", "name": "A {0} given twice",
         "shortDescription": {"text": "A {{0}} given twice"},
         "fullDescription": {"text": "What it is"}, "help": {"text": "What it is\n\nWhy"},
         "defaultConfiguration": {"level": "error"}},
        {"id": "P108", "shortDescription": {"text": "P108"}, "fullDescription": {"text": "P108"},
         "help": {"text": "P108"}, "defaultConfiguration": {"level": "error"}},
        {"id": "P201", "shortDescription": {"text": "P201"}, "fullDescription": {"text": "P201"},
         "help": {"text": "P201"}, "defaultConfiguration": {"level": "error"}}])"));
    CHECK(run.at("invocations") == json::parse(R"([{"executionSuccessful": false,
        "toolExecutionNotifications": [{"message": {"text": "permission denied"}, "level": "error",
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "plans/locked.toml"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}}}],
            "associatedRule": {"id": "P108", "index": 1}}]}])"));
    const json& results = run.at("results");
    const auto prints = render::fingerprints(two.files.sources, two.findings);
    REQUIRE(results.size() == 3);
    CHECK(results.at(0) == json::parse(R"({
        "ruleId": "P201", "ruleIndex": 2, "level": "error", "message": {"text": "wrong"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "plans/a%20b.toml"},
            "region": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 8}}}],
        "partialFingerprints": {"planFingerprint/v1": ")" +
                                       prints[0] + R"("}})"));
    const json& second = results.at(1);
    CHECK(second.at("level") == "warning");
    CHECK(second.at("message").at("text") == "twice\n[first \\[here\\]](0)\nhelp: drop {{x}}");
    CHECK(second.at("relatedLocations").at(0).at("message").at("text") == "first [here]");
    CHECK(second.at("locations").at(0).at("physicalLocation").at("region") ==
          json::parse(R"({"startLine": 2, "startColumn": 1, "endLine": 4, "endColumn": 1})"));
    CHECK(second.at("fixes") == json::parse(R"([{
        "description": {"text": "write \"y\" for \"id\"; remove \"\""},
        "artifactChanges": [{"artifactLocation": {"uri": "plans/a%20b.toml"}, "replacements": [
            {"deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 3},
             "insertedContent": {"text": "y"}},
            {"deletedRegion": {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 1}}]}],
        "properties": {"safe": true}}])"));

    const json vietnamese = as_sarif(two.files, two.findings, Language::vietnamese);
    CHECK(vietnamese.at("language") == "vi");
    CHECK(vietnamese.at("tool").at("driver").at("rules").at(0).at("name") == "Khai {0} hai lần");
    const json nothing = as_sarif(two.files, {});
    CHECK(nothing.at("invocations") == json::parse(R"([{"executionSuccessful": true}])"));
    CHECK(nothing.at("results") == json::array());
}

TEST_CASE("sarif: paths are references of RFC 3986, words neither links nor placeholders") {
    const auto uri = [](std::string path) {
        Files files;
        files.add(std::move(path), "x\n");
        const json run = as_sarif(files, {wrong({0, {0, 1}})});
        return run.at("results")
            .at(0)
            .at("locations")
            .at(0)
            .at("physicalLocation")
            .at("artifactLocation")
            .at("uri")
            .get<std::string>();
    };
    CHECK(uri("../plans/kế-hoạch_1~.toml") == "../plans/k%E1%BA%BF-ho%E1%BA%A1ch_1~.toml");
    CHECK(uri("c:d/a#b?c%20[].toml") == "c%3Ad/a%23b%3Fc%2520%5B%5D.toml");
    CHECK(uri("/srv/plans/a.toml") == "file:///srv/plans/a.toml");
    CHECK(uri("a\n\xff.toml") == "a%0A%FF.toml");

    Files files;
    const json result = as_sarif(files, {attack(files)}).at("results").at(0);
    std::string shown(harmless);
    shown.replace(shown.find("]("), 2, "] (");
    shown.replace(shown.find("{0}"), 3, "{{0}}");
    const std::string text = result.at("message").at("text");
    CHECK(text.starts_with("no " + shown + "\n[see \\]\\]></failure>::set-output"));
    CHECK(text.ends_with("](0)\nhelp: or " + shown));
    CHECK(count(text, "](https") == 0);  // a link's text escapes its brackets
    CHECK(count(text, "](") == 1);
}

TEST_CASE("junit: a case for each file, with all its findings") {
    const Two two;
    CHECK(as_junit(two.files, two.findings) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<testsuites>\n"
          " <testsuite name=\"plan validate\" tests=\"2\" failures=\"1\" errors=\"1\" "
          "skipped=\"0\">\n"
          "  <testcase name=\"plans/a b.toml\" classname=\"plan.validate\">"
          "<failure type=\"P201\" message=\"1 error, 1 warning\">error[P201]: wrong\n"
          " --&gt; plans/a b.toml:1:7\n"
          "  |\n"
          "1 | id = &quot;\u1ebf&quot;\n"
          "  |       ^\n"
          "\n"
          "warning[P106]: twice\n"
          " --&gt; plans/a b.toml:2:1\n"
          "  |\n"
          "2 | x\n"
          "  | ^ to line 3\n"
          " ::: plans/a b.toml:1:1\n"
          "  |\n"
          "1 | id = &quot;\u1ebf&quot;\n"
          "  | -- first [here]\n"
          "  = help: drop {x}\n"
          "  = fix: write &quot;y&quot; for &quot;id&quot;\n"
          "  = fix: remove &quot;&quot;\n"
          "</failure></testcase>\n"
          "  <testcase name=\"plans/locked.toml\" classname=\"plan.validate\">"
          "<error type=\"P108\" message=\"1 error\">error[P108]: permission denied\n"
          " --&gt; plans/locked.toml\n"
          "</error></testcase>\n"
          " </testsuite>\n"
          "</testsuites>\n");
    CHECK(count(as_junit(two.files, {}), "classname=\"plan.validate\"/>") == 2);
}

TEST_CASE("junit: a case fails where the program does") {
    Two two;
    two.findings = {two.findings[1]};
    const std::string lenient = as_junit(two.files, two.findings);
    CHECK(count(lenient, "failures=\"0\"") == 1);
    CHECK(count(lenient, "<system-out>warning[P106]: twice\n") == 1);
    const std::string strict = as_junit(two.files, two.findings, Severity::warning);
    CHECK(count(strict, "failures=\"1\"") == 1);
    CHECK(count(strict, "<failure type=\"P106\" message=\"1 warning\">") == 1);
}

TEST_CASE("junit: what XML forbids, and what would end it, is shown") {
    CHECK(render::xml_text("a<b>&\"c\"\t\n") == "a&lt;b&gt;&amp;&quot;c&quot;\t\n");
    CHECK(render::xml_text(hostile) ==
          "]]&gt;&lt;/failure&gt;::set-output name=x::y&#13;\n::error::%0A,:\\x1b[31m\\u202e\\xff"
          "[x](https://evil){0}\\ufffe");
    Files files;
    const std::string text = as_junit(files, {attack(files)}, Severity::warning);
    CHECK(count(text, "</failure>") == 1);
    CHECK(count(text, "]]>") == 0);
    CHECK(count(text, "<testcase name=\"]]&gt;&lt;/failure&gt;::set-output name=x::y\\r\\n::") ==
          1);
}
