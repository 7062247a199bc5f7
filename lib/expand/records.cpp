#include "expand/records.hpp"

namespace plan::expand {

using model::none;
using model::Record;
using model::RecordKind;

namespace {

bool holds_over(const Record& record, const Record& other) {
    return record.everyone == other.everyone && *record.on.day >= *other.on.day;
}

}  // namespace

Index CountingRecords::extension(std::optional<Day> completed_on) const {
    Index holding = none;
    for (const std::uint32_t index : indices_) {
        const Record& record = item_.records[index];
        if (!counts(record, RecordKind::extension) || !record.to->day) continue;
        if (completed_on && *record.on.day > *completed_on) continue;
        if (holding == none || holds_over(record, item_.records[holding])) holding = index;
    }
    return holding;
}

bool CountingRecords::counts(const Record& record, RecordKind kind) const {
    return record.kind == kind && record.on.day && *record.on.day <= today_;
}

Index CountingRecords::first(RecordKind kind) const {
    for (const std::uint32_t index : indices_)
        if (counts(item_.records[index], kind)) return index;
    return none;
}

}  // namespace plan::expand
