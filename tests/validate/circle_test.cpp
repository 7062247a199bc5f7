// P305, and what is silent for it.

#include <doctest/doctest.h>

#include "support/workspace.hpp"
#include "validate/circles.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

std::string body(const std::string& id, const std::string& rest = "") {
    return "[[body]]\nid = \"" + id + "\"\nname = \"" + id + " B\"\n" + rest;
}

std::string item(const std::string& id, const std::string& lead, const std::string& rest = "") {
    return "[[item]]\nid = \"" + id + "\"\ntitle = \"T\"\ndue = \"ongoing\"\nlead = \"" + lead +
           "\"\n" + rest;
}

Lines findings(const std::string& text) {
    return make_plan(text).findings();
}

/// What the labels point at and say, of the only finding.
Lines labels_of(const TestWorkspace& workspace) {
    const auto all = workspace.raw_findings();
    REQUIRE(all.size() == 1);
    Lines labels;
    for (const Label& label : all[0].labels)
        labels.push_back(workspace.characters(label.place) + ": " +
                         label.message.in(text::Language::english));
    return labels;
}

}  // namespace

TEST_CASE("P305: groups that hold each other; nobody else speaks of them") {
    const auto workspace = make_plan(body("g", "members = [\"x\", \"h\"]\n") +
                                     body("h", "members = [\"g\"]\n") + body("x") + body("y") +
                                     item("a", "g",
                                          "[[item.completion]]\nbody = \"y\"\non = "
                                          "\"1/4/2022\"\n"));
    CHECK(workspace.findings() == Lines{"plan.toml:6:18 error P305: groups that hold each other in "
                                        "a circle: g → h → g"});
    CHECK(labels_of(workspace) == Lines{"g: and from \"h\" to \"g\""});

    // A group that leads into a circle, a group with nobody but itself in it.
    CHECK(findings(body("f", "members = [\"g\"]\n") + body("g", "members = [\"g\"]\n") +
                   item("a", "f", "completed = \"1/4/2022\"\n")) ==
          Lines{"plan.toml:10:13 error P305: the group holds itself"});
}

TEST_CASE("P305: a record for a body that does not owe is told beside a circle elsewhere") {
    const auto lines =
        findings(body("g", "members = [\"g\"]\n") + body("x") + body("y") +
                 item("a", "x", "[[item.completion]]\nbody = \"y\"\non = \"1/4/2022\"\n"));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == "plan.toml:19:9 error P307: \"y\" does not owe this item");
}

TEST_CASE("P305: parents, by any name and in any Unicode form") {
    // In two files; the second names its parent in NFD and old tone placement.
    const auto workspace = make_workspace(
        {{"a.toml", "[[body]]\nid = \"a\"\nname = \"Thành ủy\"\nparent = \"b\"\n"},
         {"b.toml", "[[body]]\nid = \"b\"\nname = \"B\"\nparent = \"Tha\u0300nh uy\u0309\"\n"}});
    CHECK(workspace.findings() ==
          Lines{"a.toml:4:11 error P305: bodies that stand above each other "
                "in a circle: a → b → a",
                "b.toml:4:11 warning P503: this text is not in NFC: its letters and marks stand "
                "apart"});
    const auto labels = workspace.raw_findings()[0].labels;
    REQUIRE(labels.size() == 1);
    CHECK(workspace.characters(labels[0].place) == "Tha\u0300nh uy\u0309");
    CHECK(labels[0].message.in(text::Language::english) == "and from \"b\" to \"a\"");
}

TEST_CASE("P305: successors; the body that ends is not also without one") {
    const auto successor = [](const std::string& of) {
        return "until = \"30/6/2020\"\n[[body.successor]]\nbody = \"" + of +
               "\"\nfrom = \"1/9/2020\"\n";
    };
    CHECK(
        findings(body("a", successor("b")) + body("b", successor("a")) +
                 "[[item]]\nid = \"i\"\ntitle = \"I\"\ndue = \"1/7/2022\"\nlead = \"a\"\n") ==
        Lines{"plan.toml:8:9 error P305: bodies that take over from each other in a circle: a → b "
              "→ a"});
    // One that leads into a circle; it leaves a gap of its own.
    const auto lines =
        findings(body("c", successor("a")) + body("a", successor("b")) + body("b", successor("a")) +
                 "[[item]]\nid = \"i\"\ntitle = \"I\"\ndue = \"1/7/2022\"\nlead = "
                 "\"c\"\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].find("P304: nobody answers from 1/7/2020") != std::string::npos);
    CHECK(lines[1].find("P305") != std::string::npos);
}

TEST_CASE("P305: directives by what they carry out") {
    const auto workspace = make_workspace(
        {{"a.toml", "[plan]\ntitle = \"A\"\nnumber = \"70-KH/TU\"\nimplements = [\"20-NQ/TƯ\"]\n"},
         {"b.toml", "[[directive]]\nnumber = \"20-NQ/TW\"\nimplements = [\"số 070 - KH/TU\"]\n"}});
    CHECK(workspace.findings() ==
          Lines{"a.toml:4:16 error P305: directives that carry out each "
                "other in a circle: 70-KH/TU → 20-NQ/TW → 70-KH/TU",
                "a.toml:4:16 warning P502: this number is written 20-NQ/TW",
                "b.toml:3:16 warning P502: this number is written 070-KH/TU"});
    CHECK(findings("[[directive]]\nnumber = \"1-KH/TU\"\nimplements = [\"1-KH/TU\"]\n") ==
          Lines{"plan.toml:5:16 error P305: the directive carries out itself"});
}

TEST_CASE("P305: items, across plans by their plans' ids") {
    const auto workspace =
        make_workspace({{"a.toml", "[plan]\nid = \"p\"\ntitle = \"A\"\n" + body("x") +
                                       item("a", "x", "after = [\"q/b\"]\n")},
                        {"b.toml", "[plan]\nid = \"q\"\ntitle = \"B\"\n" +
                                       item("b", "x", "after = [\"p/a\"]\n")}});
    CHECK(workspace.findings() == Lines{"a.toml:12:11 error P305: items that come after each other "
                                        "in a circle: p/a → q/b → p/a"});
    CHECK(findings(body("x") + item("a", "x", "after = [\"a\"]\n")) ==
          Lines{"plan.toml:11:11 error P305: the item comes after itself"});
}

TEST_CASE("P305: a circle once, by its shortest way through the first; each circle apart") {
    // a → b → c → a and b → a; d → d; e leads into the first.
    const auto workspace =
        make_plan(body("x") + item("a", "x", "after = [\"b\"]\n") +
                  item("b", "x", "after = [\"c\", \"a\"]\n") + item("c", "x", "after = [\"a\"]\n") +
                  item("d", "x", "after = [\"d\"]\n") + item("e", "x", "after = [\"a\"]\n"));
    CHECK(workspace.findings() ==
          Lines{"plan.toml:11:11 error P305: items that come after each other in a circle: a → b → "
                "a",
                "plan.toml:29:11 error P305: the item comes after itself"});
}

TEST_CASE("P305: of a long circle the first are named") {
    std::string text = body("x");
    for (int i = 0; i < 12; ++i)
        text += item("i" + std::to_string(i), "x",
                     "after = [\"i" + std::to_string((i + 1) % 12) + "\"]\n");
    const auto workspace = make_plan(text);
    CHECK(workspace.findings() ==
          Lines{"plan.toml:11:11 error P305: items that come after each other in a circle: i0 → i1 "
                "→ i2 → i3 → i4 → i5 → i6 → i7 → … → i0"});
    const auto labels = labels_of(workspace);
    REQUIRE(labels.size() == 7);
    CHECK(labels.front() == "i2: and from \"i1\" to \"i2\"");
    CHECK(labels.back() == "i8: and from \"i7\" on");
}

TEST_CASE("a chain of 150,000, and the same closed to a circle") {
    constexpr model::Index count = 150'000;
    model::Model model;
    model.items.resize(count);
    model::Room& room = model.rooms.emplace_back();
    const auto follow = [&](model::Index item, model::Index before) {
        const std::vector<model::Reference> after = {{{}, before, model::none}};
        model.items[item].after = room.list<model::Reference>(after);
    };
    for (model::Index i = 0; i + 1 < count; ++i)
        follow(i, i + 1);
    auto graph = validate::preceding(model);
    auto components = validate::components_of(graph);
    CHECK(components.circular.size() == count);
    CHECK(validate::circles_in(graph, components).empty());
    CHECK(components.of[count - 1] < components.of[0]);

    follow(count - 1, 0);
    graph = validate::preceding(model);
    components = validate::components_of(graph);
    CHECK(components.circular == std::vector<bool>{true});
    const auto circles = validate::circles_in(graph, components);
    REQUIRE(circles.size() == 1);
    CHECK(circles[0].size() == count);
    CHECK(circles[0].front().node == 0);
    CHECK(circles[0].back().edge.to == 0);
}
