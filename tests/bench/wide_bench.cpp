// 1,000 items, each owed by the 1,000 members of a group: a million obligations expanded, assessed
// and summed up. Of each item ten bodies have a completion of their own; one item in ten has a
// completion for everyone else besides.

#include <sys/resource.h>

#include <string>

#include <fmt/format.h>

#include "assess/assess.hpp"
#include "corpus.hpp"
#include "expand/expand.hpp"
#include "model/load.hpp"
#include "read/memory.hpp"
#include "read/workspace.hpp"

namespace plan::bench {
namespace {

constexpr int bodies = 1'000;
constexpr int items = 1'000;
constexpr civil::Day today = date::local_days{date::year{2027} / 1 / 15};

std::string wide_plan(bool records) {
    std::string text = "[plan]\nid = \"wide\"\ntitle = \"Wide\"\nissued = \"1/1/2025\"\n\n";
    std::string members;
    for (int i = 0; i < bodies; ++i) {
        text += fmt::format("[[body]]\nid = \"so-{0}\"\nname = \"Sở thứ {0}\"\n\n", i);
        members += fmt::format("\"so-{}\", ", i);
    }
    text += fmt::format("[[body]]\nid = \"all\"\nname = \"All\"\nmembers = [{}]\n\n", members);
    for (int i = 0; i < items; ++i) {
        text += fmt::format(
            "[[item]]\nid = \"viec-{0}\"\ntitle = \"Việc {0}\"\nlead = \"all\"\ndue = \"trước ngày "
            "{1}/{2}/{3}\"\n\n",
            i, 1 + i % 28, 1 + i % 12, 2025 + i % 4);
        if (!records) continue;
        for (int n = 0; n < 10; ++n)
            text += fmt::format("[[item.completion]]\nbody = \"so-{}\"\non = \"{}/6/2026\"\n\n",
                                (i * 7 + n * 97) % bodies, 1 + n);
        if (i % 10 == 0) text += "[[item.completion]]\nbody = \"*\"\non = \"3/8/2026\"\n\n";
    }
    return text;
}

model::Loaded load_wide(bool records) {
    read::MemoryFiles files;
    files.add("plans/wide.toml", wide_plan(records));
    return model::load(files, read::find_workspace(files, {"plans"}));
}

void run(benchmark::State& state, bool records) {
    const model::Loaded loaded = load_wide(records);
    const calendar::Calendar calendar;
    std::size_t obligations = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        const auto expansion = expand::expand(loaded.model, calendar, {today, {}});
        const auto standings = assess::assess(loaded.model, expansion, {today, 7});
        assess::Tally tally;
        for (const assess::Standing& standing : standings)
            tally.add(standing.status);
        benchmark::DoNotOptimize(tally);
        obligations = tally.all();
        bytes = expansion.obligations.capacity() * sizeof(expand::Obligation) +
                expansion.records.capacity() * sizeof(std::uint32_t) +
                standings.capacity() * sizeof(assess::Standing);
    }
    if (obligations != static_cast<std::size_t>(bodies) * items)
        state.SkipWithError("there are not as many obligations as there should be");
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["obligations"] = static_cast<double>(obligations);
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1e3;  // of the whole run
}

void wide(benchmark::State& state) {
    run(state, false);
}
void wide_with_records(benchmark::State& state) {
    run(state, true);
}

BENCHMARK(wide)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(wide_with_records)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace plan::bench
