#include <doctest/doctest.h>

#include "assess/assess.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;

namespace {

/// How the one obligation of an item stands on a day: `overdue late 2`, `open left 9`.
std::string standing(const std::string& records, std::string_view today,
                     std::string_view due = "29/4/2022", int soon = 7) {
    const auto workspace = make_plan(
        "[[body]]\nid = \"x\"\nname = \"X\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = "
        "\"x\"\ndue = \"" +
        std::string(due) + "\"\n" + records);
    const auto standings =
        assess::assess(workspace.model(), workspace.expansion, {day(today), soon});
    REQUIRE(standings.size() == 1);
    const assess::Standing& one = standings[0];
    std::string words(assess::token_of(one.status));
    if (one.days_late) words += " late " + std::to_string(*one.days_late);
    if (one.days_left) words += " left " + std::to_string(*one.days_left);
    if (one.completed_on) words += " on " + civil::to_text(*one.completed_on);
    if (one.last_day && *one.last_day != day("29/4/2022"))
        words += " by " + civil::to_text(*one.last_day);
    return words;
}

std::string completion(const std::string& on) {
    return "[[item.completion]]\non = \"" + on + "\"\n";
}
std::string extension(const std::string& to, const std::string& on) {
    return "[[item.extension]]\nto = \"" + to + "\"\non = \"" + on + "\"\n";
}
std::string waiver(const std::string& on) {
    return "[[item.waiver]]\non = \"" + on + "\"\n";
}

}  // namespace

TEST_CASE("work that is not done") {
    CHECK(standing("", "1/4/2022") == "open left 28");
    CHECK(standing("", "21/4/2022") == "open left 8");
    CHECK(standing("", "22/4/2022") == "due-soon left 7");
    CHECK(standing("", "29/4/2022") == "due-soon left 0");
    CHECK(standing("", "30/4/2022") == "overdue late 1");
    CHECK(standing("", "29/4/2023") == "overdue late 365");
    CHECK(standing("", "21/4/2022", "29/4/2022", 8) == "due-soon left 8");
    CHECK(standing("", "28/4/2022", "29/4/2022", 0) == "open left 1");
    CHECK(standing("", "29/4/2022", "29/4/2022", 0) == "due-soon left 0");
    CHECK(standing("", "29/4/2022", "ongoing") == "ongoing");
    CHECK(standing("", "29/4/2022", "pending") == "pending");
}

TEST_CASE("work that is done") {
    CHECK(standing(completion("29/4/2022"), "1/6/2022") == "done-on-time on 29/4/2022");
    CHECK(standing(completion("30/4/2022"), "1/6/2022") == "done-late late 1 on 30/4/2022");
    CHECK(standing(completion("30/4/2022"), "1/6/2030") == "done-late late 1 on 30/4/2022");
    CHECK(standing("completed = \"28/4/2022\"", "1/6/2022") == "done-on-time on 28/4/2022");
    CHECK(standing(completion("30/4/2022"), "1/6/2022", "ongoing") == "done-on-time on 30/4/2022");
}

TEST_CASE("a record counts from its own day") {
    CHECK(standing(completion("3/5/2022"), "2/5/2022") == "overdue late 3");
    CHECK(standing(completion("3/5/2022"), "3/5/2022") == "done-late late 4 on 3/5/2022");
    CHECK(standing(extension("15/5/2022", "20/4/2022"), "19/4/2022") == "open left 10");
    CHECK(standing(extension("15/5/2022", "20/4/2022"), "20/4/2022") ==
          "open left 25 by 15/5/2022");
    CHECK(standing(waiver("2/5/2022"), "1/5/2022") == "overdue late 2");
    CHECK(standing(waiver("2/5/2022"), "2/5/2022") == "waived");
}

TEST_CASE("the extension given latest holds; one given after the completion changes nothing") {
    const std::string two =
        extension("20/5/2022", "25/4/2022") + extension("10/5/2022", "1/5/2022");
    CHECK(standing(two, "26/4/2022") == "open left 24 by 20/5/2022");
    CHECK(standing(two, "1/5/2022") == "open left 9 by 10/5/2022");
    CHECK(standing(extension("15/5/2022", "28/4/2022") + completion("10/5/2022"), "1/6/2022") ==
          "done-on-time on 10/5/2022 by 15/5/2022");
    CHECK(standing(completion("10/5/2022") + extension("15/5/2022", "11/5/2022"), "1/6/2022") ==
          "done-late late 11 on 10/5/2022");
    CHECK(standing(extension("15/5/2022", "28/4/2022"), "1/5/2022", "pending") ==
          "open left 14 by 15/5/2022");
}

TEST_CASE("completed goes before waived") {
    CHECK(standing(waiver("20/4/2022") + completion("28/4/2022"), "1/6/2022") ==
          "done-on-time on 28/4/2022");
    CHECK(standing(waiver("20/4/2022") + completion("28/4/2022"), "27/4/2022") == "waived");
}

TEST_CASE("a record for everyone is for those that have none of their own") {
    const auto workspace = make_plan(R"(
[[body]]
id = "x"
name = "X"
[[body]]
id = "y"
name = "Y"
[[item]]
id = "a"
title = "A"
due = "29/4/2022"
lead = ["x", "y"]
[[item.completion]]
body = "*"
on = "28/4/2022"
[[item.completion]]
body = "y"
on = "3/5/2022"
)");
    const auto on = [&](std::string_view today) {
        const auto standings =
            assess::assess(workspace.model(), workspace.expansion, {day(today), 7});
        return std::pair(standings[0].status, standings[1].status);
    };
    using enum assess::Status;
    CHECK(on("27/4/2022") == std::pair(due_soon, due_soon));
    // Until its own day the record of Y's own is not there, and the one for everyone is.
    CHECK(on("2/5/2022") == std::pair(done_on_time, done_on_time));
    CHECK(on("3/5/2022") == std::pair(done_on_time, done_late));
}

TEST_CASE("the five cells hold everything but what is waived") {
    assess::Tally tally;
    for (std::size_t i = 0; i < assess::status_count; ++i)
        for (std::size_t n = 0; n <= i; ++n)
            tally.add(static_cast<assess::Status>(i));
    CHECK(tally.all() == 36);
    CHECK(tally.done_on_time() + tally.done_late() + tally.open_in_time() + tally.overdue() +
              tally.without_deadline() + tally.of(assess::Status::waived) ==
          tally.all());
    CHECK(tally.open_in_time() == 9);
    CHECK(tally.without_deadline() == 13);
}
