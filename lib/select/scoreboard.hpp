#pragma once

// How each body, plan, directive and month does: what was given to it, what was done in time or
// late, what is open, and by how many days it is late.

#include <cstdint>
#include <optional>
#include <vector>

#include "select/select.hpp"

namespace plan::select {

/// Overdue by more days than this is told apart, as official reports do.
inline constexpr int long_overdue_days = 30;

struct Score {
    assess::Tally tally;
    std::size_t long_overdue = 0;  ///< of the overdue: by more than long_overdue_days
    std::size_t late = 0;          ///< overdue or done late
    std::uint64_t days_late = 0;   ///< of all that is late, together
    int longest = 0;               ///< the most days that one of them is late

    void add(const assess::Standing& standing);
    void add(const Score& more);
    /// The official tally's sum: its five cells, without what is waived.
    std::size_t given() const { return tally.all() - tally.of(assess::Status::waived); }
    std::size_t done() const { return tally.done_on_time() + tally.done_late(); }
    /// Done on time of done; nothing where nothing is done.
    std::optional<double> share() const;
    /// Days that what is late is late on average; nothing where nothing is.
    std::optional<double> mean_late() const;
};

/// Worse comes first: more overdue, more of it for long, the longer lateness, more done late.
bool worse(const Score& left, const Score& right);

struct ScoreRow {
    model::Index subject = model::none;  ///< body, plan or directive; none: nobody answers
    Score score;
};

struct MonthRow {
    std::optional<date::year_month> month;  ///< of the last day; none: without one
    Score score;
};

/// Each list sums the same chosen obligations. Bodies, plans and directives are those that any of
/// them belong to, the worst first (of equals the one declared first); months come in their order,
/// no month last. A directive counts all that carries it out, however far down, each once.
struct Scoreboard {
    Score all;
    std::vector<ScoreRow> bodies;
    std::vector<ScoreRow> plans;
    std::vector<ScoreRow> directives;
    std::vector<MonthRow> months;
};

/// What is further ahead than a repeating item's next occurrence is in no tally.
Scoreboard scoreboard_of(const model::Model& model, const expand::Expansion& expansion,
                         const std::vector<assess::Standing>& standings,
                         const std::vector<std::uint32_t>& chosen);

}  // namespace plan::select
