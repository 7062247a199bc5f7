#include "edit/new_plan.hpp"

#include <doctest/doctest.h>

using namespace plan;
using edit::Fault;
using edit::ItemDraft;

namespace {

ItemDraft item(std::string_view text) {
    auto parsed = edit::parse_item(text);
    REQUIRE(std::holds_alternative<ItemDraft>(parsed));
    return std::get<ItemDraft>(parsed);
}

bool is_refused(std::string_view text) {
    return std::holds_alternative<Fault>(edit::parse_item(text));
}

}  // namespace

TEST_CASE("A text is cleaned of what a document's layout leaves in it") {
    CHECK(edit::clean(" a\t b\r\n c ") == "a b c");
    CHECK(edit::clean("\u00a0a\u00a0b\u3000") == "a\u00a0b");  // within a phrase it stays
    CHECK(edit::clean("u\u0309y") == "\u1ee7y");
    CHECK(edit::clean(" \u00a0 ").empty());
    CHECK(edit::clean("a\xff") == "a\xff");  // for fault_of_text to tell
    CHECK(edit::clean_number(" số 05 – NQ/TƯ ") == "05-NQ/TW");
}

TEST_CASE("title|due|lead: a bar of the text behind a backslash, any other backslash is itself") {
    const ItemDraft plain = item(" Do it |29/4/2024| A ; B;; ");
    CHECK(plain.title == "Do it");
    CHECK(plain.due == "29/4/2024");
    CHECK(plain.leads == std::vector<std::string>{"A", "B"});
    CHECK(item("a\\|b|ongoing|C\\|D").title == "a|b");
    CHECK(item("a\\|b|ongoing|C\\|D").leads.front() == "C|D");
    CHECK(item("a\\b|ongoing|C").title == "a\\b");
    CHECK(item("a\\ |ongoing|C").title == "a\\");
    CHECK(item("a\\\\|b|ongoing|C").title == "a\\|b");
    for (const char* const wrong :
         {"", "a", "a|", "a|ongoing", "a|ongoing|", "a|ongoing|;", "|ongoing|C", "a|soon|C",
          "a|30/2/2024|C", "a|ongoing|C|d", "a\\|ongoing|C", "a\u202e|ongoing|C", "a|ongoing|C\x1b",
          "a\xff|ongoing|C"})
        CHECK_MESSAGE(is_refused(wrong), wrong);
}

TEST_CASE("An id of a sentence is its first words") {
    CHECK(edit::short_id("Rà soát hồ sơ") == "ra-soat-ho-so");
    CHECK(edit::short_id(std::string(100, 'a')) == std::string(40, 'a'));
    for (int words = 1; words < 60; ++words) {
        std::string text;
        for (int i = 0; i < words; ++i)
            text += i % 3 == 0 ? "ủy. " : "1.2 ";
        const std::string id = edit::short_id(text);
        CHECK(id.size() <= 40);
        CHECK_FALSE((id.ends_with('-') || id.ends_with('.')));
    }
    CHECK(edit::short_id("日本").empty());
}

TEST_CASE("What is named is declared once, and ids are free") {
    edit::PlanDraft draft;
    draft.title = "A";
    draft.implements = {"69-KL/TW", "69-kl/tw", "05-NQ/TU 12/3/2016"};
    draft.items = {{"Work", "ongoing", {"Sở Y tế", "sở y tế"}},
                   {"work", "ongoing", {"so-y-te", "Sở Y Tê"}},
                   {"日本", "ongoing", {"日本"}}};
    const edit::NewPlan plan = edit::look_up(draft, "a", model::Model{});
    CHECK(plan.id == "a");
    REQUIRE(plan.directives.size() == 2);
    CHECK(plan.directives[1].number == "05-NQ/TU");
    CHECK(plan.directives[1].issued == "12/3/2016");
    CHECK(plan.draft.implements.size() == 2);
    REQUIRE(plan.items.size() == 3);
    CHECK(plan.items[0].leads == std::vector<std::string>{"so-y-te"});
    CHECK(plan.items[1].leads == std::vector<std::string>{"so-y-te", "so-y-te-2"});
    CHECK(plan.items[0].id == "work");
    CHECK(plan.items[1].id == "work-2");
    CHECK(plan.items[2].id == "item");
    REQUIRE(plan.bodies.size() == 3);
    CHECK(plan.bodies[1].name == "Sở Y Tê");
    CHECK(plan.bodies[2].id == "body");
}

TEST_CASE("Where each item of the file begins") {
    edit::PlanDraft draft;
    draft.title = "[[item]]";
    draft.items = {{"One", "ongoing", {"A"}}, {"Two", "", {}}};
    const auto file =
        edit::plan_text(edit::look_up(draft, "a", model::Model{}), text::Language::vietnamese);
    REQUIRE(file.items.size() == 2);
    for (const std::uint32_t at : file.items)
        CHECK(file.text.substr(at, 9) == "[[item]]\n");
    CHECK(file.items[0] < file.items[1]);
}
