#include "select/letters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Keys = std::vector<std::string>;

namespace {

const char* const text = R"(
[plan]
id = "p"
title = "P"
[[body]]
id = "a"
name = "A"
[[body]]
id = "b"
name = "B"
[[body]]
id = "group"
name = "Group"
members = ["a", "b"]
[[body]]
id = "old"
name = "Old"
until = "30/4/2024"
[[body.successor]]
body = "b"
from = "1/5/2024"
[[item]]
id = "late"
title = "Late"
due = "1/5/2024"
lead = "a"
coordinating = ["group"]
[[item]]
id = "later"
title = "Late for longer"
due = "24/4/2024"
lead = ["a", "old"]
coordinating = ["b"]
[[item]]
id = "today"
title = "Today"
due = "15/5/2024"
lead = "a"
[[item]]
id = "sunday"
title = "Sunday"
due = "19/5/2024"
lead = "a"
[[item]]
id = "monday"
title = "Monday"
due = "20/5/2024"
lead = "a"
[[item]]
id = "far"
title = "Far"
due = "14/6/2024"
lead = "a"
[[item]]
id = "farther"
title = "Farther"
due = "15/6/2024"
lead = "a"
[[item]]
id = "done"
title = "Done on the week's Sunday"
due = "10/5/2024"
lead = "a"
completed = "12/5/2024"
[[item]]
id = "done-before"
title = "Done in the week before that"
due = "10/5/2024"
lead = "a"
completed = "5/5/2024"
[[item]]
id = "done-since"
title = "Done on this Monday"
due = "17/5/2024"
lead = "a"
completed = "13/5/2024"
[[item]]
id = "nobodys"
title = "Nobody's"
due = "16/5/2024"
)";

struct World {
    TestWorkspace workspace = make_plan(text);
    std::vector<std::uint32_t> chosen;
    std::vector<assess::Standing> standings;
    select::LetterTime time{day("15/5/2024"), day("13/5/2024")};

    select::Letters letters() {
        expand::Window window{time.today, time.last()};
        workspace.expansion = expand::expand(workspace.loaded.model, workspace.calendar, window);
        standings = assess::assess(workspace.model(), workspace.expansion, {time.today, 7});
        chosen = select::select(workspace.model(), workspace.expansion, standings, {}).chosen;
        return select::letters_of(workspace.model(), workspace.expansion, standings, chosen, time);
    }
    std::string key(std::uint32_t obligation) const {
        return select::key_of(workspace.model(), workspace.expansion.obligations[obligation]);
    }
    Keys keys(const std::vector<std::uint32_t>& list) const {
        Keys keys;
        for (const auto obligation : list)
            keys.push_back(key(obligation));
        return keys;
    }
    std::string_view id(model::Index body) const { return workspace.model().bodies[body].id; }
};

const select::Letter& letter_to(const World& world, const select::Letters& letters,
                                std::string_view id) {
    const auto found = std::ranges::find_if(
        letters.letters, [&](const select::Letter& letter) { return world.id(letter.body) == id; });
    REQUIRE(found != letters.letters.end());
    return *found;
}

}  // namespace

TEST_CASE("weeks begin on Monday") {
    for (const char* name : {"13/5/2024", "15/5/2024", "19/5/2024"})
        CHECK(select::monday_of(day(name)) == day("13/5/2024"));
    CHECK(select::monday_of(day("1/1/2021")) == day("28/12/2020"));
}

TEST_CASE("what a body hears, each in its part, late for longest first") {
    World world;
    const select::Letters letters = world.letters();
    const select::Letter& a = letter_to(world, letters, "a");
    CHECK(world.keys(a.late) == Keys{"p/later@a", "p/late@a"});
    CHECK(a.before_week.empty());
    CHECK(world.keys(a.this_week) == Keys{"p/today@a", "p/sunday@a"});
    CHECK(world.keys(a.ahead) == Keys{"p/monday@a", "p/far@a"});
    CHECK(world.keys(a.finished) == Keys{"p/done@a"});
    CHECK(a.coordinating.empty());  // it leads what its group helps with
    CHECK(a.tally.overdue() == 2);
    CHECK(a.tally.done_late() == 1);
    CHECK(a.tally.done_on_time() == 2);
    CHECK(a.tally.open_in_time() == 5);
    CHECK(world.keys(letters.nobodys.this_week) == Keys{"p/nobodys"});
}

TEST_CASE("a group that helps means its members; what stands alike is one line") {
    World world;
    const select::Letters letters = world.letters();
    const select::Letter& b = letter_to(world, letters, "b");
    // It stands for `old`, which owes `later` as `a` does: its own part says that.
    REQUIRE(b.coordinating.size() == 1);
    CHECK(world.keys(letters.shared[b.coordinating.front()]) == Keys{"p/late@a"});
    for (const select::Letter& letter : letters.letters)
        CHECK(world.id(letter.body) != "group");
}

TEST_CASE("what a body that has ended owes is in its successor's letter, its tally apart") {
    World world;
    {
        const select::Letters letters = world.letters();
        const select::Letter& b = letter_to(world, letters, "b");
        CHECK(world.keys(b.late) == Keys{"p/later@old"});
        CHECK(b.tally.all() == 0);
        REQUIRE(b.formers.size() == 1);
        CHECK(world.id(b.formers.front().body) == "old");
        CHECK(b.formers.front().tally.overdue() == 1);
    }
    world.time.today = day("30/4/2024");  // its last day: it is there still
    world.time.monday = day("29/4/2024");
    const select::Letters letters = world.letters();
    CHECK(world.keys(letter_to(world, letters, "old").late) == Keys{"p/later@old"});
}

TEST_CASE("a week to come: what falls due before it is not left out") {
    World world;
    world.time.monday = day("20/5/2024");
    const select::Letters letters = world.letters();
    const select::Letter& a = letter_to(world, letters, "a");
    CHECK(world.keys(a.before_week) == Keys{"p/today@a", "p/sunday@a"});
    CHECK(world.keys(a.this_week) == Keys{"p/monday@a"});
    CHECK(world.keys(a.ahead) == Keys{"p/far@a", "p/farther@a"});  // 30 days from that Monday
    CHECK(world.keys(a.finished) == Keys{"p/done-since@a"});
}

TEST_CASE("a week that is over: what is late now, and what comes") {
    World world;
    world.time.monday = day("6/5/2024");
    const select::Letters letters = world.letters();
    const select::Letter& a = letter_to(world, letters, "a");
    CHECK(world.keys(a.late) == Keys{"p/later@a", "p/late@a"});
    CHECK(a.this_week.empty());
    CHECK(world.keys(a.ahead) == Keys{"p/today@a", "p/sunday@a", "p/monday@a", "p/far@a"});
    CHECK(world.keys(a.finished) == Keys{"p/done-before@a"});
}

TEST_CASE("thresholds: so many days ahead, late by whole weeks, nothing finished") {
    World world;
    world.time.thresholds = {0, 31};
    const select::Letters letters = world.letters();
    const select::Letter& a = letter_to(world, letters, "a");
    CHECK(world.keys(a.late) == Keys{"p/later@a", "p/late@a"});  // 21 and 14 days
    CHECK(world.keys(a.this_week) == Keys{"p/today@a"});
    CHECK(world.keys(a.ahead) == Keys{"p/farther@a"});  // beyond the horizon
    CHECK(a.finished.empty());

    world.time.today = day("14/5/2024");
    world.time.thresholds = {2};
    CHECK(world.letters().letters.empty());
    CHECK(world.keys(world.letters().nobodys.this_week) == Keys{"p/nobodys"});
}

TEST_CASE("whose letter needs a hand most comes first") {
    World world;
    select::Letters letters = world.letters();
    std::ranges::reverse(letters.letters);
    select::put_worst_first(letters, world.standings);
    CHECK(world.id(letters.letters.front().body) == "a");
}
