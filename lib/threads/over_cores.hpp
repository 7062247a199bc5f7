#pragma once

// Work that falls into pieces, done on as many threads as there are cores.

#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace plan::threads {

/// The cores that this program may run on (taskset, a container's share of them); fewer where the
/// memory that it may have (ulimit -v) is less than their threads would set aside. At least one.
inline std::size_t count_cores() {
    std::size_t allowed = std::thread::hardware_concurrency();
#ifdef CPU_COUNT
    cpu_set_t set;
    if (::sched_getaffinity(0, sizeof(set), &set) == 0)
        allowed = static_cast<std::size_t>(CPU_COUNT(&set));
#endif
    constexpr rlim_t for_each = 256u << 20;  // a stack, and glibc's heap for a thread
    rlimit memory{};
    if (::getrlimit(RLIMIT_AS, &memory) == 0 && memory.rlim_cur != RLIM_INFINITY)
        allowed = std::min<std::size_t>(allowed, memory.rlim_cur / for_each);
    return std::max<std::size_t>(allowed, 1);
}

/// The same, asked once.
inline std::size_t cores() {
    static const std::size_t count = count_cores();
    return count;
}

/// work(i, worker) for each i below `count`, in any order, each once, on at most `threads` threads;
/// `worker`, below `threads`, is the same for all that one of them does. Returns when all is done.
/// What one throws is thrown when all have stopped; of several, any. Where the system gives no more
/// threads, those there are do it all.
template <class Work>
void for_each_index(std::size_t count, std::size_t threads, const Work& work) {
    std::atomic<std::size_t> next = 0;
    std::vector<std::exception_ptr> failures(std::max<std::size_t>(std::min(threads, count), 1));
    const auto run = [&](std::size_t thread) {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                work(i, thread);
        } catch (...) {
            failures[thread] = std::current_exception();  // no memory: main tells it
            next = count;
        }
    };
    {
        std::vector<std::jthread> others;
        others.reserve(failures.size() - 1);
        try {
            for (std::size_t i = 1; i < failures.size(); ++i)
                others.emplace_back(run, i);
        } catch (const std::system_error&) {
            // No more threads: slower, and no mistake.
        }
        run(0);
    }
    for (const std::exception_ptr& failure : failures)
        if (failure) std::rethrow_exception(failure);
}

/// Of up to so many things a thread costs more than it saves.
inline constexpr std::size_t few = 4096;

/// work(begin, end) for the parts of what is numbered from 0 to `count`, on as many threads as
/// there are cores; of a few on this one alone.
template <class Work>
void for_each_part(std::size_t count, const Work& work) {
    constexpr std::size_t size = few;
    for_each_index((count + size - 1) / size, cores(), [&](std::size_t part, std::size_t) {
        work(part * size, std::min(count, (part + 1) * size));
    });
}

/// Both, beside each other where that is worth a thread.
template <class First, class Second>
void do_both(bool worth, const First& first, const Second& second) {
    for_each_index(2, worth ? cores() : 1, [&](std::size_t i, std::size_t) {
        if (i == 0) first();
        if (i == 1) second();
    });
}

}  // namespace plan::threads
