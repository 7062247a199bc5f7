// Sums by body, plan, directive and month: each table counts what was chosen, and no more.

#include "select/scoreboard.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/workspace.hpp"

using namespace plan;
using select::Score;
using select::Scoreboard;
using tests::day;

namespace {

constexpr std::string_view directives = R"(
[[directive]]
number = "1-NQ/TW"
title = "Above"
[[directive]]
number = "2-KL/TW"
title = "Between"
implements = ["1-NQ/TW"]
[[directive]]
number = "3-KL/TW"
title = "Another way up"
implements = ["1-NQ/TW"]
[[body]]
id = "a"
name = "A"
[[body]]
id = "b"
name = "B"
)";

constexpr std::string_view first = R"(
[plan]
id = "first"
title = "First"
issued = "1/1/2024"
implements = ["2-KL/TW", "3-KL/TW"]
[[item]]
id = "on-time"
title = "t"
due = "10/1/2024"
lead = "a"
completed = "10/1/2024"
[[item]]
id = "late"
title = "t"
due = "10/1/2024"
lead = "a"
completed = "14/1/2024"
[[item]]
id = "long-overdue"
title = "t"
due = "1/2/2024"
lead = ["a", "b"]
[[item]]
id = "overdue"
title = "t"
due = "2/2/2024"
lead = "b"
[[item]]
id = "nobody"
title = "t"
due = "ongoing"
[[item]]
id = "waived"
title = "t"
due = "1/3/2024"
lead = "b"
[[item.waiver]]
on = "2/1/2024"
authority = "x"
)";

constexpr std::string_view second = R"(
[plan]
id = "second"
title = "Second"
implements = ["2-KL/TW"]
[[item]]
id = "open"
title = "t"
due = "1/4/2024"
lead = "a"
[[item]]
id = "again"
title = "t"
due = "1/4/2024"
repeat = "monthly"
lead = "a"
)";

struct Boarded {
    tests::TestWorkspace workspace = tests::make_workspace(
        {{"directives.toml", directives}, {"first.toml", first}, {"second.toml", second}});
    Scoreboard board;

    /// On 3/3/2024: 2/2 was 30 days ago, 1/2 was 31.
    explicit Boarded(std::string_view today = "3/3/2024", std::optional<civil::Day> to = {}) {
        const model::Model& model = workspace.model();
        const auto expansion =
            expand::expand(model, workspace.calendar, {day(today), to, std::nullopt});
        const auto standings = assess::assess(model, expansion, {day(today)});
        std::vector<std::uint32_t> chosen(expansion.obligations.size());
        for (std::uint32_t i = 0; i < chosen.size(); ++i)
            chosen[i] = i;
        board = select::scoreboard_of(model, expansion, standings, chosen);
    }

    const Score& body(std::string_view id) const {
        for (const auto& [subject, score] : board.bodies)
            if (subject != model::none && workspace.model().bodies[subject].id == id) return score;
        FAIL("no such body");
        return board.all;
    }
    const Score& directive(std::string_view number) const {
        for (const auto& [subject, score] : board.directives)
            if (workspace.model().directives[subject].number.value == number) return score;
        FAIL("no such directive");
        return board.all;
    }
};

}  // namespace

TEST_CASE("lateness counts what is overdue and what was done late") {
    const Boarded boarded;
    const Score& a = boarded.body("a");
    CHECK(a.given() == 5);
    CHECK(a.tally.done_on_time() == 1);
    CHECK(a.tally.done_late() == 1);
    CHECK(a.tally.overdue() == 1);
    CHECK(a.long_overdue == 1);
    CHECK(a.late == 2);
    CHECK(a.longest == 31);
    CHECK(a.mean_late() == (4 + 31) / 2.0);
    CHECK(a.share() == 0.5);
    const Score& b = boarded.body("b");
    CHECK(b.given() == 2);  // what is waived is not given
    CHECK(b.tally.of(assess::Status::waived) == 1);
    CHECK(b.tally.overdue() == 2);
    CHECK(b.long_overdue == 1);  // 30 days are not over 30
    CHECK_FALSE(b.share());
}

TEST_CASE("the worst comes first, nobody is told too") {
    const Boarded boarded;
    std::string order;
    for (const auto& [subject, score] : boarded.board.bodies)
        order += subject == model::none ? std::string("-")
                                        : std::string(boarded.workspace.model().bodies[subject].id);
    CHECK(order == "ba-");
}

TEST_CASE("a directive counts all below it, once, however many ways lead there") {
    const Boarded boarded;
    CHECK(boarded.directive("1-NQ/TW").tally.all() == boarded.board.all.tally.all());
    CHECK(boarded.directive("2-KL/TW").tally.all() == boarded.board.all.tally.all());
    CHECK(boarded.directive("3-KL/TW").tally.all() == 7);
}

TEST_CASE("a plan that others carry out counts its own items with what is below it") {
    const auto workspace = tests::make_workspace(
        {{"a.toml", "[plan]\nid='a'\ntitle='A'\nnumber='1-KH/TU'\n[[item]]\nid='x'\ntitle='x'\n"},
         {"b.toml",
          "[plan]\nid='b'\ntitle='B'\nimplements=['1-KH/TU']\n"
          "[[item]]\nid='y'\ntitle='y'\n"}});
    const auto expansion =
        expand::expand(workspace.model(), workspace.calendar, {day("1/1/2024"), {}, {}});
    const auto standings = assess::assess(workspace.model(), expansion, {day("1/1/2024")});
    const auto board = select::scoreboard_of(workspace.model(), expansion, standings, {0, 1});
    REQUIRE(board.directives.size() == 1);
    CHECK(board.directives[0].score.tally.all() == 2);
}

TEST_CASE("of directives that do alike the one declared first comes first") {
    // What is below b alone is worse than what is below a; with a's own item they do alike.
    const auto workspace =
        tests::make_workspace({{"a.toml",
                                "[plan]\nid='a'\ntitle='A'\nnumber='1-KH/TU'\n"
                                "[[item]]\nid='x'\ntitle='x'\ndue='1/1/2024'\n"},
                               {"b.toml", "[plan]\nid='b'\ntitle='B'\nnumber='2-KH/TU'\n"},
                               {"c.toml",
                                "[plan]\nid='c'\ntitle='C'\nimplements=['1-KH/TU']\n"
                                "[[item]]\nid='y'\ntitle='y'\ndue='1/1/2030'\n"},
                               {"d.toml",
                                "[plan]\nid='d'\ntitle='D'\nimplements=['2-KH/TU']\n"
                                "[[item]]\nid='z'\ntitle='z'\ndue='1/1/2024'\n"}});
    const auto expansion =
        expand::expand(workspace.model(), workspace.calendar, {day("5/1/2024"), {}, {}});
    const auto standings = assess::assess(workspace.model(), expansion, {day("5/1/2024")});
    const auto board = select::scoreboard_of(workspace.model(), expansion, standings, {0, 1, 2});
    REQUIRE(board.directives.size() == 2);
    CHECK(workspace.model().directives[board.directives[0].subject].id == "a");
    CHECK(workspace.model().directives[board.directives[1].subject].id == "b");
}

TEST_CASE("months come in their order, without a last day at the end") {
    const Boarded boarded;
    std::string months;
    for (const auto& [month, score] : boarded.board.months)
        months += month ? std::to_string(static_cast<unsigned>(month->month())) : "-";
    CHECK(months == "1234-");
}

TEST_CASE("what lies behind the next occurrence is in no sum") {
    const Boarded near, far("3/3/2024", day("31/12/2024"));
    CHECK(far.board.all.tally.counts == near.board.all.tally.counts);
}

TEST_CASE("every table but that of directives sums to all") {
    const Boarded boarded;
    const auto sum = [](const auto& rows) {
        Score all;
        for (const auto& row : rows)
            all.add(row.score);
        return all;
    };
    for (const Score& table :
         {sum(boarded.board.bodies), sum(boarded.board.plans), sum(boarded.board.months)}) {
        CHECK(table.tally.counts == boarded.board.all.tally.counts);
        CHECK(table.long_overdue == boarded.board.all.long_overdue);
        CHECK(table.late == boarded.board.all.late);
        CHECK(table.days_late == boarded.board.all.days_late);
        CHECK(table.longest == boarded.board.all.longest);
    }
}
