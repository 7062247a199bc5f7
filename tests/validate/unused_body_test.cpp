// P501.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string x = "[[body]]\nid = \"x\"\nname = \"X Desk\"\n";
const std::string y = "[[body]]\nid = \"y\"\nname = \"Sở Nội vụ\"\naliases = [\"SNV\"]\n";
const std::string item = "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = \"x\"\n";

Lines codes(const std::string& text) {
    Lines found;
    for (const Finding& finding : make_plan(text).raw_findings())
        found.push_back(to_text(finding.code));
    return found;
}

bool is_told(const std::string& text) {
    const Lines found = codes(text);
    return std::ranges::find(found, "P501") != found.end();
}

}  // namespace

TEST_CASE("P501: at its id") {
    const auto workspace = make_plan(x + y + item);
    CHECK(workspace.findings() ==
          Lines{"plan.toml:7:7 warning P501: nothing uses the body \"Sở Nội vụ\""});
    CHECK(workspace.pointed_at() == Lines{"y"});
    CHECK_FALSE(workspace.raw_findings()[0].fix.has_value());
}

TEST_CASE("P501: what is a use, under whatever name") {
    for (const char* use :
         {"coordinating = [\"y\"]\n", "supervising = [\"Sở Nội vụ\"]\n", "follow_up = \"SNV\"\n",
          "[[item.extension]]\nto = \"1/6/2022\"\non = \"1/4/2022\"\nauthority = \"sở nội vụ\"\n",
          "[[item.completion]]\nbody = \"y\"\non = \"1/4/2022\"\n"}) {
        CAPTURE(use);
        CHECK_FALSE(is_told(x + y + item + use));
    }
    for (const char* use : {"parent = \"y\"\n", "members = [\"y\"]\n",
                            "until = \"30/6/2025\"\n[[body.successor]]\nbody = \"SNV\"\nfrom = "
                            "\"1/7/2025\"\n"}) {
        CAPTURE(use);
        CHECK_FALSE(is_told(y + x + use + item));
    }
    for (const char* table : {"[plan]\ntitle = \"P\"\n",
                              "[plan]\ntitle = \"P\"\n[[directive]]\nnumber = \"1-KH/TU\"\n"}) {
        CAPTURE(table);
        CHECK(is_told(table + x + y + item));
        CHECK_FALSE(is_told(table + std::string("issuer = \"sở nội vụ\"\n") + x + y + item));
    }
}

TEST_CASE("P501: used from another file; a file of bodies alone is a register") {
    const std::string plan = "[plan]\ntitle = \"P\"\n";
    CHECK(make_workspace({{"a.toml", plan + x + y + item},
                          {"b.toml",
                           "[plan]\ntitle = \"Q\"\n[[item]]\nid = \"b\"\ntitle = "
                           "\"B\"\ndue = \"ongoing\"\nlead = \"y\"\n"}})
              .findings()
              .empty());
    CHECK(make_workspace({{"a.toml", plan + x + item}, {"b.toml", y}}).findings().empty());
    CHECK(codes(x + y).empty());
}

TEST_CASE("P501: a misspelt reference is a use, and so is one that fits two") {
    CHECK(codes(x + y + item + "coordinating = [\"Sở Nội vu\"]\n") == Lines{"P301"});
    CHECK(codes(x + y + item + "[[item.completion]]\nbody = \"Sở Nội vu\"\non = \"1/4/2022\"\n") ==
          Lines{"P307"});
    CHECK(codes(x + y + "[[body]]\nid = \"z\"\nname = \"sở nội vụ\"\n" + item +
                "coordinating = [\"Sở Nội vụ\"]\n") == Lines{"P301"});
    // One that is near to none is none.
    CHECK(codes(x + y + item + "coordinating = [\"Ban Tổ chức\"]\n") == Lines{"P501", "P301"});
}

TEST_CASE("P501: one that is told for another mistake is not also unused") {
    // In a circle; given twice; named by an item that was not understood.
    CHECK(codes(x + "[[body]]\nid = \"g\"\nname = \"G\"\nmembers = [\"g\"]\n" + item) ==
          Lines{"P305"});
    CHECK(codes(x + "[[body]]\nid = \"x\"\nname = \"X again\"\n" + item) == Lines{"P106"});
    CHECK(codes(x + y + item +
                "[[item]]\nid = \"b\"\ntitle = \"B\"\ndue = \"30/2/2022\"\nlead = "
                "\"y\"\n") == Lines{"P202"});
}

TEST_CASE("P501: what stands in a section that was not read whole may be a use") {
    const std::string second = "[[item]]\nid = \"b\"\ntitle = \"B\"\ndue = \"ongoing\"\n";
    // A misspelt key, a wrong type, no TOML, an item without an id.
    CHECK(codes(x + y + item + second + "leed = \"y\"\n") == Lines{"P102"});
    CHECK(codes(x + y + item + second + "lead = [\"SNV\", 3]\n") == Lines{"P103"});
    CHECK_FALSE(is_told(x + y + item + second + "lead = Sở Nội vụ\n"));
    // But a letter of another word is none, nor is what stands elsewhere.
    CHECK(codes(x + y + item + second + "lead = \"x\"\noutptu = \"study of yards\"\n") ==
          Lines{"P501", "P102"});
    CHECK(codes(x + y + "nmae = \"y\"\n" + item) == Lines{"P501", "P102"});
    CHECK(codes(x + y + item + second + "lead = \"x\"\nnote = \"y\"\n") == Lines{"P501"});
}

TEST_CASE("P501: nothing is called unused where a file can't be read") {
    MemoryFiles files;
    files.add("plans/a.toml", "[plan]\ntitle = \"P\"\n" + x + y + item);
    files.add_other("plans/b.toml");
    const auto findings = open_workspace(std::move(files)).raw_findings();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == Code::unreadable_file);
}
