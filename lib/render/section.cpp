#include "render/section.hpp"

#include <algorithm>
#include <utility>

#include "civil/day.hpp"
#include "render/group_words.hpp"
#include "render/row.hpp"
#include "threads/over_cores.hpp"

namespace plan::render {

namespace {

/// Which section: an index, a month or a place in the order of statuses.
using Rank = std::uint32_t;
constexpr Rank last = model::none;

struct Ranked {
    Rank rank;
    std::uint32_t obligation;
};

Rank rank_of(assess::Status status) {
    const auto* found = std::find(statuses_as_shown.begin(), statuses_as_shown.end(), status);
    return static_cast<Rank>(found - statuses_as_shown.begin());
}

Rank month_of(const std::optional<civil::Day>& day) {
    if (!day) return last;
    const auto fields = civil::fields_of(*day);
    return static_cast<Rank>(static_cast<int>(fields.year()) * 12) +
           static_cast<unsigned>(fields.month()) - 1;
}

template <class Declared>
Rank first_of(const std::vector<Declared>& all, Rank index) {
    return index == last || all[index].first == model::none ? index : all[index].first;
}

/// The directives that a plan implements, each once.
std::vector<Rank> implemented_by(const model::Model& model, const model::Directive& plan) {
    std::vector<Rank> ranks;
    for (const model::Reference& reference : plan.implements) {
        const Rank rank = first_of(model.directives, reference.target);
        if (rank != last && std::find(ranks.begin(), ranks.end(), rank) == ranks.end())
            ranks.push_back(rank);
    }
    if (ranks.empty()) ranks.push_back(last);
    return ranks;
}

void rank(std::vector<Ranked>& ranked, const Report& report, GroupBy by, std::uint32_t index) {
    const model::Model& model = report.model;
    const expand::Obligation& obligation = report.expansion.obligations[index];
    const assess::Standing& standing = report.standings[index];
    const model::Index plan = model.items[obligation.item].plan;
    const auto add = [&](Rank rank) { ranked.push_back({rank, index}); };
    switch (by) {
        case GroupBy::body: add(first_of(model.bodies, obligation.owner)); break;
        case GroupBy::plan: add(first_of(model.directives, plan)); break;
        case GroupBy::directive:
            for (const Rank rank : implemented_by(model, model.directives[plan]))
                add(rank);
            break;
        case GroupBy::status: add(rank_of(standing.status)); break;
        case GroupBy::month: add(month_of(standing.last_day)); break;
    }
}

date::year_month month_of(Rank rank) {
    return date::year(static_cast<int>(rank / 12)) / date::month(rank % 12 + 1);
}

std::string section_heading(const Report& report, GroupBy by, Rank rank, Language language) {
    if (by == GroupBy::status) return std::string(heading_of(statuses_as_shown[rank]).in(language));
    if (by == GroupBy::month)
        return month_in_words(rank == last ? std::nullopt : std::optional(month_of(rank)),
                              language);
    return subject_in_words(report.model, by, rank, language);
}

}  // namespace

std::optional<GroupBy> grouping_of(const Report& report) {
    if (report.by) return report.by;
    const bool by_status = report.subject == Subject::check || report.subject == Subject::list;
    return by_status ? std::optional(GroupBy::status) : std::nullopt;
}

std::vector<Section> sections_of(const Report& report, Language language) {
    const std::optional<GroupBy> by = grouping_of(report);
    std::vector<Ranked> ranked;
    ranked.reserve(report.selection.chosen.size());
    for (const std::uint32_t index : report.selection.chosen) {
        if (by) {
            rank(ranked, report, *by, index);
        } else {
            ranked.push_back({0, index});
        }
    }
    const auto before = [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; };
    std::stable_sort(ranked.begin(), ranked.end(), before);

    std::vector<Section> sections;
    for (auto begin = ranked.begin(); begin != ranked.end();) {
        const auto end = std::upper_bound(begin, ranked.end(), *begin, before);
        Section& section = sections.emplace_back();
        if (by) section.heading = section_heading(report, *by, begin->rank, language);
        section.obligations.reserve(static_cast<std::size_t>(end - begin));
        for (; begin != end; ++begin) {
            section.obligations.push_back(begin->obligation);
            if (!report.expansion.obligations[begin->obligation].further)
                section.tally.add(report.standings[begin->obligation].status);
        }
    }
    return sections;
}

std::vector<std::span<const std::uint32_t>> rows_of(const Report& report, const Section& section) {
    const std::span<const std::uint32_t> all = section.obligations;
    std::vector<char> begins(all.size(), 1);  // not of bool: several threads write
    threads::for_each_part(all.size(), [&](std::size_t i, std::size_t end) {
        for (i = std::max<std::size_t>(i, 1); i < end; ++i)
            if (same_but_for_body(row_of(report, all[i - 1]), row_of(report, all[i])))
                begins[i] = 0;
    });
    std::vector<std::span<const std::uint32_t>> rows;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        for (++end; end < all.size() && !begins[end];)
            ++end;
        rows.push_back(all.subspan(begin, end - begin));
    }
    return rows;
}

}  // namespace plan::render
