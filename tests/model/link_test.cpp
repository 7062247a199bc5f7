#include <doctest/doctest.h>

#include "model/link.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using model::none;

TEST_CASE("a body is found by id, name or alias, however it is written") {
    const auto workspace = make_plan(R"(
[[body]]
id = "uy-ban"
name = "Ủy ban nhân dân thành phố"
aliases = ["UBND TP"]
)");
    const auto& model = workspace.model();
    for (const char* name : {
             "uy-ban",
             "Ủy ban nhân dân thành phố",        // as declared
             "Uỷ ban nhân dân thành phố",        // new tone placement
             "ủy ban NHÂN DÂN thành phố",        // case
             "Ủy  ban\u00a0nhân dân thành phố",  // white space
             "U\u0309y ban nh\u0061\u0302n d\u0061\u0302n tha\u0300nh pho\u0302\u0301",  // NFD
             "ubnd tp",
         }) {
        CAPTURE(name);
        CHECK(model::find_bodies(model, name) == std::vector<model::Index>{0});
    }
    CHECK(model::find_bodies(model, "Uy ban nhan dan thanh pho").empty());
    CHECK(model::find_bodies(model, "").empty());
}

TEST_CASE("a directive is found by its number, however it is written") {
    const auto workspace = make_plan(R"(
[[directive]]
number = "20-NQ/TW"
)");
    for (const char* number : {"20-NQ/TW", "20-NQ/TƯ", "20 - NQ/TW", "20–NQ/TW", "số 20-NQ/TW",
                               "Số 20-nq/tw", "020-NQ/TW", "20-NQ /TW"}) {
        CAPTURE(number);
        CHECK(model::find_directives(workspace.model(), number).size() == 1);
    }
    CHECK(model::find_directives(workspace.model(), "21-NQ/TW").empty());
}

TEST_CASE("a number that several terms used is told apart by its date") {
    const auto workspace = make_plan(R"(
[plan]
title = "P"
implements = ["05-NQ/TU 12/3/2016", "05-NQ/TU ngày 1/9/2021", "05-NQ/TU"]
[[directive]]
number = "05-NQ/TU"
issued = "12/3/2016"
[[directive]]
number = "05-NQ/TU"
issued = "1/9/2021"
)");
    const auto& plan = workspace.model().directives.front();
    REQUIRE(plan.implements.size() == 3);
    CHECK(plan.implements[0].target == 1);
    CHECK(plan.implements[1].target == 2);
    CHECK(plan.implements[2].target == none);
    CHECK(plan.implements[2].other == 2);
}

TEST_CASE("who is not declared owes all the same, under the name as written") {
    const auto workspace = make_plan(R"(
[[item]]
id = "a"
title = "A"
due = "ongoing"
lead = "Sở Y tế"
[[item]]
id = "b"
title = "B"
due = "ongoing"
lead = "SỞ  Y TẾ"
)");
    CHECK(workspace.keys() == std::vector<std::string>{"plan/a@so-y-te", "plan/b@so-y-te"});
    CHECK(workspace.model().bodies.size() == 1);
    CHECK(workspace.model().bodies[0].name.value == "Sở Y tế");
    CHECK_FALSE(workspace.model().bodies[0].declared);
}

TEST_CASE("ids that are made never meet one that is given") {
    const auto workspace = make_plan(R"(
[[body]]
id = "so-y-te"
name = "Another"
[[item]]
id = "a"
title = "A"
due = "ongoing"
lead = ["so-y-te", "Sở Y tế"]
)");
    const auto keys = workspace.keys();
    REQUIRE(keys.size() == 2);
    CHECK(keys[0] == "plan/a@so-y-te");
    CHECK(keys[1].starts_with("plan/a@so-y-te-"));
}

TEST_CASE("items belong to the plan of their file; without one they go by its name") {
    const auto workspace = make_workspace({
        {"Kế hoạch 12.toml",
         "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"ongoing\"\nlead = \"x\"\n"},
        {"b.toml",
         "[plan]\nid = \"second\"\ntitle = \"B\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\n"
         "due = \"ongoing\"\nlead = \"x\"\nafter = [\"ke-hoach-12/a\"]\n"},
    });
    CHECK(workspace.keys() == std::vector<std::string>{"ke-hoach-12/a@x", "second/a@x"});
    CHECK(workspace.model().items[1].after[0].target == 0);
    CHECK(workspace.findings() ==
          std::vector<std::string>{
              "Kế hoạch 12.toml:1:1 error P104: this file has items but no [plan]",
              "Kế hoạch 12.toml:5:9 warning P301: \"x\" is not a declared body",
          });
}

TEST_CASE("of an id given twice the first holds") {
    const auto workspace = make_plan(R"(
[[item]]
id = "a"
title = "first"
due = "ongoing"
lead = "x"
[[item]]
id = "a"
title = "second"
due = "ongoing"
lead = "x"
[[body]]
id = "x"
name = "X"
[[body]]
id = "x"
name = "Y"
)");
    CHECK(workspace.keys() == std::vector<std::string>{"plan/a@x"});
    CHECK(workspace.model().items[1].first == 0);
    CHECK(workspace.model().bodies[1].first == 0);
    CHECK(name_of(workspace.model().bodies[workspace.model().items[0].leads[0].target]) == "X");
}
