#pragma once

// Internal to this room: the sums of a scoreboard, in large.

#include "render/page.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// How many were given, the five cells with their picture, the share in time with its denominator,
/// what is overdue for long, what is waived.
void put_summary(Output& output, const select::Score& all, Language language);

}  // namespace plan::render
