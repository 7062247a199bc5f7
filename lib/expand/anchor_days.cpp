#include "expand/anchor_days.hpp"

#include <span>

namespace plan::expand {

namespace {

Index found_in(const std::unordered_map<Index, Index>& targets, Index item) {
    const auto found = targets.find(item);
    return found == targets.end() ? none : found->second;
}

}  // namespace

AnchorDays::AnchorDays(const model::Model& model)
    : model_(model), anchors_(item_anchors(model)), order_(order_of(model, anchors_)) {
    for (const auto& circle : order_.circles)
        in_circle_.insert(circle.begin(), circle.end());
}

Index AnchorDays::target_of_due(Index item) const {
    return found_in(anchors_.of_due, item);
}

Index AnchorDays::target_of_until(Index item) const {
    return found_in(anchors_.of_until, item);
}

void AnchorDays::note(Index index, const Expansion& alone) {
    if (!alone.left_out.empty()) lost_.insert(index);
    Noted& noted = noted_[index];
    auto merged = alone.merged.begin();
    for (std::uint32_t i = 0; i < alone.obligations.size(); ++i) {
        const Obligation& one = alone.obligations[i];
        const auto records = std::span(alone.records).subspan(one.records_begin, one.records_count);
        noted.all.push_back({one.last_day, one.uncertain, {records.begin(), records.end()}});
        for (const Index body : {one.body, one.owner})
            if (body != none) noted.by_body.try_emplace(body, i);
        // What came to one body from several is the same work for each of them.
        for (; merged != alone.merged.end() && merged->obligation == i; ++merged)
            noted.by_body.try_emplace(merged->body, i);
    }
}

std::optional<KnownDay> AnchorDays::standing_of(const model::Item& item, const One& one,
                                                Day known) const {
    const CountingRecords records(item, one.records, known);
    const Index completion = records.completion();
    const Index extension =
        records.extension(completion == none ? std::nullopt : item.records[completion].on.day);
    if (extension != none) return KnownDay{*item.records[extension].to->day, false};
    if (!one.original) return std::nullopt;
    return KnownDay{*one.original, one.uncertain};
}

std::optional<KnownDay> AnchorDays::day_for(Index index, Index body, Day known) const {
    const auto noted = noted_.find(index);
    if (noted == noted_.end()) return std::nullopt;
    const auto one = noted->second.by_body.find(body);
    if (one == noted->second.by_body.end()) return std::nullopt;
    return standing_of(model_.items[index], noted->second.all[one->second], known);
}

std::optional<KnownDay> AnchorDays::latest(Index index, Day known) const {
    const auto noted = noted_.find(index);
    if (noted == noted_.end()) return std::nullopt;
    std::optional<KnownDay> latest;
    for (const One& one : noted->second.all) {
        const auto day = standing_of(model_.items[index], one, known);
        if (day && (!latest || day->day > latest->day)) latest = day;
    }
    return latest;
}

}  // namespace plan::expand
