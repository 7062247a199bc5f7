#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "due/parse.hpp"
#include "model/item_index.hpp"
#include "model/model.hpp"
#include "model/room.hpp"

using namespace plan;
using namespace plan::model;

TEST_CASE("a list holds what it was made of, whatever its values' size and alignment") {
    Room room;
    std::vector<List<char>> letters;
    std::vector<List<std::uint64_t>> numbers;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        letters.push_back(
            room.list<char>(std::vector<char>(i % 7, static_cast<char>('a' + i % 26))));
        numbers.push_back(room.list<std::uint64_t>(std::vector<std::uint64_t>{i, i * i}));
    }
    const Room moved = std::move(room);
    for (std::uint64_t i = 0; i < 1000; ++i) {
        CHECK(letters[i].size() == i % 7);
        CHECK(letters[i].empty() == (i % 7 == 0));
        for (const char letter : letters[i])
            CHECK(letter == static_cast<char>('a' + i % 26));
        CHECK(reinterpret_cast<std::uintptr_t>(numbers[i].begin()) % alignof(std::uint64_t) == 0);
        CHECK(numbers[i].front() == i);
        CHECK(numbers[i].back() == i * i);
    }
}

TEST_CASE("a list that was not given is empty and costs a pointer") {
    List<Reference> none_given;
    CHECK(none_given.empty());
    CHECK(none_given.begin() == none_given.end());
    none_given.erase_if([](const Reference&) { return true; });
    CHECK(none_given.empty());
    CHECK(sizeof(none_given) == sizeof(void*));
}

TEST_CASE("what is left out of a list is left out for all who view it") {
    Room room;
    List<int> list = room.list<int>(std::vector{1, 2, 3, 4, 5});
    const List<int> copy = list;
    list.erase_if([](int number) { return number % 2 == 0; });
    CHECK(std::vector<int>(copy.begin(), copy.end()) == std::vector{1, 3, 5});
    list.erase_if([](int) { return true; });
    CHECK(copy.empty());
}

TEST_CASE("what is seldom given reads as if made by default") {
    const Seldom<Text> none_given;
    CHECK(!none_given->given());
    CHECK(none_given->value.empty());
    Room room;
    const Seldom<Text> given = room.seldom(Text{"III.2", {3, 10}});
    CHECK(given->given());
    CHECK((*given).value == "III.2");
}

TEST_CASE("a deadline in words that were met before is the one that was kept") {
    Room room;
    CHECK(room.find("30/4/2024") == nullptr);
    const due::Expression* const kept =
        room.keep("30/4/2024", std::get<due::Expression>(due::parse("30/4/2024")));
    for (int i = 0; i < 1000; ++i)
        room.keep(std::get<due::Expression>(due::parse("thường xuyên")));
    CHECK(room.find("30/4/2024") == kept);
    CHECK(*kept == std::get<due::Expression>(due::parse("30/4/2024")));
    room.forget_words();
    CHECK(room.find("30/4/2024") == nullptr);
}

TEST_CASE("the index of items knows what a map knows") {
    std::mt19937 random(7);
    for (const std::size_t count : {0u, 1u, 2u, 3u, 100u, 5000u}) {
        std::vector<std::pair<std::string, std::string>> names;
        for (std::size_t i = 0; i < count; ++i)
            names.emplace_back("p" + std::to_string(random() % 3),
                               "i" + std::to_string(random() % (count + 1)));
        const auto path_of = [&](std::uint32_t item) {
            return ItemPath{names[item].first, names[item].second};
        };
        ItemIndex index;
        CHECK(index.find({"p0", "i0"}, path_of) == ItemIndex::none);
        index.reserve(count);
        std::map<std::pair<std::string, std::string>, std::uint32_t> known;
        for (std::uint32_t i = 0; i < count; ++i)
            CHECK(index.add(path_of(i), i, path_of) == known.emplace(names[i], i).first->second);
        for (const auto& [name, item] : known)
            CHECK(index.find({name.first, name.second}, path_of) == item);
        CHECK(index.find({"p0", "nowhere"}, path_of) == ItemIndex::none);
    }
}
