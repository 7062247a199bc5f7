#include "select/letters.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "expand/groups.hpp"
#include "expand/owners.hpp"
#include "select/scoreboard.hpp"

namespace plan::select {

using assess::Standing;
using assess::Status;
using expand::Obligation;
using model::none;

Day monday_of(Day day) {
    return day - civil::days(static_cast<int>(date::weekday(day).iso_encoding()) - 1);
}

Day LetterTime::last() const {
    const Day week_and_horizon = std::max(sunday(), std::max(today, monday) + civil::days(horizon));
    if (thresholds.empty()) return week_and_horizon;
    return today + civil::days(*std::ranges::max_element(thresholds));
}

bool Letter::says_something() const {
    return !(late.empty() && before_week.empty() && this_week.empty() && ahead.empty() &&
             finished.empty() && coordinating.empty());
}

Index recipient_of(const model::Model& model, Index body, Day today) {
    return expand::owner_of(model, body, today).body;
}

namespace {

enum class Part : std::uint8_t { nothing, late, before_week, this_week, ahead, finished };

Part part_of_due(const Standing& standing, const LetterTime& time) {
    const Day day = *standing.last_day;
    const bool picked = !time.thresholds.empty();
    if (picked &&
        std::ranges::find(time.thresholds, (day - time.today).count()) == time.thresholds.end())
        return Part::nothing;
    if (day < time.monday) return Part::before_week;
    if (day <= time.sunday()) return Part::this_week;
    return picked || day <= time.last() ? Part::ahead : Part::nothing;
}

Part part_of(const Standing& standing, const LetterTime& time) {
    constexpr int week = 7;
    switch (standing.status) {
        case Status::overdue:
            if (!time.thresholds.empty() && standing.days_late.value_or(0) % week != 0)
                return Part::nothing;
            return Part::late;
        case Status::due_soon:
        case Status::open: return part_of_due(standing, time);
        case Status::done_on_time:
        case Status::done_late:
            if (!time.thresholds.empty() || !standing.completed_on) return Part::nothing;
            if (*standing.completed_on < time.monday - civil::days(week)) return Part::nothing;
            return *standing.completed_on < time.monday ? Part::finished : Part::nothing;
        case Status::ongoing:
        case Status::pending:
        case Status::waived: break;
    }
    return Part::nothing;
}

std::vector<std::uint32_t>* list_of(Letter& letter, Part part) {
    switch (part) {
        case Part::late: return &letter.late;
        case Part::before_week: return &letter.before_week;
        case Part::this_week: return &letter.this_week;
        case Part::ahead: return &letter.ahead;
        case Part::finished: return &letter.finished;
        case Part::nothing: break;
    }
    return nullptr;
}

class Clerk {
  public:
    Clerk(const model::Model& model, const expand::Expansion& expansion,
          const std::vector<Standing>& standings, const LetterTime& time)
        : model_(model),
          expansion_(expansion),
          standings_(standings),
          time_(time),
          recipients_(model.bodies.size(), none),
          tallies_(model.bodies.size()),
          places_(model.bodies.size(), none),
          groups_(model) {}

    void take(std::uint32_t index) {
        const Obligation& obligation = expansion_.obligations[index];
        const Standing& standing = standings_[index];
        if (!obligation.further) {
            assess::Tally& tally =
                obligation.owner == none ? result_.nobodys.tally : tallies_[obligation.owner];
            tally.add(standing.status);
        }
        const Part part = part_of(standing, time_);
        if (part == Part::nothing) return;
        list_of(letter_to(obligation.owner), part)->push_back(index);
        if (part != Part::finished && !model_.items[obligation.item].coordinating.empty())
            share(index);
    }

    Letters finish(const std::vector<bool>& bodies) {
        for (std::uint32_t line = 0; line < result_.shared.size(); ++line)
            tell_helpers(line);
        std::erase_if(result_.letters, [&](const Letter& letter) {
            return !letter.says_something() || (!bodies.empty() && !bodies[letter.body]);
        });
        std::ranges::sort(result_.letters, {}, &Letter::body);
        add_tallies();
        return std::move(result_);
    }

  private:
    Index recipient(Index body) {
        Index& known = recipients_[body];
        if (known == none) known = recipient_of(model_, body, time_.today);
        return known;
    }

    Letter& letter_to(Index body) {
        if (body == none) return result_.nobodys;
        const Index to = recipient(body);
        if (places_[to] == none) {
            places_[to] = static_cast<Index>(result_.letters.size());
            result_.letters.emplace_back().body = to;
        }
        return result_.letters[places_[to]];
    }

    /// What stands alike is one line for those who help, however many bodies owe it.
    void share(std::uint32_t index) {
        const Obligation& obligation = expansion_.obligations[index];
        const auto alike = std::tuple(obligation.item, obligation.occurrence,
                                      standings_[index].last_day, standings_[index].status);
        const auto [line, fresh] =
            lines_.try_emplace(alike, static_cast<std::uint32_t>(result_.shared.size()));
        if (fresh) result_.shared.emplace_back();
        result_.shared[line->second].push_back(index);
    }

    void tell_helpers(std::uint32_t line) {
        const Shared& shared = result_.shared[line];
        const Obligation& first = expansion_.obligations[shared.front()];
        std::vector<Index> told;
        for (const std::uint32_t index : shared)
            if (const Index owner = expansion_.obligations[index].owner; owner != none)
                told.push_back(recipient(owner));  // their own part says it
        std::ranges::sort(told);
        for (const Index helper : groups_.bodies_meant(model_.items[first.item].coordinating)) {
            const Index to = recipient(helper);
            if (std::ranges::binary_search(told, to)) continue;
            std::vector<std::uint32_t>& lines = letter_to(to).coordinating;
            if (lines.empty() || lines.back() != line) lines.push_back(line);
        }
    }

    void add_tallies() {
        std::vector<Letter*> letters(model_.bodies.size());
        for (Letter& letter : result_.letters) {
            letter.tally = tallies_[letter.body];
            letters[letter.body] = &letter;
        }
        for (Index body = 0; body < tallies_.size(); ++body) {
            if (tallies_[body].all() == 0) continue;
            const Index to = recipient(body);
            if (to != body && letters[to] != nullptr)
                letters[to]->formers.push_back({body, tallies_[body]});
        }
    }

    const model::Model& model_;
    const expand::Expansion& expansion_;
    const std::vector<Standing>& standings_;
    const LetterTime& time_;
    std::vector<Index> recipients_;       // by Index; none: not asked yet
    std::vector<assess::Tally> tallies_;  // by Index
    std::vector<Index> places_;           // in Letters::letters
    std::map<std::tuple<Index, std::optional<Day>, std::optional<Day>, Status>, std::uint32_t>
        lines_;
    expand::Groups groups_;
    Letters result_;
};

}  // namespace

Letters letters_of(const model::Model& model, const expand::Expansion& expansion,
                   const std::vector<Standing>& standings, const std::vector<std::uint32_t>& chosen,
                   const LetterTime& time, const std::vector<bool>& bodies) {
    Clerk clerk(model, expansion, standings, time);
    for (const std::uint32_t index : chosen)
        clerk.take(index);
    return clerk.finish(bodies);
}

void put_worst_first(Letters& letters, const std::vector<Standing>& standings) {
    std::vector<std::pair<Score, Letter>> scored;
    for (Letter& letter : letters.letters) {
        Score score;
        for (const std::uint32_t index : letter.late)
            score.add(standings[index]);
        scored.emplace_back(score, std::move(letter));
    }
    std::ranges::stable_sort(scored, worse, &std::pair<Score, Letter>::first);
    letters.letters.clear();
    for (auto& [score, letter] : scored)
        letters.letters.push_back(std::move(letter));
}

}  // namespace plan::select
