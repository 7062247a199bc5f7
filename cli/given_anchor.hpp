#pragma once

// What `plan date` counts from: the day in the words, or one that `--anchor` gives. No file is
// read, so nothing else can say it.

#include <optional>
#include <span>
#include <variant>

#include "due/parse.hpp"
#include "options.hpp"

namespace plan::cli {

struct FoundAnchor {
    std::optional<civil::Day> day;       ///< none where the words count from nothing
    const GivenAnchor* given = nullptr;  ///< whose day it is, where an option says it
};

/// P204 where the words count from something whose day nobody says. Words that repeat by
/// themselves begin after `issued`, where that is given.
std::variant<FoundAnchor, due::Refusal> find_anchor(const due::Expression& expression,
                                                    std::span<const GivenAnchor> given);

}  // namespace plan::cli
