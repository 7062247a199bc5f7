#pragma once

// What a fuzzer claims of every input. A claim that fails ends the program, as libFuzzer and the
// replay of the corpus want it, and says which one.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace plan::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void holds(bool claim, const char* words) {
    if (claim) return;
    std::fprintf(stderr, "does not hold: %s\n", words);
    std::abort();
}

}  // namespace plan::fuzz
