#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <tuple>

#include "select/select.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Keys = std::vector<std::string>;

namespace {

const char* const text = R"(
[plan]
id = "p"
number = "70-KH/TU"
title = "P"
implements = ["69-KL/TW"]
[[directive]]
number = "20-NQ/TW"
[[directive]]
number = "69-KL/TW"
implements = ["20-NQ/TW"]
[[body]]
id = "tuyen-giao"
name = "Ban Tuyên giáo Thành ủy"
aliases = ["BTGTU"]
[[body]]
id = "dan-van"
name = "Ban Dân vận Thành ủy"
[[body]]
id = "quan"
name = "Các quận ủy"
members = ["ba-dinh"]
[[body]]
id = "ba-dinh"
name = "Quận ủy Ba Đình"
[[item]]
id = "b"
title = "Báo cáo"
due = "5/5/2022"
lead = ["tuyen-giao", "dan-van"]
tags = ["Tổng kết"]
[[item]]
id = "a"
title = "Khảo sát"
due = "29/4/2022"
lead = "quan"
coordinating = ["tuyen-giao"]
[[item]]
id = "c"
title = "Giám sát"
due = "thường xuyên"
lead = "dan-van"
supervising = ["tuyen-giao"]
)";

struct World {
    TestWorkspace workspace = make_plan(text);
    std::vector<assess::Standing> standings =
        assess::assess(workspace.model(), workspace.expansion, {day("30/4/2022"), 7});

    select::Selection select(const select::Query& query) const {
        return select::select(workspace.model(), workspace.expansion, standings, query);
    }
    Keys keys(const select::Query& query) const {
        Keys keys;
        for (const auto index : select(query).chosen)
            keys.push_back(
                select::key_of(workspace.model(), workspace.expansion.obligations[index]));
        return keys;
    }
};

select::Query query(auto set) {
    select::Query query;
    set(query);
    return query;
}

const Keys all = {"p/a@ba-dinh", "p/b@dan-van", "p/b@tuyen-giao", "p/c@dan-van"};

}  // namespace

TEST_CASE("everything, by last day and key, none last") {
    CHECK(World{}.keys({}) == all);
}

TEST_CASE("by body: as in a file, else without marks, else by the first words") {
    const World world;
    const auto by = [&](const char* name, select::Role role = select::Role::lead) {
        return world.keys(query([&](auto& q) { q.bodies = {name}, q.role = role; }));
    };
    const Keys of_tuyen_giao = {"p/b@tuyen-giao"};
    for (const char* name : {"tuyen-giao", "Ban Tuyên giáo Thành ủy", "BAN TUYÊN GIÁO THÀNH UỶ",
                             "BTGTU", "btgtu", "ban tuyen giao thanh uy", "ban tuyen giao"})
        CHECK(by(name) == of_tuyen_giao);
    CHECK(by("ban") == Keys{"p/b@dan-van", "p/b@tuyen-giao", "p/c@dan-van"});  // all that fit
    CHECK(by("quan uy") == Keys{"p/a@ba-dinh"});
    CHECK(by("quan") == Keys{"p/a@ba-dinh"});  // a group finds its members
    CHECK(by("tuyen-giao", select::Role::coordinating) == Keys{"p/a@ba-dinh"});
    CHECK(by("tuyen-giao", select::Role::any) ==
          Keys{"p/a@ba-dinh", "p/b@tuyen-giao", "p/c@dan-van"});
    // A group's members have their part in what the group helps with.
    CHECK(world.keys(query([](auto& q) { q.bodies = {"ba-dinh"}, q.role = select::Role::any; })) ==
          Keys{"p/a@ba-dinh"});
    const auto none = world.select(query([](auto& q) { q.bodies = {"ban tuyen gjao"}; }));
    CHECK(none.bad_usage.in(text::Language::english) ==
          "no body is called \"ban tuyen gjao\": did you mean \"Ban Tuyên giáo "
          "Thành ủy\"?");
}

TEST_CASE("by plan, directive, tag, text") {
    const World world;
    CHECK(world.keys(query([](auto& q) { q.plans = {"p"}; })) == all);
    CHECK_FALSE(world.select(query([](auto& q) { q.plans = {"q"}; })).bad_usage.empty());
    for (const char* number : {"20-NQ/TƯ", "số 20 - NQ/TW", "69-KL/TW", "70-KH/TU"})
        CHECK(world.keys(query([&](auto& q) { q.directives = {number}; })) == all);
    CHECK_FALSE(
        world.select(query([](auto& q) { q.directives = {"21-NQ/TW"}; })).bad_usage.empty());
    CHECK(world.keys(query([](auto& q) { q.tags = {"tổng  KẾT"}; })) ==
          Keys{"p/b@dan-van", "p/b@tuyen-giao"});
    CHECK(world.keys(query([](auto& q) { q.search = "khao sat"; })) == Keys{"p/a@ba-dinh"});
    CHECK(world.keys(query([](auto& q) { q.search = "khảo SÁT"; })) == Keys{"p/a@ba-dinh"});
    CHECK(world.keys(query([](auto& q) { q.search = "khào sat"; })).empty());
    CHECK(world.keys(query([](auto& q) { q.search = "khảo sat"; })) == Keys{"p/a@ba-dinh"});
    const auto unknown = world.select(query([](auto& q) { q.tags = {"tông kêt"}; }));
    CHECK(unknown.bad_usage.in(text::Language::english) ==
          "no item has the tag \"tông kêt\": did you mean \"Tổng kết\"?");
}

TEST_CASE("by status and last day; the summary counts the selection before them") {
    const World world;
    const auto overdue = query([](auto& q) { q.statuses = {assess::Status::overdue}; });
    CHECK(world.keys(overdue) == Keys{"p/a@ba-dinh"});
    CHECK(world.select(overdue).summary.all() == 4);
    CHECK(world.keys(query([](auto& q) { q.from = day("30/4/2022"); })) ==
          Keys{"p/b@dan-van", "p/b@tuyen-giao"});
    CHECK(world.keys(query([](auto& q) { q.to = day("4/5/2022"); })) == Keys{"p/a@ba-dinh"});
    CHECK(world
              .keys(query([](auto& q) {
                  q.statuses = {assess::Status::due_soon}, q.within = day("4/5/2022");
              }))
              .empty());
}

TEST_CASE("other orders") {
    const World world;
    CHECK(world.keys(query([](auto& q) { q.sort = select::Sort::body; })) ==
          Keys{"p/b@tuyen-giao", "p/b@dan-van", "p/c@dan-van", "p/a@ba-dinh"});
}

TEST_CASE("a selection is a subset and keeps the order") {
    const World world;
    const std::vector<std::uint32_t> whole = world.select({}).chosen;
    rc::check("a selection is a subset and keeps the order", [&] {
        select::Query some;
        for (const std::string& body : *rc::gen::container<std::vector<std::string>>(
                 rc::gen::element<std::string>("tuyen-giao", "dan-van", "ba-dinh")))
            some.bodies.push_back(body);
        for (const int status : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8)))
            some.statuses.push_back(static_cast<assess::Status>(status));
        if (*rc::gen::arbitrary<bool>())
            some.search = *rc::gen::element<std::string>("b", "kết", "x");
        const auto part = world.select(some);
        auto at = whole.begin();
        for (const std::uint32_t index : part.chosen) {
            at = std::find(at, whole.end(), index);
            RC_ASSERT(at != whole.end());
        }
        RC_ASSERT(part.summary.all() >= part.chosen.size());
    });
}

TEST_CASE("the order is that of the keys as they are printed") {
    const auto workspace = make_workspace({
        {"a.toml", "[plan]\nid = \"a\"\ntitle = \"A\"\n[[item]]\nid = \"z\"\ntitle = \"Z\"\n"},
        {"b.toml", "[plan]\nid = \"a-b\"\ntitle = \"B\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\n"},
    });
    const auto standings =
        assess::assess(workspace.model(), workspace.expansion, {day("1/1/2022"), 7});
    Keys keys;
    for (const auto index :
         select::select(workspace.model(), workspace.expansion, standings, {}).chosen)
        keys.push_back(select::key_of(workspace.model(), workspace.expansion.obligations[index]));
    CHECK(std::ranges::is_sorted(keys));
    CHECK(keys == Keys{"a-b/a", "a/z"});
}

// Where items have many bodies the order is found in another way (select.cpp).
TEST_CASE("many bodies of an item stand in the order of last days, then keys") {
    std::string text = "[plan]\nid = \"p\"\ntitle = \"P\"\nissued = \"1/1/2022\"\n";
    std::string members;
    for (int i = 0; i < 40; ++i) {
        const std::string id = "b" + std::to_string(i * 7 % 40);
        text += "[[body]]\nid = \"" + id + "\"\nname = \"Body " + id + "\"\n";
        members += '"' + id + "\", ";
    }
    text += "[[body]]\nid = \"all\"\nname = \"All\"\nmembers = [" + members + "]\n";
    for (int i = 0; i < 60; ++i)
        text += "[[item]]\nid = \"i" + std::to_string(i * 11 % 60) + "\"\ntitle = \"T\"\ndue = \"" +
                std::to_string(1 + i % 3) + "/5/2022\"\nlead = \"all\"\n";
    const std::string repeating =
        "[[item]]\nid = \"r\"\ntitle = \"T\"\ndue = \"ngày 15 hằng tháng\"\n"
        "lead = \"all\"\n[[item.extension]]\nbody = \"*\"\nfor = \"1/2022\"\nto = \"15/3/2022\"\n"
        "authority = \"A\"\non = \"1/1/2022\"\n";
    for (const std::string& plan : {text, text + repeating}) {
        const auto workspace = make_plan(plan);
        const civil::Day today = day("20/4/2022");
        const auto expansion =
            expand::expand(workspace.model(), workspace.calendar, {today, {}, {}});
        const auto& obligations = expansion.obligations;
        const auto standings = assess::assess(workspace.model(), expansion, {today, 7});
        using Place =
            std::tuple<bool, std::optional<civil::Day>, std::string, std::optional<civil::Day>>;
        std::vector<Place> places;
        for (const auto index :
             select::select(workspace.model(), expansion, standings, {}).chosen) {
            const std::string key = select::key_of(workspace.model(), obligations[index]);
            const auto& last_day = standings[index].last_day;
            places.emplace_back(!last_day, last_day, key.substr(0, key.find('#')),
                                obligations[index].occurrence);
        }
        CHECK(places.size() == obligations.size());
        CHECK(places.size() >= 2400);
        CHECK(std::ranges::is_sorted(places));
        // January's and March's end on one day.
        const auto same = std::ranges::count_if(places, [](const Place& place) {
            return std::get<1>(place) == day("15/3/2022") && std::get<2>(place) == "p/r@b0";
        });
        CHECK(same == (plan == text ? 0 : 2));
    }
}
