// The stages on a corpus, each beside bare toml++ on the same bytes: `bench CORPUS [OPTION…]`.
//
// A benchmark registers itself by BENCHMARK in its own file; the options are Google Benchmark's.

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "corpus.hpp"

namespace plan::bench {
namespace {

std::string path;
std::string text;

// The measure of all others (tomlplusplus_bench.cpp).
constexpr std::string_view measure = "tomlplusplus";

/// Google Benchmark's table, and below it each time as a multiple of the measure's.
class Reporter : public benchmark::ConsoleReporter {
  public:
    Reporter() : ConsoleReporter(OO_Tabular) {}

    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration && !run.error_occurred)
                times_.push_back({run.run_name.function_name,
                                  run.real_accumulated_time / static_cast<double>(run.iterations)});
    }

    void Finalize() override {
        ConsoleReporter::Finalize();
        double unit = 0;
        for (const Time& time : times_)
            if (time.name == measure) unit = time.seconds;
        if (unit == 0) return;
        std::printf("\nTimes as multiples of bare toml++ (%.0f ms):\n", unit * 1000);
        for (const Time& time : times_)
            std::printf("%8.3f  %s\n", time.seconds / unit, time.name.c_str());
    }

  private:
    struct Time {
        std::string name;
        double seconds;
    };
    std::vector<Time> times_;
};

}  // namespace

std::string_view corpus() {
    return text;
}
const char* corpus_path() {
    return path.c_str();
}

std::int64_t corpus_items() {
    std::int64_t items = 0;
    constexpr std::string_view header = "\n[[item]]\n";
    for (auto at = text.find(header); at != std::string::npos; at = text.find(header, at + 1))
        ++items;
    return items;
}

void count_corpus(benchmark::State& state) {
    static const std::int64_t items = corpus_items();
    const auto rounds = static_cast<std::int64_t>(state.iterations());
    state.SetBytesProcessed(rounds * static_cast<std::int64_t>(text.size()));
    state.SetItemsProcessed(rounds * items);
}

}  // namespace plan::bench

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (argc != 2) {
        std::fputs("usage: bench CORPUS [--benchmark_filter=REGEX …]\n", stderr);
        return 2;
    }
    plan::bench::path = argv[1];
    std::ifstream file(plan::bench::path, std::ios::binary);
    plan::bench::text.assign(std::istreambuf_iterator<char>(file), {});
    if (plan::bench::text.empty()) {
        std::fprintf(stderr, "bench: %s is empty or can't be read\n", argv[1]);
        return 2;
    }
    plan::bench::Reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
