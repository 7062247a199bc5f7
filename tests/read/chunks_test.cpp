#include "read/chunks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using namespace plan;
using read::Chunks;

TEST_CASE("chunks are what was put in, in its order, in copies and moved too") {
    std::vector<Span> expected;
    Chunks chunks;
    CHECK(chunks.empty());
    for (std::uint32_t i = 0; i < 5; ++i) {
        Chunks copy = chunks;
        const Chunks moved = std::move(copy);
        CHECK(std::ranges::equal(chunks, expected));
        CHECK(std::ranges::equal(moved, expected));
        chunks.push_back({10 * i, 10 * i + 5});
        expected.push_back({10 * i, 10 * i + 5});
        CHECK(chunks.size() == expected.size());
        CHECK(chunks.front() == expected.front());
        CHECK(chunks.back() == expected.back());
        CHECK(chunks[i] == expected[i]);
    }
}
