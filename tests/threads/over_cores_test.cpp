// Work in pieces: each piece once, on however many threads; what one throws is thrown.

#include "threads/over_cores.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace plan::threads;

TEST_CASE("one core where one is allowed, or memory for one") {
    cpu_set_t before;
    REQUIRE(::sched_getaffinity(0, sizeof(before), &before) == 0);
    CHECK(count_cores() >= 1);
    std::size_t first = 0;
    while (!CPU_ISSET(first, &before))
        ++first;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(first, &one);
    REQUIRE(::sched_setaffinity(0, sizeof(one), &one) == 0);
    const std::size_t with_one = count_cores();
    REQUIRE(::sched_setaffinity(0, sizeof(before), &before) == 0);
    CHECK(with_one == 1);

    rlimit memory{};
    REQUIRE(::getrlimit(RLIMIT_AS, &memory) == 0);
    const rlimit little{std::min<rlim_t>(memory.rlim_max, 300u << 20), memory.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_AS, &little) == 0);
    const std::size_t with_little = count_cores();
    REQUIRE(::setrlimit(RLIMIT_AS, &memory) == 0);
    CHECK(with_little == 1);
}

TEST_CASE("each index is worked on once") {
    for (const std::size_t count : {0u, 1u, 2u, 7u, 1000u})
        for (const std::size_t threads : {1u, 2u, 5u}) {
            std::vector<int> times(count);
            std::vector<char> known(count);
            for_each_index(count, threads, [&](std::size_t i, std::size_t worker) {
                ++times[i];
                known[i] = worker < threads;
            });
            CHECK(std::ranges::count(times, 1) == static_cast<long>(count));
            CHECK(std::ranges::count(known, true) == static_cast<long>(count));
        }
}

TEST_CASE("parts meet without a gap and without a place worked on twice") {
    for (const std::size_t count : {0u, 1u, 4095u, 4096u, 4097u, 20'000u}) {
        std::vector<int> times(count);
        for_each_part(count, [&](std::size_t i, std::size_t end) {
            CHECK(i < end);
            for (; i < end; ++i)
                ++times[i];
        });
        CHECK(std::ranges::count(times, 1) == static_cast<long>(count));
    }
}

TEST_CASE("both are done, whether or not a thread is worth it") {
    for (const bool worth : {false, true}) {
        bool first = false, second = false;
        do_both(
            worth, [&] { first = true; }, [&] { second = true; });
        CHECK(first);
        CHECK(second);
    }
}

TEST_CASE("what one throws is thrown when all have stopped") {
    for (const std::size_t threads : {1u, 3u}) {
        const auto throws = [](std::size_t i, std::size_t) {
            if (i == 5) throw std::runtime_error("five");
        };
        CHECK_THROWS_WITH(for_each_index(100, threads, throws), "five");
    }
    CHECK_THROWS_AS(do_both(
                        true, [] {}, [] { throw std::runtime_error("second"); }),
                    std::runtime_error);
}
