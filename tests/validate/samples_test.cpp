// The samples of every rule, as `plan explain` prints them: the bad one shows its mistake and
// nothing else, the good one shows none.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "validate/example.hpp"
#include "validate/rules.hpp"

using namespace plan;
using text::Language;
using validate::Rule;

namespace {

std::vector<std::string> findings(const validate::Example& example) {
    const validate::Tried tried = validate::try_example(example);
    std::vector<std::string> lines;
    for (const Finding& finding : tried.findings)
        lines.push_back(to_text(finding.code) + ": " + finding.message.in(Language::english));
    return lines;
}

void check_words(const text::Words& words, bool sentence) {
    for (const Language language : {Language::english, Language::vietnamese}) {
        const std::string_view text = words.in(language);
        CAPTURE(text);
        CHECK_FALSE(text.empty());
        CHECK(text.ends_with('.') == sentence);
        CHECK(text.find("  ") == std::string_view::npos);
        CHECK(text.find('\n') == std::string_view::npos);
        // Markdown takes what stands between backticks as code.
        CHECK(std::ranges::count(text, '`') % 2 == 0);
    }
    CHECK(words.english != words.vietnamese);
}

}  // namespace

TEST_CASE("every code has a rule, in order") {
    std::vector<Code> codes, ruled;
    for (const CodeFacts& facts : all_codes())
        codes.push_back(facts.code);
    for (const Rule* rule : validate::all_rules())
        ruled.push_back(rule->code);
    CHECK(ruled == codes);
    CHECK(std::ranges::is_sorted(codes));
    for (const Code code : codes)
        CHECK(validate::rule_of(code).code == code);
}

TEST_CASE("a rule says in both languages what it finds and why") {
    for (const Rule* rule : validate::all_rules()) {
        const std::string code = to_text(rule->code);
        CAPTURE(code);
        check_words(rule->title, false);
        check_words(rule->what, true);
        check_words(rule->why, true);
    }
}

TEST_CASE("the bad sample gives its one finding, the good one none") {
    for (const Rule* rule : validate::all_rules()) {
        const std::string code = to_text(rule->code);
        CAPTURE(code);
        const std::vector<std::string> found = findings(rule->bad);
        CAPTURE(found);
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with(code + ": "));
        CHECK(findings(rule->good) == std::vector<std::string>{});
    }
}

TEST_CASE("a sample is a whole small file, and what is mended is the same file") {
    for (const Rule* rule : validate::all_rules()) {
        const std::string code = to_text(rule->code);
        CAPTURE(code);
        CHECK(rule->good.plan.starts_with('['));
        CHECK(rule->bad.settings.empty() == rule->good.settings.empty());
        for (const validate::Example& example : {rule->bad, rule->good})
            for (const std::string_view text : {example.plan, example.settings}) {
                CHECK((text.empty() || text.ends_with('\n')));
                CHECK(text.size() < 800);
                CHECK(text.find("```") == std::string_view::npos);  // Markdown shows it in a fence
            }
        const bool same = rule->bad.plan == rule->good.plan;
        CHECK((!same || rule->bad.settings != rule->good.settings));
    }
}

TEST_CASE("P108 alone has no text: something else stands in the place of its file") {
    for (const Rule* rule : validate::all_rules())
        CHECK(rule->bad.plan.empty() == (rule->code == Code::unreadable_file));
    const validate::Tried tried = validate::try_example({});
    REQUIRE(tried.findings.size() == 1);
    CHECK(tried.findings[0].code == Code::unreadable_file);
    CHECK(tried.loaded.sources[tried.findings[0].place.file].path() == "plan.toml");
}

TEST_CASE("a sample is judged by its own settings") {
    const std::string_view plan = "[plan]\ntitle = \"P\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\n";
    CHECK(findings({plan}).size() == 2);
    CHECK(findings({plan, "[validate]\nP401 = \"off\"\n"}) ==
          std::vector<std::string>{"P402: this item has no deadline"});
}
