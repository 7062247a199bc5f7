// P407.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string head =
    "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n[[item]]\nid = \"a\"\ntitle = "
    "\"A\"\ndue = \"ongoing\"\nlead = \"x\"\n";
const std::string required = head + "evidence = \"required\"\n";

std::string naming(const std::string& evidence) {
    return head + "[[item.completion]]\non = \"1/4/2022\"\nevidence = \"" + evidence + "\"\n";
}

/// A workspace with its settings, and a plan in a folder below.
MemoryFiles with_plan(const std::string& text) {
    MemoryFiles files;
    files.add("plans/workspace.toml", "");
    files.add("plans/sub/plan.toml", text);
    files.add("plans/sub/Báo cáo.pdf", "");
    files.add("plans/scans/1.pdf", "");
    files.add("outside.pdf", "");
    files.add("plans-old/1.pdf", "");
    return files;
}

Lines naming_file(const std::string& evidence, const std::string& path = "plans") {
    return open_workspace(with_plan(naming(evidence)), path).findings();
}

std::string help_of(const TestWorkspace& workspace) {
    const auto all = workspace.raw_findings();
    REQUIRE(all.size() == 1);
    return all[0].help.in(text::Language::english);
}

}  // namespace

TEST_CASE("P407: evidence that is required and not named") {
    auto workspace = make_plan(required + "completed = \"1/4/2022\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:12:1 error P407: the completion does not name its evidence"});
    CHECK(help_of(workspace) == "write [[item.completion]] with `on` and `evidence`");
    CHECK(workspace.characters(workspace.raw_findings()[0].labels.at(0).place) == "a");

    workspace = make_plan(required + "[[item.completion]]\non = \"1/4/2022\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:12:1 error P407: the completion does not name its evidence"});
    workspace =
        make_plan(required + "[[item.completion]]\non = \"1/4/2022\"\nevidence = \"\u00A0\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:14:12 error P407: the completion does not name its evidence"});

    CHECK(make_plan(required).findings() == Lines{});
    CHECK(make_plan(required + "[[item.completion]]\non = \"1/4/2022\"\nevidence = \"1-BC/TU\"\n")
              .findings() == Lines{});
    CHECK(make_plan(required + "[[item.waiver]]\non = \"1/4/2022\"\nauthority = \"1-TB/TU\"\n")
              .findings() == Lines{});
    CHECK(make_plan(head + "completed = \"1/4/2022\"\n").findings() == Lines{});
}

TEST_CASE("P407 follows nothing that is told already") {
    const auto codes = [](const std::string& rest) {
        Lines found;
        for (const Finding& finding :
             make_plan(required + "[[item.completion]]\non = \"1/4/2022\"\n" + rest).raw_findings())
            found.push_back(to_text(finding.code));
        return found;
    };
    CHECK(codes("evidense = \"1-BC/TU\"\n") == Lines{"P102"});
    CHECK(codes("evidence = 12\n") == Lines{"P103"});
}

TEST_CASE("P407: a file, from the folder of the one that names it") {
    CHECK(naming_file("./Báo cáo.pdf") == Lines{});
    CHECK(naming_file("./../scans//1.pdf") == Lines{});
    CHECK(naming_file("../scans/./1.pdf") == Lines{});
    CHECK(naming_file("./1.pdf") ==
          Lines{"plan.toml:13:13 error P407: there is no file \"./1.pdf\""});
    CHECK(naming_file("../scans") ==
          Lines{"plan.toml:13:13 error P407: \"../scans\" is a folder, not a file"});
    // Whatever was named on the command line.
    CHECK(naming_file("../scans/1.pdf", "plans/sub") == Lines{});
    CHECK(naming_file("../scans/1.pdf", "plans/sub/plan.toml") == Lines{});
    CHECK(naming_file("../scans/1.pdf", "/here/plans") == Lines{});
    // A number, a URL.
    CHECK(naming_file("12-BC/QU") == Lines{});
    CHECK(naming_file("https://example.org/1.pdf") == Lines{});
}

TEST_CASE("P407: a file's name in another Unicode form is the same name") {
    const Lines found = naming_file("./Ba\u0301o ca\u0301o.pdf");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("plan.toml:13:13 warning P503"));
    auto files = with_plan(naming("./Hồ sơ/Tờ trình.pdf"));
    files.add("plans/sub/Ho\u0302\u0300 so\u031B/To\u031B\u0300 trình.pdf", "");
    CHECK(open_workspace(files).findings() == Lines{});
    CHECK(help_of(open_workspace(with_plan(naming("./Bao cao.pdf")))) ==
          "did you mean \"Báo cáo.pdf\"?");
}

TEST_CASE("P407: only files of the workspace") {
    CHECK(naming_file("../../outside.pdf") ==
          Lines{"plan.toml:13:13 error P407: \"../../outside.pdf\" lies outside of the workspace"});
    CHECK(naming_file("./../../plans-old/1.pdf") ==
          Lines{"plan.toml:13:13 error P407: \"./../../plans-old/1.pdf\" lies outside of the "
                "workspace"});
    // Without workspace.toml the folder of the file is all that there is.
    MemoryFiles files;
    files.add("plans/sub/plan.toml", naming("../1.pdf"));
    files.add("plans/1.pdf", "");
    CHECK(open_workspace(files).findings() ==
          Lines{"plan.toml:13:13 error P407: \"../1.pdf\" lies outside of the workspace"});
    files.add("plans/workspace.toml", "");
    CHECK(open_workspace(files).findings() == Lines{});
}

TEST_CASE("P407: no regular file; links are followed") {
    auto files = with_plan(naming("./pipe"));
    files.add_other("plans/sub/pipe");
    CHECK(open_workspace(files).findings() ==
          Lines{"plan.toml:13:13 error P407: \"./pipe\" is no regular file"});
    files = with_plan(naming("./link.pdf"));
    files.link("plans/sub/link.pdf", "plans/scans/1.pdf");
    CHECK(open_workspace(files).findings() == Lines{});
}
