// The program whole, its start and its output included.

#include <cstdlib>
#include <string>

#include "corpus.hpp"

namespace plan::bench {
namespace {

void run(benchmark::State& state, const std::string& name, const std::string& options) {
    const std::string command = "'" PLAN_PROGRAM "' " + name + " '" + corpus_path() +
                                "' --today 15/1/2027 " + options + " >/dev/null 2>&1";
    for (auto _ : state) {
        const int status = std::system(command.c_str());
        // 1: there is overdue work, as there should be.
        if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) return state.SkipWithError("it failed");
    }
    count_corpus(state);
}

void plan_check(benchmark::State& state) {
    run(state, "check", "");
}
void plan_list_json(benchmark::State& state) {
    run(state, "list", "--format json");
}

BENCHMARK(plan_check)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(plan_list_json)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace plan::bench
