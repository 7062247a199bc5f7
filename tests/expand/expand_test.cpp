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
[[body]]
id = "empty"
name = "Empty"
members = ["empty"]
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
    // One with nobody else in it owes for itself: a mistake (P305) loses no work.
    CHECK(keys_with("lead = \"empty\"") == Keys{"plan/a@empty"});
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

TEST_CASE("groups may stand in each other as deep as they like") {
    constexpr int depth = 150'000;
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += "[[body]]\nid = \"g" + std::to_string(i) + "\"\nname = \"G\"\nmembers = [\"g" +
                std::to_string(i + 1) + "\"]\n";
    text += "[[body]]\nid = \"g" + std::to_string(depth) + "\"\nname = \"Last\"\n";
    text += "[[item]]\nid = \"a\"\ntitle = \"A\"\ndue = \"29/4/2022\"\nlead = \"g0\"\n";
    CHECK(make_plan(text).keys() == Keys{"plan/a@g150000"});
}

namespace {

/// One repeating item of body x, and what it comes to on a day.
expand::Expansion repeating(const std::string& lines, const char* today,
                            const std::string& rest = "") {
    const auto workspace = make_plan("[[body]]\nid = \"x\"\nname = \"X\"\n" + rest +
                                     "[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\n" + lines);
    return expand::expand(workspace.model(), workspace.calendar, {day(today)});
}

}  // namespace

TEST_CASE(
    "a rule of days that began with a slip in the year: the latest are kept, and it is told") {
    // 1/1/1024 for 1/1/2024. The record for a day long ago finds it all the same.
    const auto expansion = repeating(
        "due = \"1/1/1024\"\nrepeat = \"FREQ=DAILY\"\n"
        "[[item.completion]]\nfor = \"1/6/2024\"\non = \"1/6/2024\"\n"
        "[[item.completion]]\nfor = \"3/2/1500\"\non = \"1/6/2024\"\n",
        "1/6/2024");
    REQUIRE(expansion.obligations.size() == expand::most_occurrences);
    // The last one counted is the next; the one before it is today's.
    CHECK(expansion.obligations.back().occurrence == day("2/6/2024"));
    const auto& of_today = expansion.obligations[expansion.obligations.size() - 2];
    CHECK(of_today.occurrence == day("1/6/2024"));
    CHECK(of_today.records_count == 1);
    CHECK(expansion.misfits.empty());
    REQUIRE(expansion.findings.size() == 1);
    CHECK(expansion.findings[0].code == Code::over_limit);
    CHECK(expansion.obligations.front().occurrence ==
          day("2/6/2024") - civil::days{static_cast<int>(expand::most_occurrences) - 1});
}

TEST_CASE("a day that is one period's end and another's eve names the one that it ends") {
    const std::string quarters = "due = \"trước quý II/2024\"\nrepeat = \"quarterly\"\n";
    // The last days are 31/3, 30/6, 30/9; the periods end on 30/6, 30/9, 31/12.
    const auto fit_of = [&](const std::string& text) {
        const auto expansion =
            repeating(quarters + "[[item.completion]]\nfor = \"" + text + "\"\non = \"1/1/2024\"\n",
                      "1/12/2024");
        return expansion.misfits.empty() ? expand::Fit::fits : expansion.misfits[0].fit;
    };
    CHECK(fit_of("31/3/2024") == expand::Fit::fits);
    CHECK(fit_of("30/6/2024") == expand::Fit::fits);
    CHECK(fit_of("quý III/2024") == expand::Fit::fits);
    CHECK(fit_of("1/6/2024") == expand::Fit::no_such_occurrence);
}

TEST_CASE("a body that ends with the calendar is no reason to look at every day until then") {
    const std::string ended = "[[body]]\nid = \"o\"\nname = \"O\"\nuntil = \"31/12/9999\"\n";
    const auto expansion =
        repeating("due = \"1/1/2024\"\nrepeat = \"FREQ=DAILY\"\n", "3/1/2024", ended);
    CHECK(expansion.obligations.size() == 4);
    CHECK(expansion.ended.empty());
}

TEST_CASE("what will be owed after a body's end is told on every day") {
    const std::string lines = "due = \"15/1/2024\"\nrepeat = \"monthly\"\n";
    const auto ended_on = [&](const char* until, const std::string& more) {
        const auto workspace =
            make_plan("[[body]]\nid = \"x\"\nname = \"X\"\nuntil = \"" + std::string(until) +
                      "\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\n" + lines + more);
        return expand::expand(workspace.model(), workspace.calendar, {day("1/1/2024")})
            .ended.size();
    };
    CHECK(ended_on("30/6/2030", "") == 1);
    CHECK(ended_on("30/6/2030", "until = \"2029\"\n") == 0);
    CHECK(ended_on("14/12/2029", "until = \"2029\"\n") == 1);
    CHECK(ended_on("15/12/2029", "until = \"2029\"\n") == 0);
}

TEST_CASE("an item that repeats without a deadline is told once") {
    const auto expansion = repeating(
        "repeat = \"monthly\"\n[[item.completion]]\nfor = \"1/8/2024\"\non = \"1/8/2024\"\n",
        "1/9/2024");
    CHECK(expansion.misfits.empty());
    CHECK(expansion.obligations.size() == 1);
}

TEST_CASE("a day that was refused is told once, not again by what counts from it") {
    const auto workspace = make_plan(
        "[plan]\ntitle = \"P\"\nissued = \"1/13/2024\"\n"
        "[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\ndue = \"5 days after issued\"\n"
        "[[item]]\nid = \"b\"\ntitle = \"B\"\nlead = \"x\"\ndue = \"định kỳ 6 tháng\"\n"
        "[[item]]\nid = \"c\"\ntitle = \"C\"\nlead = \"x\"\ndue = \"1/1/2024\"\n"
        "repeat = \"monthly\"\nuntil = \"3 months after issued\"\n"
        "[[body]]\nid = \"x\"\nname = \"X\"\n");
    CHECK(workspace.findings().size() == 1);
    CHECK(workspace.expansion.left_out == std::vector<model::Index>{0, 1, 2});
    CHECK(workspace.expansion.obligations.empty());
}
