// Room for much: as much as asked for, whatever pages it is in.

#include "memory/large.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace plan::memory;

TEST_CASE("there is room for as many as asked for, all of them usable") {
    for (const std::size_t count : {0u, 1u, 1'000u, 1'100'000u, 3'000'000u}) {
        std::vector<int> numbers;
        reserve_large(numbers, count);
        CHECK(numbers.capacity() >= count);
        const std::size_t room = numbers.capacity();
        numbers.resize(count, 7);
        CHECK(numbers.capacity() == room);
        CHECK(std::ranges::count(numbers, 7) == static_cast<long>(count));
    }
    std::string text;
    reserve_large(text, 5'000'001);
    text.resize(5'000'001, 'a');
    CHECK(text.find_first_not_of('a') == std::string::npos);
}

TEST_CASE("what grows keeps what it holds") {
    std::vector<std::string> texts;
    for (int i = 0; i < 300'000; ++i) {
        grow_large(texts);
        const std::size_t room = texts.capacity();
        texts.push_back(std::to_string(i));
        CHECK(texts.capacity() == room);
    }
    for (int i = 0; i < 300'000; ++i)
        CHECK(texts[static_cast<std::size_t>(i)] == std::to_string(i));
}
