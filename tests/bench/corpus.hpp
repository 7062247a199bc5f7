#pragma once

// What all benchmarks run on: the text that corpus.py wrote, read once by main.

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string_view>

namespace plan::bench {

/// The corpus's bytes.
std::string_view corpus();

/// Its path, for what reads it itself.
const char* corpus_path();

/// How many items it holds.
std::int64_t corpus_items();

/// Ends a benchmark whose every round went over the whole corpus: adds bytes and items a second.
void count_corpus(benchmark::State& state);

}  // namespace plan::bench
