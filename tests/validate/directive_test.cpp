// P306, and P106 beside it.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

std::string directive(const std::string& number, const std::string& rest) {
    return "[[directive]]\nnumber = \"" + number + "\"\n" + rest;
}

Lines findings(const std::string& text) {
    return make_plan(text).findings();
}

}  // namespace

TEST_CASE("P306: dates less than five years apart") {
    const auto workspace =
        make_workspace({{"a.toml", directive("69-KL/TW", "issued = \"11/1/2024\"\n")},
                        {"b.toml", directive("số 069-KL/TƯ", "issued = 2024-11-01\n")}});
    CHECK(workspace.findings() ==
          Lines{"b.toml:2:11 warning P502: this number is written 069-KL/TW",
                "b.toml:3:10 warning P306: số 069-KL/TƯ is dated 1/11/2024 here and 11/1/2024 "
                "elsewhere, less than 5 years apart"});
    const auto all = workspace.raw_findings();
    REQUIRE(all[1].labels.size() == 1);
    CHECK(all[1].labels[0].place.file == 0);
    CHECK(workspace.characters(all[1].labels[0].place) == "11/1/2024");

    // A term is five years, to the day.
    const auto apart = [](const std::string& later) {
        return findings(directive("5-NQ/TU", "issued = \"29/2/2016\"\n") +
                        directive("5-NQ/TU", "issued = \"" + later + "\"\n"))
            .size();
    };
    CHECK(apart("28/2/2021") == 1);
    CHECK(apart("1/3/2021") == 0);
}

TEST_CASE("P306: an issuer tells directives from each other") {
    CHECK(findings(directive("1-KH/ĐU", "issuer = \"Đảng ủy A\"\nissued = \"11/1/2024\"\n") +
                   directive("1-KH/ĐU", "issuer = \"Đảng ủy B\"\nissued = \"1/11/2024\"\n")) ==
          Lines{});
    CHECK(findings(directive("1-KH/ĐU", "issuer = \"Đảng ủy A\"\nissued = \"11/1/2024\"\n") +
                   directive("1-KH/ĐU", "issuer = \"đảng uỷ A\"\nissued = \"1/11/2024\"\n"))
              .size() == 1);
}

TEST_CASE("P306: of three of one number each other one is told once") {
    CHECK(findings(directive("5-NQ/TU", "issued = \"1/2/2021\"\n") +
                   directive("5-NQ/TU", "issued = \"1/2/2022\"\n") +
                   directive("5-NQ/TU", "issued = \"1/2/2023\"\n"))
              .size() == 2);
}

TEST_CASE("P306: two titles, and then not also given twice") {
    const auto workspace =
        make_plan(directive("20-NQ/TW", "title = \"Về dân số\"\nissued = \"25/10/2017\"\n") +
                  directive("20-NQ/TW", "title = \"Về đất đai\"\nissued = \"25/10/2017\"\n"));
    CHECK(workspace.findings() ==
          Lines{"plan.toml:9:10 warning P306: 20-NQ/TW has another title already"});
    CHECK(workspace.pointed_at() == Lines{"Về đất đai"});
    const auto all = workspace.raw_findings();
    REQUIRE(all[0].labels.size() == 1);
    CHECK(workspace.characters(all[0].labels[0].place) == "Về dân số");

    // The same title in another Unicode form and case is the same: given twice.
    CHECK(findings(directive("20-NQ/TW", "title = \"Về hoá chất\"\n") +
                   directive("20-NQ/TW", "title = \"VE\u0302\u0300 HÓA CHẤT\"\n")) ==
          Lines{"plan.toml:7:11 error P106: 20-NQ/TW is given already",
                "plan.toml:8:10 warning P503: this text is not in NFC: its letters and marks stand "
                "apart"});
    // So is one that does not say its title; and a plan whose number another plan has.
    CHECK(findings(directive("20-NQ/TW", "title = \"A\"\n") + directive("20-NQ/TW", "")) ==
          Lines{"plan.toml:7:11 error P106: 20-NQ/TW is given already"});
    CHECK(make_workspace({{"a.toml", "[plan]\ntitle = \"A\"\nnumber = \"1-KH/TU\"\n"},
                          {"b.toml", "[plan]\ntitle = \"B\"\nnumber = \"1-KH/TU\"\n"}})
              .findings() == Lines{"b.toml:3:11 error P106: 1-KH/TU is given already"});
}

TEST_CASE("a date that was refused is told for that alone") {
    const auto workspace = make_plan(directive("5-NQ/TU", "issued = \"12/3/2016\"\n") +
                                     directive("5-NQ/TU", "issued = \"30/2/2021\"\n"));
    REQUIRE(workspace.raw_findings().size() == 1);
    CHECK(workspace.raw_findings()[0].code == Code::no_such_day);
}
