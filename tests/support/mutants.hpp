#pragma once

// Texts that are nearly right: a few edits, as of a slipping hand, in texts of a corpus. Seeded, so
// each run is the same.

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>

namespace plan::test {

class Mutator {
  public:
    /// The corpus outlives the mutator.
    Mutator(std::span<const std::string> corpus, std::uint64_t seed)
        : corpus_(corpus), random_(seed) {}

    std::string next();

  private:
    std::span<const std::string> corpus_;
    std::mt19937_64 random_;

    std::size_t below(std::size_t count) { return count == 0 ? 0 : random_() % count; }
    const std::string& snippet();
    std::size_t line_at(const std::string& text);
    std::string cut_line(std::string& text);
    void edit(std::string& text);
};

/// What an environment variable says, so that a count or a seed can be given by hand.
std::size_t number_from(const char* variable, std::size_t otherwise);

}  // namespace plan::test
