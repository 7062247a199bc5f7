#pragma once

// How much is looked at; more is told (P107), never left out in silence.

#include <cstddef>

namespace plan::expand {

/// More obligations than this are refused.
inline constexpr std::size_t most_obligations = 5'000'000;
/// Of one item so many occurrences up to today are owed, the latest, and so many after it.
inline constexpr std::size_t most_occurrences = 5'000;

}  // namespace plan::expand
