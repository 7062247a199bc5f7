// P502 and P503.

#include <doctest/doctest.h>

#include "mend/mend.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string x = "[[body]]\nid = \"x\"\nname = \"Ủy ban X\"\naliases = [\"UBX\"]\n";
const std::string item = "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = \"x\"\n";

std::string led_by(const std::string& lead) {
    return x + "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = " + lead + "\n";
}

std::string record(const std::string& rest) {
    return x + item + "[[item.completion]]\non = \"1/4/2022\"\n" + rest;
}

Lines codes(const TestWorkspace& workspace) {
    Lines found;
    for (const Finding& finding : workspace.raw_findings())
        found.push_back(to_text(finding.code));
    return found;
}

Lines codes(const std::string& text) {
    return codes(make_plan(text));
}

/// The last file, mended once.
std::string mended(const TestWorkspace& workspace, mend::Wanted wanted = mend::Wanted::safe) {
    const auto file = static_cast<FileIndex>(workspace.loaded.sources.size() - 1);
    const auto findings = workspace.raw_findings();
    return mend::mend(workspace.loaded.sources[file].bytes(),
                      mend::fixes_for(file, findings, wanted))
        .text;
}

}  // namespace

TEST_CASE("P502: a plan's number, a directive's, and those carried out") {
    const auto workspace = make_plan(
        "[plan]\ntitle = \"P\"\nnumber = \"Số 12 – KH/TU\"\nimplements = [\"69-KL/TW\", \"69-KL/TƯ "
        "11/1/2024\"]\n[[directive]]\nnumber = '69 -KL/TW'\nissued = \"11/1/2024\"\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:3:11 warning P502: this number is written 12-KH/TU",
                "plan.toml:4:28 warning P502: this number is written 69-KL/TW 11/1/2024",
                "plan.toml:6:11 warning P502: this number is written 69-KL/TW"});
    CHECK(workspace.pointed_at() == Lines{"Số 12 – KH/TU", "69-KL/TƯ 11/1/2024", "69 -KL/TW"});
    CHECK(mended(workspace) ==
          "[plan]\ntitle = \"P\"\nnumber = \"12-KH/TU\"\nimplements = [\"69-KL/TW\", \"69-KL/TW "
          "11/1/2024\"]\n[[directive]]\nnumber = '69-KL/TW'\nissued = \"11/1/2024\"\n");
}

TEST_CASE("P502: evidence and authority only where they are surely a number") {
    CHECK(codes(record("evidence = \"số 123-BC/QU\"\n")) == Lines{"P502"});
    CHECK(codes(record("evidence = \"123 - BC/QU\"\n")) == Lines{"P502"});
    CHECK(codes(x + item + "[[item.waiver]]\non = \"1/4/2022\"\nauthority = \"210-CV/VPTƯ\"\n") ==
          Lines{"P502"});
    for (const char* evidence : {"123-BC/QU", "Báo cáo số 123 - BC/QU", "https://example.org/1 - 2",
                                 "1 - 2", "12 – 13 records", "2 boxes - sealed", "2024"}) {
        CAPTURE(evidence);
        CHECK(codes(record("evidence = \"" + std::string(evidence) + "\"\n")).empty());
    }
    CHECK(
        codes(x + item + "[[item.waiver]]\non = \"1/4/2022\"\nauthority = \"Thông tư\"\n").empty());
}

TEST_CASE("P502: what stands for a number and is a title is left alone") {
    for (const char* number : {"Luật Thủ đô – sửa đổi", "Thông tư 80/2021/TT-BTC", "005-NQ/TU",
                               "03-CTr/TU", "30/2020/NĐ-CP"}) {
        CAPTURE(number);
        CHECK(codes("[[directive]]\nnumber = \"" + std::string(number) + "\"\n").empty());
    }
}

TEST_CASE("P502: with escapes, over lines; what would need one has no mend") {
    const auto workspace =
        make_plan("[plan]\ntitle = \"P\"\nnumber = \"s\\u1ed1 12\\t- KH/TU\" # kept\n");
    CHECK(codes(workspace) == Lines{"P502"});
    CHECK(mended(workspace) == "[plan]\ntitle = \"P\"\nnumber = \"12-KH/TU\" # kept\n");
    const auto over_lines = make_plan("[plan]\ntitle = \"P\"\nnumber = '''\n12 -\nKH/TU'''\n");
    CHECK(mended(over_lines) == "[plan]\ntitle = \"P\"\nnumber = '''\n12-KH/TU'''\n");
    const auto quoted = make_plan("[plan]\ntitle = \"P\"\nnumber = \"12 - KH/\\\"TU\\\"\"\n");
    REQUIRE(quoted.raw_findings().size() == 1);
    CHECK_FALSE(quoted.raw_findings()[0].fix.has_value());
}

TEST_CASE("P503: a text not in NFC, once a file, with one mend") {
    auto workspace = make_plan("[plan]\ntitle = \"Ba\u0301o ca\u0301o\"\n");
    CHECK(workspace.findings() == Lines{"plan.toml:2:10 warning P503: this text is not in NFC: its "
                                        "letters and marks stand apart"});
    CHECK(workspace.pointed_at() == Lines{"Ba\u0301o ca\u0301o"});
    CHECK(mended(workspace) == "[plan]\ntitle = \"Báo cáo\"\n");

    workspace = make_plan(
        "# Ba\u0301o\n[plan]\ntitle = \"a\u0301\" # a\u0301\nnote = "
        "'''\na\u0301\n'''\n\"x-a\u0301\" = "
        "{ b = [\"a\u0301\", \"á\"] }\n");
    CHECK(workspace.findings() ==
          Lines{"plan.toml:3:10 warning P503: 3 texts of this file, from this one on, are not in "
                "NFC: their letters and marks stand apart"});
    CHECK(mended(workspace) ==
          "# Ba\u0301o\n[plan]\ntitle = \"á\" # a\u0301\nnote = '''\ná\n'''\n\"x-a\u0301\" = "
          "{ b = [\"á\", \"á\"] }\n");
    // Each file of its own.
    CHECK(make_workspace({{"a.toml", "[plan]\ntitle = \"a\u0301\"\n"},
                          {"b.toml", "[plan]\ntitle = \"b a\u0301\"\n"}})
              .findings()
              .size() == 2);
}

TEST_CASE("P503: a letter is never joined to an escape") {
    const auto one = [](const std::string& title) {
        return mended(make_plan("[plan]\ntitle = " + title + "\n"));
    };
    const auto plan = [](const std::string& title) { return "[plan]\ntitle = " + title + "\n"; };
    // \n and a mark behind it are apart in the text, and stay.
    CHECK(one("\"a\u0301\\n\u0303\"") == plan("\"á\\n\u0303\""));
    CHECK(one("\"\\na\u0301\"") == plan("\"\\ná\""));
    // A mark that an escape writes: the text without escapes, if it needs none.
    CHECK(one("\"a\\u0301\"") == plan("\"á\""));
    CHECK(one("\"a\\u0301 \\\"q\\\"\"") == plan("\"a\\u0301 \\\"q\\\"\""));
    CHECK(codes(plan("\"a\\u0301 \\\"q\\\"\"")) == Lines{"P503"});
    CHECK(codes(plan("\"\\u00e1\"")).empty());
}

TEST_CASE("P503: not for a number that is told already") {
    const auto workspace = make_plan("[plan]\ntitle = \"P\"\nnumber = \"20-NQ/TU\u031b\"\n");
    CHECK(codes(workspace) == Lines{"P502"});
    CHECK(mended(workspace) == "[plan]\ntitle = \"P\"\nnumber = \"20-NQ/TW\"\n");
    CHECK(codes("[plan]\ntitle = \"P\"\nnumber = \"1-BC/HA\u0300\"\n") == Lines{"P503"});
}

TEST_CASE("P503: a body spelled otherwise than it is declared") {
    const auto workspace = make_plan(led_by("\"Uỷ ban X\""));
    CHECK(workspace.findings() == Lines{"plan.toml:11:9 warning P503: \"Uỷ ban X\" is spelled "
                                        "otherwise where it is declared"});
    const Finding finding = workspace.raw_findings()[0];
    REQUIRE(finding.labels.size() == 1);
    CHECK(workspace.characters(finding.labels[0].place) == "Ủy ban X");
    REQUIRE(finding.fix.has_value());
    CHECK_FALSE(finding.fix->safe);
    CHECK(finding.fix->edits[0].text == "Ủy ban X");
    CHECK(mended(workspace) == workspace.loaded.sources[0].bytes());
    CHECK(codes(open_workspace([&] {
              MemoryFiles files;
              files.add("plans/plan.toml", mended(workspace, mend::Wanted::all));
              return files;
          }()))
              .empty());

    // Case, spaces, and of an id and an alias; each where it stands.
    CHECK(codes(led_by("[\"ủy ban X\", \"Ủy  ban X\", \"Ubx\", \"X\"]")) ==
          Lines{"P503", "P503", "P503", "P503"});
    CHECK(codes(led_by("[\"x\", \"UBX\", \"Ủy ban X\"]")).empty());
    CHECK(codes(led_by("\"x\"") +
                "[[item.completion]]\nbody = \"ủy ban x\"\non = \"1/4/2022\"\n") == Lines{"P503"});
    // The letters apart are one cause, and another spelling is told when they are whole.
    CHECK(codes(led_by("\"U\u0309y ban X\"")) == Lines{"P503"});
    CHECK(make_plan(led_by("\"Uy\u0309 ban X\"")).findings()[0].find("not in NFC") !=
          std::string::npos);
    // Declared both ways, either is right.
    CHECK(codes("[[body]]\nid = \"x\"\nname = \"Ủy ban\"\naliases = [\"Uỷ ban\"]\n[[item]]\nid = "
                "\"a\"\ntitle = \"A\"\ndue = \"ongoing\"\nlead = \"Uỷ ban\"\n")
              .empty());
    // Nobody knows how an undeclared one is spelled.
    CHECK(codes("[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"ongoing\"\nlead = [\"Uỷ ban\"]\n"
                "coordinating = [\"Ủy ban\"]\n") == Lines{"P301"});
}

TEST_CASE("P503: a number spelled otherwise than it is declared; leading zeros stay") {
    const auto carried_out = [](const std::string& number) {
        return codes("[plan]\ntitle = \"P\"\nimplements = [\"" + number +
                     "\"]\n[[directive]]\nnumber = \"03-CTr/TU\"\nissued = \"1/3/2021\"\n");
    };
    CHECK(carried_out("03-CTr/TU").empty());
    CHECK(carried_out("3-CTr/TU").empty());
    CHECK(carried_out("03-CTr/TU 1/3/2021").empty());
    CHECK(carried_out("03-CTR/TU") == Lines{"P503"});
    CHECK(carried_out("số 03-CTR/TU") == Lines{"P502"});
    // Where the declared one is not canonical, it alone is told.
    CHECK(codes("[plan]\ntitle = \"P\"\nimplements = [\"20-NQ/TW\"]\n[[directive]]\nnumber = "
                "\"20-NQ/TƯ\"\n") == Lines{"P502"});
}

TEST_CASE("P502, P503: nothing is said of a text on a line that is no TOML") {
    CHECK(codes("[plan]\ntitle = \"P\"\nnumber = \"12 \"KH\" TU\"\n") == Lines{"P101"});
    CHECK(codes("[plan]\ntitle = \"a\u0301 \"b\" c\"\n") == Lines{"P101"});
}
