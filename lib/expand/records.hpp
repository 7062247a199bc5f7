#pragma once

// Which obligations of an item a completion, extension or waiver is about.

#include <cstdint>
#include <optional>
#include <vector>

#include "model/model.hpp"

namespace plan::expand {

using model::Index;

/// How a record fits an item owed by some bodies.
enum class Fit : std::uint8_t {
    fits,
    no_such_body,        ///< the body does not owe the item
    which_body,          ///< several owe it and the record does not say which
    no_such_occurrence,  ///< the rule never gives it
    which_occurrence,    ///< the item repeats and the record does not say which
};

Fit fit_of(const model::Item& item, const std::vector<Index>& bodies, const model::Record& record);

/// The records of the item about what `body` owes: its own before those for everyone ("*"). `body`
/// is none where nobody answers.
void records_about(const model::Item& item, const std::vector<Index>& bodies, Index body,
                   std::vector<std::uint32_t>& records);

}  // namespace plan::expand
