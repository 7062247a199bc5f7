#include <doctest/doctest.h>

#include <algorithm>

#include "expand/records.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Keys = std::vector<std::string>;

namespace {

const char* const bodies = R"(
[[body]]
id = "x"
name = "X"
[[body]]
id = "y"
name = "Y"
[[body]]
id = "z"
name = "Z"
[[body]]
id = "pair"
name = "Pair"
members = ["x", "y"]
[[body]]
id = "all"
name = "All"
members = ["pair", "z", "x"]
[[body]]
id = "ring"
name = "Ring"
members = ["ring", "z"]
)";

Keys keys_with(const std::string& lead) {
    return make_plan(bodies + ("[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\n" + lead))
        .keys();
}

}  // namespace

TEST_CASE("who owes an item") {
    // One body, several, none.
    CHECK(keys_with("lead = \"x\"") == Keys{"plan/a@x"});
    CHECK(keys_with("lead = [\"y\", \"x\", \"y\"]") == Keys{"plan/a@y", "plan/a@x"});
    CHECK(keys_with("") == Keys{"plan/a"});
    CHECK(keys_with("lead = []") == Keys{"plan/a"});
    // A group: each member, each once, groups in groups too.
    CHECK(keys_with("lead = \"pair\"") == Keys{"plan/a@x", "plan/a@y"});
    CHECK(keys_with("lead = \"all\"") == Keys{"plan/a@x", "plan/a@y", "plan/a@z"});
    CHECK(keys_with("lead = [\"y\", \"all\"]") == Keys{"plan/a@y", "plan/a@x", "plan/a@z"});
    // A group that owes as one.
    CHECK(keys_with("lead = \"pair\"\neach = false") == Keys{"plan/a@pair"});
    CHECK(keys_with("lead = [\"pair\", \"z\"]\neach = false") == Keys{"plan/a@pair", "plan/a@z"});
    // A group that holds itself does not hang.
    CHECK(keys_with("lead = \"ring\"") == Keys{"plan/a@z"});
}

TEST_CASE("what there is to be in time for") {
    const auto workspace = make_plan(R"(
[plan]
title = "P"
issued = "1/4/2022"
before = "inclusive"
[[item]]
id = "dated"
title = "A"
due = "trước ngày 29/4/2022"
[[item]]
id = "own-rule"
title = "A"
due = "trước ngày 29/4/2022"
before = "exclusive"
[[item]]
id = "hour"
title = "A"
due = "trước 17 giờ ngày 29/4/2022"
[[item]]
id = "ongoing"
title = "A"
due = "thường xuyên"
[[item]]
id = "pending"
title = "A"
due = "chờ quyết định"
[[item]]
id = "none"
title = "A"
)");
    const auto& owed = workspace.expansion.obligations;
    REQUIRE(owed.size() == 6);
    CHECK(owed[0].last_day == day("29/4/2022"));
    CHECK(owed[1].last_day == day("28/4/2022"));
    CHECK(owed[2].last_day == day("29/4/2022"));
    CHECK(owed[2].hour == due::Hour{17 * 60});
    CHECK(owed[3].term == expand::Term::ongoing);
    CHECK(owed[4].term == expand::Term::pending);
    CHECK(owed[5].term == expand::Term::pending);
    for (const auto& obligation : owed)
        CHECK(obligation.body == model::none);
}

TEST_CASE("counted deadlines count from the plan's own days, and from nothing that is not said") {
    const auto workspace = make_plan(R"(
[plan]
title = "P"
issued = "1/4/2022"
[[directive]]
number = "69-KL/TW"
issued = "11/1/2024"
[[item]]
id = "issued"
title = "A"
due = "30 ngày kể từ ngày ban hành"
[[item]]
id = "directive"
title = "A"
due = "5 days after 69-KL/TW"
[[item]]
id = "received"
title = "A"
due = "30 ngày kể từ ngày nhận được"
)");
    const auto& owed = workspace.expansion.obligations;
    REQUIRE(owed.size() == 2);
    CHECK(owed[0].last_day == day("2/5/2022"));  // 1/5/2022 is a Sunday
    CHECK(owed[1].last_day == day("16/1/2024"));
    const auto findings = workspace.raw_findings();
    CHECK(std::ranges::count(findings, Code::bad_anchor, &Finding::code) == 1);
}

TEST_CASE("which obligations a record is about") {
    using expand::Fit;
    const auto fit = [](const std::string& lead, const std::string& record) {
        const auto workspace = make_plan(
            bodies + ("[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = " + lead +
                      "\n" + record));
        const auto& misfits = workspace.expansion.misfits;
        return misfits.empty() ? Fit::fits : misfits.front().fit;
    };
    const std::string on = "[[item.completion]]\non = \"1/4/2022\"\n";
    CHECK(fit("\"x\"", on) == Fit::fits);
    CHECK(fit("\"x\"", "completed = \"1/4/2022\"") == Fit::fits);
    CHECK(fit("\"x\"", on + "body = \"X\"") == Fit::fits);
    CHECK(fit("\"x\"", on + "body = \"y\"") == Fit::no_such_body);
    CHECK(fit("\"x\"", on + "body = \"nobody\"") == Fit::no_such_body);
    CHECK(fit("\"pair\"", on) == Fit::which_body);
    CHECK(fit("\"pair\"", "completed = \"1/4/2022\"") == Fit::which_body);
    CHECK(fit("\"pair\"", on + "body = \"*\"") == Fit::fits);
    CHECK(fit("\"pair\"", on + "body = \"pair\"") == Fit::no_such_body);
    CHECK(fit("\"x\"", on + "for = \"29/4/2022\"") == Fit::no_such_occurrence);
}
