// P403.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

const std::string bodies =
    "[[body]]\nid = \"x\"\nname = \"X\"\nparent = \"y\"\n[[body]]\nid = \"y\"\nname = \"Y\"\n";

std::string item(const std::string& id, const std::string& due, const std::string& rest = "",
                 const std::string& lead = "lead = \"x\"\n") {
    return "[[item]]\nid = \"" + id + "\"\ntitle = \"T\"\ndue = \"" + due + "\"\n" + lead + rest;
}

const std::string both = "lead = [\"x\", \"y\"]\n";

Lines findings(const std::string& text) {
    return make_plan(bodies + text).findings();
}

Lines codes(const std::string& text) {
    Lines found;
    for (const Finding& finding : make_plan(text).raw_findings())
        found.push_back(to_text(finding.code));
    return found;
}

}  // namespace

TEST_CASE("P403: due before what it comes after") {
    const auto workspace = make_plan(bodies + item("a", "29/4/2022") +
                                     item("b", "trước ngày 29/4/2022", "after = [\"a\"]\n"));
    CHECK(workspace.findings() == Lines{"plan.toml:18:8 error P403: due by 28/4/2022, before "
                                        "\"a\", which comes first and is due by 29/4/2022"});
    CHECK(workspace.pointed_at() == Lines{"trước ngày 29/4/2022"});
    const auto all = workspace.raw_findings();
    REQUIRE(all[0].labels.size() == 2);
    CHECK(workspace.characters(all[0].labels[0].place) == "29/4/2022");
    CHECK(workspace.characters(all[0].labels[1].place) == "a");

    CHECK(findings(item("a", "29/4/2022") + item("b", "29/4/2022", "after = [\"a\"]\n")) ==
          Lines{});
}

TEST_CASE("P403: an item is told once, for what is due last") {
    const auto workspace = make_plan(bodies + item("a", "29/4/2022") + item("c", "28/6/2022") +
                                     item("b", "28/4/2022", "after = [\"a\", \"c\"]\n"));
    CHECK(workspace.findings() == Lines{"plan.toml:23:8 error P403: due by 28/4/2022, before "
                                        "\"c\", which comes first and is due by 28/6/2022"});
    CHECK(workspace.raw_findings()[0].labels.size() == 3);
}

TEST_CASE("P403: original last days, across plans; nothing without a last day") {
    const auto workspace =
        make_workspace({{"a.toml", "[plan]\nid = \"p\"\ntitle = \"P\"\n" + bodies +
                                       item("a", "1/4/2022",
                                            "[[item.extension]]\nto = \"1/6/2022\"\non = "
                                            "\"1/3/2022\"\nauthority = \"1-TB/TU\"\n")},
                        {"b.toml", "[plan]\nid = \"q\"\ntitle = \"Q\"\n" +
                                       item("b", "31/3/2022", "after = [\"p/a\"]\n") +
                                       item("c", "4/4/2022", "after = [\"p/a\"]\n")}});
    CHECK(workspace.findings() == Lines{"b.toml:7:8 error P403: due by 31/3/2022, before \"p/a\", "
                                        "which comes first and is due by 1/4/2022"});
    CHECK(findings(item("a", "ongoing") + item("b", "28/4/2022", "after = [\"a\"]\n") +
                   item("c", "pending", "after = [\"b\"]\n")) == Lines{});
    // What repeats has no one day.
    CHECK(findings(item("a", "29/4/2022", "repeat = \"yearly\"\n") +
                   item("b", "28/4/2022", "after = [\"a\"]\n")) == Lines{});
    CHECK(findings(item("a", "29/4/2022") +
                   item("b", "28/4/2022", "after = [\"a\"]\nrepeat = \"yearly\"\n")) == Lines{});
}

TEST_CASE("P403: each body's own day where it owes both, else the latest") {
    // `first` is due on 2/5 for x and on 1/6 for y, by what each counts from.
    const std::string first =
        item("wx", "28/4/2022") + item("wy", "30/5/2022", "", "lead = \"y\"\n");
    const std::string a = first +
                          item("a", "4 days after wx", "roll = \"none\"\n", "lead = \"x\"\n") +
                          item("b", "2 days after wy", "roll = \"none\"\n", "lead = \"y\"\n");
    CHECK(findings(a + item("c", "2/5/2022", "after = [\"a\"]\n")) == Lines{});
    CHECK(findings(a + item("c", "31/5/2022", "after = [\"a\", \"b\"]\n", both)).size() == 1);

    // A group's members that count from an item of their own.
    const std::string own =
        item("w", "28/4/2022", "", both) + item("k", "10 days after w", "roll = \"none\"\n", both);
    CHECK(findings(own + item("c", "6/5/2022", "after = [\"k\"]\n", both)) ==
          Lines{"plan.toml:24:8 error P403: due by 6/5/2022, before \"k\", which comes first and "
                "is due by 8/5/2022"});
}

TEST_CASE("P403: later than a directive allows, however far up") {
    const std::string directives =
        "[[directive]]\nnumber = \"1-KL/TW\"\nissued = \"1/2/2022\"\nimplements = [\"2-NQ/TW\"]\n"
        "[[directive]]\nnumber = \"2-NQ/TW\"\nissued = \"3/1/2022\"\ndue = \"năm 2022\"\n";
    const std::string plan = "[plan]\ntitle = \"P\"\nimplements = [\"1-KL/TW\"]\n";
    const auto workspace =
        make_plan(plan + directives + bodies + item("a", "30/12/2022") + item("b", "3/1/2023"));
    CHECK(workspace.findings() == Lines{"plan.toml:27:8 error P403: due by 3/1/2023, later than "
                                        "2-NQ/TW allows: 31/12/2022"});
    const auto all = workspace.raw_findings();
    REQUIRE(all[0].labels.size() == 1);
    CHECK(workspace.characters(all[0].labels[0].place) == "năm 2022");

    // Counted from its own day, or from another directive's.
    CHECK(codes("[plan]\ntitle = \"P\"\nimplements = [\"1-KL/TW\"]\n[[directive]]\nnumber = "
                "\"1-KL/TW\"\nissued = \"1/2/2022\"\ndue = \"30 ngày kể từ ngày ban hành\"\n" +
                bodies + item("a", "3/3/2022") + item("b", "4/3/2022")) == Lines{"P403"});

    // A directive too; what is under it is compared with the earliest.
    const auto lines =
        make_plan(
            "[plan]\ntitle = \"P\"\nimplements = [\"1-KL/TW\"]\n[[directive]]\nnumber = "
            "\"1-KL/TW\"\nimplements = [\"2-NQ/TW\"]\ndue = \"2024\"\n[[directive]]\nnumber = "
            "\"2-NQ/TW\"\ndue = \"2022\"\n" +
            bodies + item("a", "29/12/2023"))
            .findings();
    CHECK(lines == Lines{"plan.toml:7:8 error P403: due by 31/12/2024, later than 2-NQ/TW allows: "
                         "31/12/2022",
                         "plan.toml:21:8 error P403: due by 29/12/2023, later than 2-NQ/TW allows: "
                         "31/12/2022"});
}

TEST_CASE("P403 follows nothing that is told already") {
    const std::string plan = "[plan]\ntitle = \"P\"\nissued = \"1/3/2022\"\n";
    // Due before the plan was issued; left out; in a circle; later than a directive allows.
    CHECK(codes(plan + bodies + item("a", "29/4/2022") +
                item("b", "28/4/2021", "after = [\"a\"]\n")) == Lines{"P206"});
    CHECK(codes(bodies + item("a", "30 days after zzz") +
                item("b", "28/4/2021", "after = [\"a\"]\n")) == Lines{"P204"});
    CHECK(codes(bodies + item("a", "31/4/2022") + item("b", "28/4/2021", "after = [\"a\"]\n")) ==
          Lines{"P202"});
    CHECK(codes(bodies + item("a", "29/4/2022", "after = [\"b\"]\n") +
                item("b", "28/4/2022", "after = [\"a\"]\n")) == Lines{"P305"});
    CHECK(codes("[plan]\ntitle = \"P\"\nimplements = [\"2-NQ/TW\"]\n[[directive]]\nnumber = "
                "\"2-NQ/TW\"\ndue = \"2022\"\n" +
                bodies + item("a", "29/4/2032") + item("b", "28/4/2022", "after = [\"a\"]\n")) ==
          Lines{"P403"});
    CHECK(
        codes(
            "[[directive]]\nnumber = \"1-KL/TW\"\nimplements = [\"2-NQ/TW\"]\ndue = \"2024\"\n"
            "[[directive]]\nnumber = \"2-NQ/TW\"\nimplements = [\"1-KL/TW\"]\ndue = \"2022\"\n") ==
        Lines{"P305"});
    CHECK(codes(bodies + item("b", "28/4/2022", "after = [\"zzz\"]\n")) == Lines{"P303"});
}
