#include "render/feed_series.hpp"

#include <algorithm>
#include <variant>

#include "due/rrule.hpp"
#include "render/ical.hpp"

namespace plan::render {

using expand::Obligation;
using Obligations = std::span<const Obligation>;

namespace {

std::optional<due::Rrule> rule_of(const model::Item& item) {
    if (!item.repeat->cycle || item.repeat->cycle->unit != due::Cycle::Unit::rrule)
        return std::nullopt;
    auto read = due::read_rrule(item.repeat->cycle->rrule);
    auto* rule = std::get_if<due::Rrule>(&read);
    // Longer steps than this are beyond what other programs count in.
    constexpr std::uint32_t longest = 9999;
    if (rule == nullptr || rule->interval > longest) return std::nullopt;
    // Week 1 may begin in December: begun there, every second year is not the same to all programs.
    if (!rule->weeks.empty() && rule->interval > 1) return std::nullopt;
    return std::move(*rule);
}

/// The last day that is the body's to keep, by its own end and the item's; `known` is false where
/// that takes a calendar.
struct Limit {
    bool known = true;
    std::optional<Day> day;
};

Limit limit_of(const model::Model& model, const model::Item& item, model::Index body) {
    Limit limit;
    if (body != model::none) limit.day = model.bodies[body].until.day;
    if (!item.until->text.given()) return limit;
    if (!item.until->expression || !std::holds_alternative<due::Dated>(*item.until->expression))
        return {false, std::nullopt};
    // What names its day outright asks no calendar.
    const auto until =
        due::last_day(*item.until->expression, rules_for(model, item), calendar::Calendar{}).day;
    if (until && (!limit.day || *until < *limit.day)) limit.day = until;
    return limit;
}

/// The rule with another end.
std::string ending(const std::string& rule, Day until) {
    std::string changed;
    for (std::size_t begin = 0; begin < rule.size();) {
        const std::size_t end = std::min(rule.find(';', begin), rule.size());
        const std::string_view part = std::string_view(rule).substr(begin, end - begin);
        if (!part.starts_with("COUNT=") && !part.starts_with("UNTIL="))
            changed.append(part).append(";");
        begin = end + 1;
    }
    return changed.append("UNTIL=").append(ical_day(until));
}

}  // namespace

std::optional<Series> series_beyond(const model::Model& model, const model::Item& item,
                                    Obligations all, model::Index body) {
    const auto rule = rule_of(item);
    if (!rule || all.empty() || !item.due.expression) return std::nullopt;
    const auto* dated = std::get_if<due::Dated>(&*item.due.expression);
    if (dated == nullptr || dated->extent != due::Extent::day) return std::nullopt;
    // The words make of each day a last day alike: of one it is seen.
    if (all.back().last_day != all.back().occurrence) return std::nullopt;
    const Limit limit = limit_of(model, item, body);
    if (!limit.known) return std::nullopt;

    const Day known = *all.back().occurrence;
    Series series;
    std::optional<Day> very_first, begin, end;
    due::each_day_of_rrule(*rule, dated->first, [&](Day day) {
        if (!very_first) very_first = day;
        if (limit.day && day > *limit.day) return false;
        if (day <= known) {
            ++series.moved;
            if (day < known) series.moved_on = day;
            return true;
        }
        if (!begin) begin = day;
        end = day;
        return rule->count.has_value();  // how many are left is said by the last of them
    });
    if (!begin || all.front().occurrence != very_first) return std::nullopt;
    --series.moved;  // the first one is never beyond what is known
    series.first = *begin;
    if (rule->count) {
        series.rule = ending(rule->text, *end);
    } else if (limit.day && (!rule->until || *limit.day < *rule->until)) {
        series.rule = ending(rule->text, *limit.day);
    } else {
        series.rule = rule->text;
    }
    return series;
}

}  // namespace plan::render
