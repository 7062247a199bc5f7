#include "expand/records.hpp"

#include <algorithm>

namespace plan::expand {

using model::Item;
using model::Record;

Fit fit_of(const Item& item, const std::vector<Index>& bodies, const Record& record) {
    const bool repeats = model::repeats(item);
    if (record.occurrence.text.given() && !repeats) return Fit::no_such_occurrence;
    if (!record.occurrence.text.given() && repeats) return Fit::which_occurrence;
    if (record.everyone) return Fit::fits;
    if (!record.body.text.given()) return bodies.size() > 1 ? Fit::which_body : Fit::fits;
    const bool owes = record.body.target != model::none &&
                      std::ranges::find(bodies, record.body.target) != bodies.end();
    return owes ? Fit::fits : Fit::no_such_body;
}

void records_about(const Item& item, const std::vector<Index>& bodies, Index body,
                   std::vector<std::uint32_t>& records) {
    const auto count = static_cast<std::uint32_t>(item.records.size());
    const auto is_about = [&](const Record& record) {
        if (fit_of(item, bodies, record) != Fit::fits) return false;
        return !record.body.text.given() || record.everyone || record.body.target == body;
    };
    for (const bool everyone : {false, true})
        for (std::uint32_t i = 0; i < count; ++i)
            if (item.records[i].everyone == everyone && is_about(item.records[i]))
                records.push_back(i);
}

}  // namespace plan::expand
