#include "select/scoreboard.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "select/lineage.hpp"

namespace plan::select {

using assess::Status;
using model::Index;
using model::none;

void Score::add(const assess::Standing& standing) {
    tally.add(standing.status);
    if (!standing.days_late) return;
    const int days = *standing.days_late;
    if (standing.status == Status::overdue && days > long_overdue_days) ++long_overdue;
    ++late;
    days_late += static_cast<std::uint64_t>(days);
    longest = std::max(longest, days);
}

void Score::add(const Score& more) {
    for (std::size_t i = 0; i < tally.counts.size(); ++i)
        tally.counts[i] += more.tally.counts[i];
    long_overdue += more.long_overdue;
    late += more.late;
    days_late += more.days_late;
    longest = std::max(longest, more.longest);
}

std::optional<double> Score::share() const {
    if (done() == 0) return std::nullopt;
    return static_cast<double>(tally.done_on_time()) / static_cast<double>(done());
}

std::optional<double> Score::mean_late() const {
    if (late == 0) return std::nullopt;
    return static_cast<double>(days_late) / static_cast<double>(late);
}

bool worse(const Score& left, const Score& right) {
    const auto rank = [](const Score& score) {
        return std::tuple(score.tally.overdue(), score.long_overdue, score.longest,
                          score.tally.done_late());
    };
    return rank(left) > rank(right);
}

namespace {

/// The directives that each plan carries out, on every way up, each once.
class Above {
  public:
    explicit Above(const model::Model& model)
        : lineage_(lineage_of(model)), known_(model.directives.size()) {}

    const std::vector<Index>& of(Index plan) {
        auto& known = known_[plan];
        if (!known) known = climb(plan);
        return *known;
    }

  private:
    std::vector<Index> climb(Index plan) const {
        std::vector<Index> above;
        std::vector<bool> seen(known_.size());
        std::vector<Index> open{plan};
        while (!open.empty()) {
            const Index one = open.back();
            open.pop_back();
            for (const Index parent : lineage_.parents[one]) {
                if (seen[parent] || parent == plan) continue;  // a circle: told in P305
                seen[parent] = true;
                above.push_back(parent);
                open.push_back(parent);
            }
        }
        return above;
    }

    Lineage lineage_;
    std::vector<std::optional<std::vector<Index>>> known_;
};

/// Scores by subject, found again by its index; the last one is nobody's.
class Scores {
  public:
    explicit Scores(std::size_t subjects) : scores_(subjects + 1) {}

    void add(Index subject, const assess::Standing& standing) {
        scores_[std::min<std::size_t>(subject, scores_.size() - 1)].add(standing);
    }

    /// In the order of declaration, nobody last.
    std::vector<ScoreRow> rows() const {
        std::vector<ScoreRow> rows;
        for (std::size_t i = 0; i < scores_.size(); ++i) {
            const Index subject = i + 1 == scores_.size() ? none : static_cast<Index>(i);
            if (scores_[i].tally.all() != 0) rows.push_back({subject, scores_[i]});
        }
        return rows;
    }

    const Score& of(Index subject) const { return scores_[subject]; }

  private:
    std::vector<Score> scores_;
};

std::vector<ScoreRow> worst_first(std::vector<ScoreRow> rows) {
    std::ranges::stable_sort(rows, worse, &ScoreRow::score);
    return rows;
}

std::optional<date::year_month> month_of(const assess::Standing& standing) {
    if (!standing.last_day) return std::nullopt;
    const auto fields = civil::fields_of(*standing.last_day);
    return fields.year() / fields.month();
}

}  // namespace

Scoreboard scoreboard_of(const model::Model& model, const expand::Expansion& expansion,
                         const std::vector<assess::Standing>& standings,
                         const std::vector<std::uint32_t>& chosen) {
    Scoreboard board;
    Above above(model);
    Scores bodies(model.bodies.size());
    Scores plans(model.directives.size());
    Scores below(model.directives.size());
    std::map<date::year_month, Score> months;
    Score no_month;
    for (const std::uint32_t one : chosen) {
        const expand::Obligation& obligation = expansion.obligations[one];
        if (obligation.further) continue;
        const assess::Standing& standing = standings[one];
        const Index plan = model.items[obligation.item].plan;
        board.all.add(standing);
        bodies.add(obligation.owner, standing);
        plans.add(plan, standing);
        for (const Index directive : above.of(plan))
            below.add(directive, standing);
        const auto month = month_of(standing);
        (month ? months[*month] : no_month).add(standing);
    }
    board.bodies = worst_first(bodies.rows());
    board.plans = worst_first(plans.rows());
    board.directives = below.rows();
    // A plan that others carry out counts its own items with what is below it.
    for (ScoreRow& row : board.directives)
        row.score.add(plans.of(row.subject));
    board.directives = worst_first(std::move(board.directives));
    for (const auto& [month, score] : months)
        board.months.push_back({month, score});
    if (no_month.tally.all() != 0) board.months.push_back({std::nullopt, no_month});
    return board;
}

}  // namespace plan::select
