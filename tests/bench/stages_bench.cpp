// The stages, each on what the one before it made of the corpus.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assess.hpp"
#include "corpus.hpp"
#include "expand/expand.hpp"
#include "model/load.hpp"
#include "read/cut.hpp"
#include "read/files.hpp"
#include "read/workspace.hpp"
#include "render/report.hpp"
#include "select/select.hpp"

namespace plan::bench {
namespace {

// After every completion in the corpus.
constexpr civil::Day today = date::local_days{date::year{2027} / 1 / 15};

model::Loaded load_corpus() {
    const read::Files& disk = read::disk();
    return model::load(disk, read::find_workspace(disk, {corpus_path()}));
}

select::Query query_for(const model::Loaded& loaded) {
    select::Query query;
    query.files = loaded.chosen;
    return query;
}

/// What each stage is given, made once.
struct Stages {
    model::Loaded loaded = load_corpus();
    calendar::Calendar calendar;
    expand::Expansion expansion = expand::expand(loaded.model, calendar, {today, {}});
    std::vector<assess::Standing> standings = assess::assess(loaded.model, expansion, {today, 7});
    select::Query query = query_for(loaded);
    select::Selection selection = select::select(loaded.model, expansion, standings, query);

    render::Report report() const {
        return {.model = loaded.model,
                .sources = loaded.sources,
                .expansion = expansion,
                .standings = standings,
                .selection = selection,
                .today = today,
                .by = {}};
    }
};

const Stages& stages() {
    static const Stages made;
    return made;
}

void cut(benchmark::State& state) {
    const read::Source source("corpus.toml", std::string(corpus()));
    for (auto _ : state) {
        auto made = read::cut(source, 0);
        benchmark::DoNotOptimize(made);
    }
    count_corpus(state);
}

void load(benchmark::State& state) {
    for (auto _ : state) {
        auto made = load_corpus();
        benchmark::DoNotOptimize(made);
    }
    count_corpus(state);
}

void expand_all(benchmark::State& state) {
    const Stages& given = stages();
    for (auto _ : state) {
        auto made = expand::expand(given.loaded.model, given.calendar, {today, {}});
        benchmark::DoNotOptimize(made);
    }
    count_corpus(state);
}

void assess_all(benchmark::State& state) {
    const Stages& given = stages();
    for (auto _ : state) {
        auto made = assess::assess(given.loaded.model, given.expansion, {today, 7});
        benchmark::DoNotOptimize(made);
    }
    count_corpus(state);
}

void select_all(benchmark::State& state) {
    const Stages& given = stages();
    for (auto _ : state) {
        auto made =
            select::select(given.loaded.model, given.expansion, given.standings, given.query);
        benchmark::DoNotOptimize(made);
    }
    count_corpus(state);
}

template <class Render>
void render_all(benchmark::State& state, Render render) {
    const render::Report report = stages().report();
    std::size_t bytes = 0;
    for (auto _ : state) {
        render::Output output([&](std::string_view text) { bytes += text.size(); });
        render(output, report);
        output.flush();
    }
    benchmark::DoNotOptimize(bytes);
    count_corpus(state);
}

void render_text(benchmark::State& state) {
    render_all(state, [](auto& output, auto& report) { report_text(output, report, {}); });
}
void render_json(benchmark::State& state) {
    render_all(state, [](auto& output, auto& report) { report_json(output, report); });
}
void render_csv(benchmark::State& state) {
    render_all(state, [](auto& output, auto& report) { report_csv(output, report); });
}

BENCHMARK(cut)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(load)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(expand_all)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(assess_all)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(select_all)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(render_text)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(render_json)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(render_csv)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace plan::bench
