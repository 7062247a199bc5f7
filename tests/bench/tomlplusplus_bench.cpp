// Bare toml++ on the whole text: the measure of all others.

#include <string_view>

#include <toml++/toml.h>

#include "corpus.hpp"

namespace plan::bench {
namespace {

void tomlplusplus(benchmark::State& state) {
    for (auto _ : state) {
        toml::table table = toml::parse(corpus(), std::string_view("corpus.toml"));
        benchmark::DoNotOptimize(table);
    }
    count_corpus(state);
}
BENCHMARK(tomlplusplus)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace plan::bench
