#pragma once

// What is handed from step to step while an item is expanded.

#include <optional>
#include <vector>

#include "expand/expansion.hpp"
#include "model/model.hpp"

namespace plan::expand {

/// An item and the bodies that owe it.
struct Work {
    Index index = none;
    const model::Item& item;
    std::vector<Index> bodies;
};

/// One time that an item is due: what its obligations share.
struct DueTime {
    Term term = Term::pending;
    std::optional<Day> occurrence = {};
    bool further = false;
    std::optional<due::Hour> hour = {};
    std::optional<Day> last_day = {};
    bool uncertain = false;

    /// Where it counts from another item: for each of the bodies (or once, where nobody owes it).
    struct ForBody {
        Day last_day;
        bool uncertain = false;
        KnownDay from;
    };
    std::vector<ForBody> by_body = {};
};

}  // namespace plan::expand
