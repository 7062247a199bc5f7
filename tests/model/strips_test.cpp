// The items of a large file are built in strips (model/build.cpp): what comes out is as if they
// were built one after the other, on any number of threads.

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "model/build.hpp"
#include "read/source.hpp"

using namespace plan;
using namespace plan::model;

namespace {

std::string id_of(int number) {
    return "i" + std::to_string(number);
}

/// An item as most are, or with something that the strips must bring through.
std::string section_of(int number, unsigned kind) {
    const std::string id = id_of(number);
    const std::string head = "[[item]]\nid = \"" + id + "\"\ntitle = \"A\"\n";
    const std::string rest = "due = \"30/4/2024\"\nlead = \"x\"\n";
    switch (kind) {
        case 0: return "[[item]]\ntitle = \"Without id " + id + "\"\n" + rest;
        case 1: return "[[body]]\nid = \"b" + id + "\"\nname = \"B " + id + "\"\n";
        case 2: return head + "due = \"31/4/2024\"\nlead = \"x\"\n";
        case 3: return head + rest + "tags = [\"a\\u00ea\"]\n";
        case 4: return head + rest + "titel = \"\"\n";
        case 5: return head + rest + "clause = \"open\n";
        case 6: return head + rest + "[[item.completion]]\non = \"2/4/2024\"\nevidence = \"e\"\n";
        case 7: return "[item]\nid = \"" + id + "\"\n" + rest;
        case 8: return "[[itme]]\nid = \"" + id + "\"\ntitle = \"A\"\n" + rest;
        case 10: return head + rest + "x-note = \"\"\"\n[[item]]\n[[item]]\n\"\"\"\n";
        case 11: return "[[ item ]]\nid = \"" + id + "\"\ntitle = \"A\"\n" + rest;
        default: return head + rest;
    }
}

std::string file_of(unsigned seed, int items, unsigned rare) {
    std::mt19937 random(seed);
    std::string text = "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n";
    for (int i = 0; i < items; ++i)
        text += section_of(i, static_cast<unsigned>(random() % rare));
    return text;
}

std::vector<std::string> findings_of(const FileModel& model) {
    std::vector<std::string> lines;
    for (const Finding& finding : model.findings)
        lines.push_back(std::to_string(finding.place.span.begin) + ' ' + to_text(finding.code) +
                        ' ' + finding.message.in(text::Language::english));
    return lines;
}

}  // namespace

TEST_CASE("items stand in the order of the file, each with what it says") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const std::string text = file_of(seed, 5000, seed % 2 == 0 ? 12 : 400);
        const read::Source source("plan.toml", text);
        const FileModel model = build(source, 0, false, 3);
        CHECK(model.items.size() > 2000);
        CHECK(std::ranges::is_sorted(model.items, {},
                                     [](const Item& item) { return item.header.begin; }));
        for (const Item& item : model.items) {
            if (!item.id.given()) continue;
            const std::string line = "id = \"" + std::string(item.id.value) + "\"\n";
            const std::size_t at = text.find('\n', item.header.begin) + 1;
            CHECK(text.compare(at, line.size(), line) == 0);
            if (item.due.expression != nullptr && !item.leads.empty())
                CHECK(item.leads.front().text.value == "x");
        }
    }
}

TEST_CASE("a file in strips tells what its sections tell alone") {
    const int items = 3000;
    std::mt19937 random(11);
    std::vector<std::string> sections;
    for (int i = 0; i < items; ++i)
        sections.push_back(
            section_of(i, std::vector{0u, 2u, 3u, 4u, 6u, 9u, 9u, 9u}[random() % 8]));
    const std::string head = "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n";
    std::string whole = head;
    std::vector<std::string> expected;
    for (const std::string& section : sections) {
        const read::Source source("plan.toml", head + section);
        const FileModel model = build(source, 0, false);
        for (const Finding& finding : model.findings)
            expected.push_back(
                std::to_string(finding.place.span.begin - head.size() + whole.size()) + ' ' +
                to_text(finding.code) + ' ' + finding.message.in(text::Language::english));
        whole += section;
    }
    const read::Source source("plan.toml", whole);
    std::vector<std::string> told = findings_of(build(source, 0, false, 2));
    std::ranges::sort(expected);
    std::ranges::sort(told);
    CHECK(expected.size() > 500);
    CHECK(told == expected);
}

TEST_CASE("any number of threads gives the same") {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::string text = file_of(seed, 4000, 30);
        if (seed == 3) text += section_of(1, 9) + "note = \"\\u0000\"\n" + section_of(2, 9);
        if (seed == 4) text.insert(text.size() / 2, "# \x01\n");
        const read::Source source("plan.toml", text);
        const FileModel one = build(source, 0, false, 1);
        for (const std::size_t threads : {2u, 3u, 8u}) {
            const FileModel many = build(source, 0, false, threads);
            CHECK(findings_of(many) == findings_of(one));
            CHECK(many.readers.plain == one.readers.plain);
            CHECK(many.readers.judge == one.readers.judge);
            CHECK(many.bodies.size() == one.bodies.size());
            REQUIRE(many.items.size() == one.items.size());
            for (std::size_t i = 0; i < one.items.size(); ++i) {
                CHECK(many.items[i].id.value == one.items[i].id.value);
                CHECK(many.items[i].header == one.items[i].header);
                CHECK(many.items[i].records.size() == one.items[i].records.size());
                CHECK(many.items[i].spoilt == one.items[i].spoilt);
            }
        }
    }
}
