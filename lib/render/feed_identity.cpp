#include "render/feed_identity.hpp"

#include <algorithm>
#include <cctype>
#include <variant>

#include "due/rrule.hpp"
#include "select/select.hpp"

namespace plan::render {

using expand::Obligation;
using Obligations = std::span<const Obligation>;

namespace {

/// Wherever it is carried to: ASCII without blanks or separators. Two keys never become one.
std::string percent_encoded(std::string_view key) {
    constexpr std::string_view kept = "-_./@#";
    std::string encoded;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && (std::isalnum(byte) != 0 || kept.find(c) != std::string_view::npos)) {
            encoded += c;
        } else {
            encoded += fmt::format("%{:02X}", byte);
        }
    }
    return encoded;
}

bool repeats_by_rule(const model::Item& item) {
    return item.repeat.cycle && item.repeat.cycle->unit == due::Cycle::Unit::rrule;
}

/// Every occurrence from the first one on, for each body.
bool are_whole(Obligations all, Day first) {
    if (all.empty() || all.front().occurrence != first) return false;
    std::size_t occurrences = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i == 0 || all[i].occurrence != all[i - 1].occurrence) ++occurrences;
    const auto bodies = static_cast<std::size_t>(
        std::ranges::count_if(all, [&](const Obligation& one) { return one.occurrence == first; }));
    return occurrences * bodies == all.size();
}

std::optional<Series> find_series(const model::Item& item, Obligations all) {
    if (!item.due.expression || item.until.text.given()) return std::nullopt;
    const auto* dated = std::get_if<due::Dated>(&*item.due.expression);
    const auto read = due::read_rrule(item.repeat.cycle->rrule);
    const auto* rule = std::get_if<due::Rrule>(&read);
    if (dated == nullptr || dated->extent != due::Extent::day || rule == nullptr)
        return std::nullopt;
    // Longer steps than this are beyond what other programs count in.
    constexpr std::uint32_t longest = 9999;
    if (rule->interval > longest) return std::nullopt;
    std::optional<Day> first;
    due::each_day_of_rrule(*rule, dated->first, [&](Day day) {
        first = day;
        return false;
    });
    const bool plain = std::ranges::all_of(all, [](const Obligation& one) {
        return one.last_day == one.occurrence && one.owner == one.body;
    });
    if (!first || !plain || !are_whole(all, *first)) return std::nullopt;
    return Series{rule->text, *first};
}

Obligations of_occurrence(Obligations all, std::optional<Day> occurrence) {
    const auto begin = std::ranges::lower_bound(all, occurrence, {}, &Obligation::occurrence);
    const auto end = std::ranges::upper_bound(all, occurrence, {}, &Obligation::occurrence);
    return all.subspan(static_cast<std::size_t>(begin - all.begin()),
                       static_cast<std::size_t>(end - begin));
}

}  // namespace

std::span<const Obligation> Identities::all_of(model::Index item) const {
    const Obligations all = report_.expansion.obligations;
    const auto begin = std::ranges::lower_bound(all, item, {}, &Obligation::item);
    const auto end = std::ranges::upper_bound(all, item, {}, &Obligation::item);
    return all.subspan(static_cast<std::size_t>(begin - all.begin()),
                       static_cast<std::size_t>(end - begin));
}

const Series* Identities::series_of(const Obligation& obligation) {
    const model::Item& item = report_.model.items[obligation.item];
    if (!feed_.whole_series || !obligation.occurrence || !repeats_by_rule(item)) return nullptr;
    auto known = series_.find(obligation.item);
    if (known == series_.end())
        known = series_.emplace(obligation.item, find_series(item, all_of(obligation.item))).first;
    return known->second ? &*known->second : nullptr;
}

std::string Identities::uid_of(const Obligation& obligation) {
    Obligation named = obligation;
    if (series_of(obligation) != nullptr) named.occurrence.reset();
    return percent_encoded(select::key_of(report_.model, named)) +
           (feed_.events ? "@event.plan" : "@plan");
}

std::vector<std::string> Identities::uids_before(const Obligation& obligation) {
    std::vector<std::string> uids;
    for (const model::Reference& reference : report_.model.items[obligation.item].after) {
        if (reference.target == model::none) continue;
        Obligations all = all_of(reference.target);
        if (all.empty()) continue;
        // Of what repeats the same occurrence; else the series, where it is one: to name the latest
        // occurrence would be to say something else each month.
        if (const Obligations same = of_occurrence(all, obligation.occurrence); !same.empty()) {
            all = same;
        } else if (series_of(all.front()) != nullptr) {
            all = of_occurrence(all, all.front().occurrence);
        } else {
            continue;
        }
        const auto same_body = [&](const Obligation& one) { return one.body == obligation.body; };
        const bool only_own = std::ranges::any_of(all, same_body);
        for (const Obligation& one : all)
            if (!only_own || same_body(one)) uids.push_back(uid_of(one));
    }
    return uids;
}

}  // namespace plan::render
