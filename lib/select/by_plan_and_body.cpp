#include "select/by_plan_and_body.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace plan::select {

using model::Index;

void PlanAndBody::add(const assess::Standing& standing) {
    score.add(standing);
    if (standing.status == assess::Status::overdue)
        longest_overdue = std::max(longest_overdue, standing.days_late.value_or(0));
}

void PlanAndBody::add(const PlanAndBody& more) {
    score.add(more.score);
    longest_overdue = std::max(longest_overdue, more.longest_overdue);
}

std::vector<PlanAndBody> by_plan_and_body(const model::Model& model,
                                          const expand::Expansion& expansion,
                                          const std::vector<assess::Standing>& standings,
                                          const std::vector<std::uint32_t>& chosen) {
    std::map<std::pair<Index, Index>, PlanAndBody> sums;
    for (const std::uint32_t one : chosen) {
        const expand::Obligation& obligation = expansion.obligations[one];
        if (obligation.further) continue;
        const Index plan = model.items[obligation.item].plan;
        PlanAndBody& sum = sums[{plan, obligation.owner}];
        sum.plan = plan;
        sum.body = obligation.owner;
        sum.add(standings[one]);
    }
    std::vector<PlanAndBody> rows;
    rows.reserve(sums.size());
    for (const auto& [pair, sum] : sums)
        rows.push_back(sum);
    return rows;
}

}  // namespace plan::select
