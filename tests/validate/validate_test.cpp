#include <doctest/doctest.h>

#include <algorithm>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string x = "[[body]]\nid = \"x\"\nname = \"X\"\n";
const std::string item = "[[item]]\nid = \"a\"\ntitle = \"A\"\n";

Lines findings(const std::string& text) {
    return make_plan(text).findings();
}

Finding only(const TestWorkspace& workspace) {
    const auto all = workspace.raw_findings();
    REQUIRE(all.size() == 1);
    return all[0];
}

std::string help_of(const Finding& finding) {
    return finding.help.in(text::Language::english);
}

}  // namespace

TEST_CASE("nothing is wrong with a good file") {
    CHECK(findings(x + item + "due = \"29/4/2022\"\nlead = \"x\"\ncompleted = \"28/4/2022\"\n") ==
          Lines{});
}

TEST_CASE("P106: an id given twice, both places") {
    const auto workspace = make_workspace({
        {"a.toml", "[plan]\nid = \"p\"\ntitle = \"A\"\nnumber = \"1-KH/TU\"\n" + x},
        {"b.toml", "[plan]\nid = \"p\"\ntitle = \"B\"\n[[directive]]\nnumber = \"01-KH/TU\"\n" + x},
    });
    CHECK(workspace.findings() == Lines{
                                      "b.toml:2:7 error P106: another plan has the id \"p\"",
                                      "b.toml:5:11 error P106: 01-KH/TU is given already",
                                      "b.toml:7:7 error P106: another body has the id \"x\"",
                                  });
    for (const Finding& finding : workspace.raw_findings()) {
        REQUIRE(finding.labels.size() == 1);
        CHECK(finding.labels[0].place.file == 0);
    }
    CHECK(workspace.characters(workspace.raw_findings()[1].labels[0].place) == "1-KH/TU");
}

TEST_CASE("P206: due before the plan was issued") {
    const auto workspace = make_plan("[plan]\ntitle = \"P\"\nissued = \"29/4/2022\"\n" + x + item +
                                     "due = \"trước ngày 29/4/2022\"\nlead = \"x\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:10:8 error P206: due by 28/4/2022, before the plan was issued on "
                "29/4/2022"});
    CHECK(findings("[plan]\ntitle = \"P\"\nissued = \"29/4/2022\"\n" + x + item +
                   "due = \"29/4/2022\"\nlead = \"x\"\n") == Lines{});
}

TEST_CASE("P301: a body that is not declared") {
    auto workspace = make_plan(x + item + "due = \"ongoing\"\nlead = \"Xx\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:10:9 warning P301: \"Xx\" is not a declared body"});

    const std::string office = "[[body]]\nid = \"tuyen-giao\"\nname = \"Ban Tuyên giáo\"\n";
    workspace = make_plan(office + item + "due = \"ongoing\"\nlead = \"Ban Tuyen giáo\"\n");
    CHECK(help_of(only(workspace)) == "did you mean \"Ban Tuyên giáo\"?");
    CHECK(only(workspace).fix->edits[0].text == "Ban Tuyên giáo");
    CHECK(workspace.characters(only(workspace).place) == "Ban Tuyen giáo");

    // A name that is near to none is told where it is met first.
    CHECK(findings(office + item +
                   "due = \"ongoing\"\nlead = \"Sở Y tế\"\ncoordinating = [\"Sở Y tế\"]\n"
                   "supervising = [\"tuyen-giao\"]\n")
              .size() == 1);

    // Two that fit are an error, with both places.
    workspace =
        make_plan("[[body]]\nid = \"a\"\nname = \"Sở\"\n[[body]]\nid = \"b\"\nname = \"SỞ\"\n" +
                  item + "due = \"ongoing\"\nlead = \"sở\"\n");
    CHECK(only(workspace).severity == Severity::error);
    CHECK(only(workspace).labels.size() == 2);
    CHECK(workspace.keys().size() == 1);  // it is owed all the same
}

TEST_CASE("P302: a directive that is not declared") {
    auto workspace = make_plan(
        "[plan]\ntitle = \"P\"\nimplements = [\"02-NQ/TW\"]\n[[directive]]\nnumber = "
        "\"20-NQ/TW\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:3:16 warning P302: 02-NQ/TW is not a declared directive"});
    workspace = make_plan(
        "[plan]\ntitle = \"P\"\nimplements = [\"5-NQ/TU\"]\n"
        "[[directive]]\nnumber = \"05-NQ/TU\"\nissued = \"12/3/2016\"\n"
        "[[directive]]\nnumber = \"05-NQ/TU\"\nissued = \"1/9/2021\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:3:16 error P302: 5-NQ/TU fits more than one directive"});
    CHECK(only(workspace).labels.size() == 2);
}

TEST_CASE("P303: an item that is not known") {
    const auto workspace =
        make_plan(x + item + "due = \"ongoing\"\nlead = \"x\"\nafter = [\"report\"]\n" +
                  "[[item]]\nid = \"reports\"\ntitle = \"A\"\ndue = \"ongoing\"\n"
                  "lead = \"x\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:11:11 error P303: no item has the id \"report\""});
    CHECK(help_of(only(workspace)) == "did you mean \"reports\"?");
}

TEST_CASE("P307: a record that fits nothing") {
    const std::string y = "[[body]]\nid = \"y\"\nname = \"Y\"\n";
    CHECK(
        findings(x + y + item +
                 "due = \"ongoing\"\nlead = [\"x\", \"y\"]\ncompleted = \"1/4/2022\"\n") ==
        Lines{"plan.toml:14:1 error P307: 2 bodies owe this item: the record does not say which"});
    CHECK(findings(x + y + item +
                   "due = \"ongoing\"\nlead = \"x\"\n[[item.waiver]]\non = "
                   "\"1/4/2022\"\nbody = \"y\"\nauthority = \"1-TB/TU\"\n") ==
          Lines{"plan.toml:16:9 error P307: \"y\" does not owe this item"});
    CHECK(findings(x + item +
                   "due = \"ongoing\"\nlead = \"x\"\n[[item.completion]]\non = "
                   "\"1/4/2022\"\nfor = \"30/6/2024\"\n") ==
          Lines{"plan.toml:13:8 error P307: the item does not repeat: it has no occurrence "
                "\"30/6/2024\""});
}

TEST_CASE("P307 follows nothing that is told already") {
    const std::string y = "[[body]]\nid = \"y\"\nname = \"Y\"\n";
    const std::string on = "[[item.completion]]\non = \"1/4/2022\"\n";
    const auto codes = [](const std::string& text) {
        Lines found;
        for (const Finding& finding : make_plan(text).raw_findings())
            found.push_back(to_text(finding.code));
        return found;
    };
    // Nobody leads; a lead that fits two; a lead misspelt; a key misspelt; a wrong type.
    CHECK(codes(x + item + "due = \"ongoing\"\n" + on + "body = \"x\"\n") == Lines{"P401"});
    CHECK(codes("[[body]]\nid = \"a\"\nname = \"N\"\n[[body]]\nid = \"b\"\nname = \"N\"\n" + item +
                "due = \"ongoing\"\nlead = \"N\"\n" + on + "body = \"N\"\n") == Lines{"P301"});
    CHECK(codes(x + y + item + "due = \"ongoing\"\nlead = [\"xx\", \"y\"]\n" + on +
                "body = \"x\"\n") == Lines{"P301"});
    CHECK(codes(x + y + item + "due = \"ongoing\"\nlead = [\"x\", \"y\"]\n" + on +
                "boddy = \"x\"\n") == Lines{"P102"});
    CHECK(codes(x + y + item + "due = \"ongoing\"\nlead = [\"x\", \"y\"]\n" + on + "body = 3\n") ==
          Lines{"P103"});
}

TEST_CASE("a plan given twice is one mistake, not one for each of its items") {
    const std::string plan = "[plan]\nid = \"p\"\ntitle = \"A\"\n" + item + "due = \"ongoing\"\n";
    const auto workspace = make_workspace(
        {{"a.toml", plan + "lead = \"x\"\n" + x}, {"b.toml", plan + "lead = \"x\"\n"}});
    CHECK(workspace.findings() == Lines{"b.toml:2:7 error P106: another plan has the id \"p\""});
}

TEST_CASE("a body given twice is known by the names of both") {
    CHECK(findings(x + "[[body]]\nid = \"x\"\nname = \"Other\"\n" + item +
                   "due = \"ongoing\"\nlead = \"Other\"\n") ==
          Lines{"plan.toml:7:7 error P106: another body has the id \"x\""});
}

TEST_CASE("an undeclared lead does not silence the records of others") {
    // Neither is declared: each owes under its name, and the record of a third is for nobody.
    const auto found =
        findings(item +
                 "due = \"1/5/2024\"\nlead = [\"Sở Nội vụ\", \"Sở Y tế\"]\n"
                 "[[item.completion]]\nbody = \"Sở Y tê\"\non = \"1/5/2024\"\n"
                 "[[item.completion]]\nbody = \"hoàn toàn khác\"\non = \"1/5/2024\"\n");
    REQUIRE(found.size() == 4);
    CHECK(found[2].find("error P307") != std::string::npos);
    CHECK(found[3].find("error P307") != std::string::npos);
    // What the lead may mean is one cause: its name.
    CHECK(findings(x + item + "due = \"1/5/2024\"\nlead = \"xx\"\n" +
                   "[[item.completion]]\nbody = \"x\"\non = \"1/5/2024\"\n")
              .size() == 1);
}

TEST_CASE("work that was done or waived before a body's end leaves no question behind") {
    const std::string ended = "[[body]]\nid = \"o\"\nname = \"O\"\nuntil = \"30/6/2025\"\n";
    const std::string owed = item + "due = \"31/12/2025\"\nlead = \"o\"\n";
    CHECK(findings(ended + owed).size() == 1);
    CHECK(findings(ended + owed + "completed = \"30/6/2025\"\n").empty());
    CHECK(findings(ended + owed + "completed = \"1/7/2025\"\n").size() == 1);
    CHECK(findings(ended + owed + "[[item.waiver]]\non = \"1/6/2025\"\nauthority = \"1-CV\"\n")
              .empty());
}

TEST_CASE("a gap is what no successor fills") {
    const std::string ended = "[[body]]\nid = \"o\"\nname = \"O\"\nuntil = \"30/6/2025\"\n";
    const auto successor = [](const char* id, const char* from) {
        return "[[body.successor]]\nbody = \"" + std::string(id) + "\"\nfrom = \"" + from + "\"\n";
    };
    const std::string rest = x + "[[body]]\nid = \"y\"\nname = \"Y\"\n";
    CHECK(findings(ended + successor("x", "1/7/2025") + successor("y", "1/9/2025") + rest).empty());
    const auto found =
        findings(ended + successor("x", "3/8/2025") + successor("y", "2/7/2025") + rest);
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("nobody answers from 1/7/2025 to 1/7/2025") != std::string::npos);
}

TEST_CASE("what can't be counted is told at its words, and left out") {
    const auto workspace =
        make_plan(x + item + "due = \"99999 days after 1/1/9990\"\nlead = \"x\"\n" +
                  "[[item]]\nid = \"b\"\ntitle = \"B\"\nlead = \"x\"\n"
                  "due = \"30 ngày kể từ ngày nhận được\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:9:8 error P201: the last day falls beyond the years 1 to 9999",
                "plan.toml:15:22 error P204: the plan does not say when it was `received`"});
    CHECK(workspace.expansion.left_out == std::vector<model::Index>{0, 1});
}

TEST_CASE("a file that can't be read stays an error, whatever is asked for") {
    MemoryFiles files;
    files.add("plans/workspace.toml", "[validate]\nP108 = \"off\"\n");
    files.add_other("plans/p.toml");
    const auto loaded = model::load(files, read::find_workspace(files, {"plans"}));
    const auto findings = validate::by_settings(loaded.findings, loaded.model.settings);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::unreadable_file);
    CHECK(findings[0].severity == Severity::error);
}

TEST_CASE("P401, P402: nobody answers, no deadline") {
    CHECK(findings(item) == Lines{
                                "plan.toml:3:1 error P401: nobody answers for this item",
                                "plan.toml:3:1 error P402: this item has no deadline",
                            });
}

TEST_CASE("the workspace's severities; what spoils a report spoils it all the same") {
    const auto workspace = make_workspace({
        {"workspace.toml", "[validate]\nP402 = \"off\"\nP401 = \"warning\"\nP201 = \"off\"\n"},
        {"a.toml", "[plan]\ntitle = \"A\"\n" + item +
                       "[[item]]\nid = \"b\"\ntitle = \"B\"\nlead = "
                       "\"X\"\ndue = \"soon\"\n" +
                       x},
    });
    CHECK(workspace.findings() == Lines{"a.toml:3:1 warning P401: nobody answers for this item"});
    const auto all = validate::validate(
        {workspace.model(), workspace.loaded.sources, workspace.expansion, workspace.calendar},
        workspace.loaded.findings);
    const auto spoiling = validate::find_spoiling(
        {workspace.model(), workspace.loaded.sources, workspace.expansion, workspace.calendar},
        workspace.loaded.findings);
    REQUIRE(spoiling.size() == 1);
    CHECK(spoiling[0].code == Code::not_a_due);
}

TEST_CASE("one wrong section hides nothing of the others") {
    const auto workspace = make_plan(x + "[[item]]\nid = \"broken\ntitle = \"B\"\n" + item +
                                     "due = \"30/2/2022\"\nlead = \"x\"\n[[item]]\nid = \"c\"\n"
                                     "title = \"C\"\ndue = \"ongoing\"\nlead = \"x\"\n");
    CHECK(workspace.keys() == Lines{"plan/c@x"});
    const auto all = workspace.raw_findings();
    REQUIRE(all.size() == 2);
    CHECK(all[0].code == Code::not_toml);
    CHECK(all[1].code == Code::no_such_day);
    CHECK(workspace.characters(all[1].place) == "30");
}
