#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;

namespace {

struct Case {
    const char* what;
    const char* text;
    std::vector<std::string> findings;
    std::vector<std::string> characters;
};

const char* const item =
    "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n"
    "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"ongoing\"\nlead = \"x\"\n";

}  // namespace

TEST_CASE("every value is of the type that its key takes") {
    const Case cases[] = {
        {"a number for a text",
         "clause = 5",
         {"plan.toml:11:10 error P103: `clause` takes a string in quotes, not a number"},
         {"5"}},
        {"a text for a list",
         "tags = \"t\"",
         {"plan.toml:11:8 error P103: `tags` takes a list of strings, such as [\"a\", \"b\"], not "
          "a string"},
         {"\"t\""}},
        {"one wrong element",
         "tags = [\"t\", 5]",
         {"plan.toml:11:14 error P103: `tags` takes a list of strings, such as [\"a\", \"b\"], not "
          "a number"},
         {"5"}},
        {"a text for true",
         "each = \"true\"",
         {"plan.toml:11:8 error P103: `each` takes true or false, not a string"},
         {"\"true\""}},
        {"none of those allowed",
         "roll = \"folowing\"",
         {"plan.toml:11:9 error P103: `roll` can't be \"folowing\""},
         {"folowing"}},
        {"evidence is a rule here",
         "evidence = \"needed\"",
         {"plan.toml:11:13 error P103: `evidence` can't be \"needed\""},
         {"needed"}},
        {"a table for a text",
         "clause = {a = 1}",
         {"plan.toml:11:10 error P103: `clause` takes a string in quotes, not a table"},
         {"{a = 1}"}},
        {"a day that is none",
         "completed = \"31/6/2022\"",
         {"plan.toml:11:14 error P202: "},
         {"31"}},
        {"a day with a time",
         "completed = 2022-04-28T10:00:00",
         {"plan.toml:11:13 error P103: `completed` takes a day, not a day with a time"},
         {"2022-04-28T10:00:00"}},
        {"single brackets",
         "[item.completion]\non = \"28/4/2022\"",
         {"plan.toml:11:1 error P103: `completion` is a list of tables: its header is "
          "[[item.completion]]"},
         {"[item.completion]"}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.what);
        const auto workspace = make_plan(std::string(item) + one.text + "\n");
        const auto findings = workspace.findings();
        REQUIRE(findings.size() == one.findings.size());
        for (std::size_t i = 0; i < findings.size(); ++i)
            CHECK(findings[i].substr(0, one.findings[i].size()) == one.findings[i]);
        CHECK(workspace.pointed_at() == one.characters);
    }
}

TEST_CASE("a deadline of the wrong type spoils its item and nothing else") {
    for (const char* due : {"2025", "2022-04-28T10:00:00", "[\"29/4/2022\"]", "true", "29.4",
                            "\"soon\"", "\"30/2/2022\"", "\"\""}) {
        CAPTURE(due);
        const auto workspace = make_plan(
            "[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\ndue = " + std::string(due) +
            "\n[[item]]\nid = \"b\"\ntitle = \"B\"\nlead = \"x\"\n"
            "due = \"ongoing\"\n[[body]]\nid = \"x\"\nname = \"X\"\n");
        CHECK(workspace.keys() == std::vector<std::string>{"plan/b@x"});
        CHECK(workspace.findings().size() == 1);
        CHECK(workspace.model().items[0].spoilt);
    }
}

TEST_CASE("a TOML date stands wherever a day stands") {
    const auto workspace = make_plan(
        "[plan]\ntitle = \"P\"\nissued = 2022-04-01\n[[body]]\nid = \"x\"\nname = \"X\"\nuntil = "
        "2025-06-30\n[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = 2022-04-29\nlead = \"x\"\n"
        "completed = 2022-04-28\n");
    CHECK(workspace.findings() == std::vector<std::string>{});
    CHECK(workspace.model().directives[0].issued.day == day("1/4/2022"));
    CHECK(workspace.body("x").until.day == day("30/6/2025"));
    CHECK(workspace.expansion.obligations[0].last_day == day("29/4/2022"));
    CHECK(workspace.item("a").records[0].on.day == day("28/4/2022"));
}

TEST_CASE("a TOML date of a year that nobody means is told, and its item left out") {
    const auto workspace = make_plan(
        "[plan]\ntitle = \"P\"\nissued = 0200-01-01\n[[body]]\nid = \"x\"\nname = \"X\"\n"
        "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = 0500-01-01\nlead = \"x\"\n[[item]]\nid = "
        "\"b\"\n"
        "title = \"B\"\ndue = \"4/1/2022\"\nlead = \"x\"\ncompleted = 0500-01-01\n");
    CHECK(workspace.findings() ==
          std::vector<std::string>{
              "plan.toml:3:10 error P201: the year of 0200-01-01 is not from 1000 to 9999",
              "plan.toml:10:7 error P201: the year of 0500-01-01 is not from 1000 to 9999",
              "plan.toml:17:13 error P201: the year of 0500-01-01 is not from 1000 to 9999",
          });
    CHECK(workspace.keys() == std::vector<std::string>{"plan/b@x"});
}

TEST_CASE("a key that is not known is told once, and is not also missing") {
    auto workspace = make_plan("[plan]\ntitel = \"P\"\n");
    CHECK(workspace.findings() ==
          std::vector<std::string>{"plan.toml:2:1 error P102: `titel` is not a key of [plan]"});
    CHECK(workspace.pointed_at() == std::vector<std::string>{"titel"});
    CHECK(workspace.raw_findings()[0].help.in(text::Language::english) == "did you mean `title`?");

    workspace =
        make_plan("[[item]]\nid = \"a\"\ntitle = \"A\"\ndeu = \"29/4/2022\"\nled = \"x\"\n");
    CHECK(workspace.findings() ==
          std::vector<std::string>{"plan.toml:6:1 error P102: `deu` is not a key of [[item]]",
                                   "plan.toml:7:1 error P102: `led` is not a key of [[item]]"});
    CHECK(workspace.keys().empty());  // nothing is guessed about its day

    workspace = make_plan("[plan]\ntitle = \"P\"\ncompleted = \"1/1/2022\"\n");
    CHECK(
        workspace.findings() ==
        std::vector<std::string>{"plan.toml:3:1 error P102: `completed` may not stand in [plan]"});

    workspace = make_plan("[[itme]]\nid = \"a\"\n");
    CHECK(
        workspace.findings() ==
        std::vector<std::string>{"plan.toml:3:3 error P102: `itme` is not a table of a plan file"});
    CHECK(workspace.pointed_at() == std::vector<std::string>{"itme"});

    // Those who refer to it know it; it is not reported itself.
    workspace = make_plan(
        "[[itme]]\nid = \"a\"\n[[boddy]]\nid = \"x\"\nname = \"X\"\n"
        "[[item]]\nid = \"b\"\ntitle = \"B\"\ndue = \"4/1/2022\"\nlead = \"x\"\nafter = [\"a\"]\n");
    CHECK(workspace.pointed_at() == std::vector<std::string>{"itme", "boddy"});
    CHECK(workspace.keys() == std::vector<std::string>{"plan/b@x"});
}

TEST_CASE("settings stand in workspace.toml alone") {
    const auto workspace = make_workspace({
        {"workspace.toml",
         "[workspace]\nlanguage = \"vi\"\nsoon = 3\nbefore = \"inclusive\"\n"
         "[validate]\nP402 = \"off\"\nP999 = \"off\"\n"},
        {"a.toml",
         "[plan]\ntitle = \"P\"\n[workspace]\nsoon = 5\n[[item]]\nid = \"a\"\n"
         "title = \"A\"\nlead = \"x\"\n[[body]]\nid = \"x\"\nname = \"X\"\n"},
    });
    CHECK(workspace.model().settings.soon == 3);
    CHECK(workspace.model().settings.language == text::Language::vietnamese);
    CHECK(workspace.model().settings.rules.before == due::BeforeRule::inclusive);
    CHECK(workspace.findings() ==
          std::vector<std::string>{
              "workspace.toml:7:1 error P102: `P999` is not the code of a finding",
              "a.toml:3:1 error P102: [workspace] may stand in workspace.toml alone",
          });
}

TEST_CASE("notes and keys of one's own stand everywhere and are checked by nobody") {
    const auto workspace = make_plan(
        "note = 5\nx-a = [1]\n[plan]\ntitle = \"P\"\nnote = \"n\"\n"
        "x-budget = 3.5\n[plan.x-deep]\na = 1\n[x-table]\nb = 2\n");
    CHECK(workspace.findings() == std::vector<std::string>{});
    const auto& notes = workspace.model().directives[0].notes;
    REQUIRE(notes.size() == 3);
    CHECK(notes[0].text.value == "n");
    CHECK(notes[1].key == "x-budget");
    CHECK(notes[1].text.value == "3.5");
}

TEST_CASE("an id that is missing gets one made from the title, and no other item's") {
    const auto workspace = make_plan(
        "[[item]]\ntitle = \"Báo cáo\"\ndue = \"ongoing\"\nlead = \"x\"\n"
        "[[item]]\nid = \"bao-cao\"\ntitle = \"B\"\ndue = \"ongoing\"\n"
        "lead = \"x\"\n[[body]]\nid = \"x\"\nname = \"X\"\n");
    const auto findings = workspace.raw_findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::missing_key);
    REQUIRE(findings[0].fix.has_value());
    CHECK(findings[0].fix->safe);
    CHECK(findings[0].fix->edits[0].text == "\nid = \"bao-cao-2\"");
    CHECK(workspace.keys() == std::vector<std::string>{"plan/bao-cao@x"});
}

TEST_CASE("what stands before the first header is read too") {
    const auto workspace = make_plan(
        "item = [{id = \"a\", title = \"A\", due = \"ongoing\", lead = "
        "\"x\"}]\nplan.title = \"P\"\n[[body]]\nid = \"x\"\nname = "
        "\"X\"\n#[plan]\n");
    CHECK(workspace.findings() == std::vector<std::string>{});
    CHECK(workspace.keys() == std::vector<std::string>{"plan/a@x"});
}

TEST_CASE("records count in the order written, whatever their tables") {
    const auto workspace = make_plan(std::string(item) +
                                     "[[item.extension]]\nto = \"1/6/2022\"\non = \"1/5/2022\"\n"
                                     "[[item.completion]]\non = \"2/5/2022\"\n"
                                     "[[item.extension]]\nto = \"1/7/2022\"\non = \"1/6/2022\"\n");
    const auto& records = workspace.item("a").records;
    REQUIRE(records.size() == 3);
    CHECK(records[0].kind == model::RecordKind::extension);
    CHECK(records[1].kind == model::RecordKind::completion);
    CHECK(records[2].to->day == day("1/7/2022"));
}

TEST_CASE("who read the sections is counted") {
    const auto readers_of = [](std::string text) {
        return model::build(read::Source("a.toml", std::move(text)), 0, false).readers;
    };
    const model::Readers plain = readers_of(item);
    CHECK(plain.plain == 3);
    CHECK(plain.judge == 0);
    const model::Readers judged = readers_of(std::string(item) + "clause = \"I\\u0031\"\n");
    CHECK(judged.plain == 2);
    CHECK(judged.judge == 1);
}
