#pragma once

// Where a file was not understood whole: what stands there, and what rests on it, nobody has seen,
// so that nothing may be called unused or idle for its sake.

#include <span>
#include <vector>

#include "validate/rule.hpp"

namespace plan::validate {

/// The stretches of the file's sections that hold a finding whose code counts; the whole file where
/// one stands outside of any section. In order, apart from each other.
std::vector<Span> sections_with(const read::Source& source, FileIndex file,
                                std::span<const Finding> findings, bool (*counts)(Code));

}  // namespace plan::validate
