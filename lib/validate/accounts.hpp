#pragma once

// The records about each obligation, whatever the day: of repeating items those too whose
// occurrences are not owed on the day of the expansion.

#include <functional>
#include <optional>
#include <vector>

#include "validate/rule.hpp"

namespace plan::validate {

/// One obligation and the records about it, as indices into its item's, in the order written.
/// Records that fit nothing (P307) or do not say what they are about are left out.
struct Account {
    Index item = none;
    std::optional<civil::Day> last_day;   ///< the original one
    bool merged = false;                  ///< what several bodies owed came to one
    std::vector<std::uint32_t> own;       ///< that name its body, or may mean no other
    std::vector<std::uint32_t> everyone;  ///< body = "*"
};

/// Those with a record, those of one item after each other. What everyone's records of one
/// occurrence are about comes once more, without a body's own.
void each_account(const Facts& facts, const std::function<void(const Account&)>& take);

}  // namespace plan::validate
