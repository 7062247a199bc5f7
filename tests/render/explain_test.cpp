// What `plan explain` says of a rule, in its three formats.

#include "render/explain.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render/report_model.hpp"
#include "text/width.hpp"
#include "validate/rules.hpp"

using namespace plan;
using plan::test::lines_of;
using plan::test::rendered;
using plan::text::Language;
using validate::Rule;
using validate::try_example;

namespace {

/// A control character that no shipped sample holds.
const Rule sample = {
    .code = Code::bad_characters,
    .title = {"A *star* in `code *`", "Dấu *sao* trong `mã *`"},
    .what = {"What is found, said at such length that it takes more than one line of a terminal.",
             "Điều được phát hiện."},
    .why = {"Why it matters.", "Vì sao cần sửa."},
    .bad = {"[plan]\ntitle = \"P\x1b[31m\"\n"},
    .good = {"[plan]\ntitle = \"P\"\n", "[workspace]\n"},
    .check = nullptr,
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("explain: words are wrapped, samples are not, nothing acts on a terminal") {
    const auto bad = try_example(sample.bad);
    render::Style narrow;
    narrow.width = 40;
    const std::string text =
        rendered(render::explain_text, render::Explanation{sample, bad}, narrow);
    CHECK(
        text.starts_with("P105 · A *star* in `code *`\n"
                         "Severity: error. A report can't be whole\n"
                         "with it: `check` and the reports name it\n"
                         "and exit with status 2.\n"
                         "\n"
                         "What is found, said at such length that\n"));
    CHECK(holds(text, "\nWhy it matters\n\nWhy it matters.\n"));
    CHECK(holds(text, "\n  plan.toml\n    [plan]\n    title = \"P\\x1b[31m\"\n"));
    CHECK(holds(text, "\n    error[P105]: the control character U+001B may not stand in a file\n"));
    CHECK(holds(text, "\nA good example\n\n  workspace.toml\n    [workspace]\n\n  plan.toml\n"));
    CHECK_FALSE(holds(text, "\x1b"));
    for (const std::string& line : lines_of(text)) {
        CAPTURE(line);
        CHECK((line.starts_with("    ") || text::width(line) <= narrow.width));
        CHECK_FALSE(line.ends_with(' '));
    }
}

TEST_CASE("explain: Markdown leaves code as code and escapes the rest") {
    const auto bad = try_example(sample.bad);
    const std::string page =
        rendered(render::explain_markdown, render::Explanation{sample, bad}, Language::vietnamese);
    CHECK(page.starts_with("# P105 · Dấu \\*sao\\* trong `mã *`\n\nMức độ: lỗi. "));
    CHECK(holds(page, "\n`plan.toml`\n\n```toml\n[plan]\ntitle = \"P\\x1b[31m\"\n```\n"));
    CHECK(holds(page, "\n```text\nlỗi[P105]: "));
    CHECK_FALSE(holds(page, "\x1b"));
}

TEST_CASE("explain: JSON gives texts as they are, and null where there is none") {
    const auto bad = try_example(sample.bad);
    const auto json = nlohmann::json::parse(
        rendered(render::explain_json, render::Explanation{sample, bad}, Language::english));
    CHECK(json["schema"] == "plan/explain/1");
    CHECK(json["code"] == "P105");
    CHECK(json["severity"] == "error");
    CHECK(json["spoils_report"] == true);
    CHECK(json["title"] == sample.title.english);
    CHECK(json["what"] == sample.what.english);
    CHECK(json["why"] == sample.why.english);
    CHECK(json["bad"]["plan"] == sample.bad.plan);
    CHECK(json["bad"]["settings"].is_null());
    REQUIRE(json["bad"]["findings"].size() == 1);
    CHECK(json["bad"]["findings"][0]["code"] == "P105");
    CHECK(json["bad"]["findings"][0]["line"] == 2);
    CHECK(json["good"]["settings"] == sample.good.settings);
}

TEST_CASE("explain: a line for each code, on a narrow terminal too") {
    for (const std::size_t width : {40u, 80u, 200u}) {
        render::Style style;
        style.width = width;
        const std::string list = rendered(render::codes_text, validate::all_rules(), style);
        std::size_t codes = 0;
        for (const std::string& line : lines_of(list)) {
            CAPTURE(line);
            CHECK(text::width(line) <= width);
            CHECK_FALSE(line.ends_with(' '));
            if (line.starts_with('P')) ++codes;
        }
        CHECK(codes == all_codes().size());
    }
}

TEST_CASE("explain: every rule in every format and language") {
    for (const Rule* rule : validate::all_rules()) {
        const auto bad = try_example(rule->bad);
        const render::Explanation explanation{*rule, bad};
        for (const Language language : {Language::english, Language::vietnamese}) {
            render::Style style;
            style.language = language;
            CHECK(rendered(render::explain_text, explanation, style)
                      .starts_with(to_text(rule->code) + " · "));
            CHECK(rendered(render::explain_markdown, explanation, language)
                      .starts_with("# " + to_text(rule->code) + " · "));
            const auto json =
                nlohmann::json::parse(rendered(render::explain_json, explanation, language));
            CHECK(json["bad"]["findings"].size() == bad.findings.size());
        }
    }
}
