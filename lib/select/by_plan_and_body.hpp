#pragma once

// What each body owes by each plan: the finest sums that monitoring keeps.

#include <cstdint>
#include <vector>

#include "select/scoreboard.hpp"

namespace plan::select {

struct PlanAndBody {
    model::Index plan = model::none;
    model::Index body = model::none;  ///< who owes it now; none: nobody answers
    Score score;
    int longest_overdue = 0;  ///< days; of what is overdue alone, unlike score.longest

    void add(const assess::Standing& standing);
    void add(const PlanAndBody& more);
};

/// One row for each pair that any of the chosen obligations belongs to, in the order of their
/// declaration. What is further ahead than a repeating item's next occurrence is in no tally.
std::vector<PlanAndBody> by_plan_and_body(const model::Model& model,
                                          const expand::Expansion& expansion,
                                          const std::vector<assess::Standing>& standings,
                                          const std::vector<std::uint32_t>& chosen);

}  // namespace plan::select
