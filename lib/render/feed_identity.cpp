#include "render/feed_identity.hpp"

#include <algorithm>
#include <cctype>

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

}  // namespace

std::span<const Obligation> Identities::all_of(model::Index item) const {
    const Obligations all = report_.expansion.obligations;
    const auto begin = std::ranges::lower_bound(all, item, {}, &Obligation::item);
    const auto end = std::ranges::upper_bound(all, item, {}, &Obligation::item);
    return all.subspan(static_cast<std::size_t>(begin - all.begin()),
                       static_cast<std::size_t>(end - begin));
}

std::span<const Obligation> Identities::all_of(model::Index item,
                                               std::optional<Day> occurrence) const {
    const Obligations all = all_of(item);
    const auto begin = std::ranges::lower_bound(all, occurrence, {}, &Obligation::occurrence);
    const auto end = std::ranges::upper_bound(all, occurrence, {}, &Obligation::occurrence);
    return all.subspan(static_cast<std::size_t>(begin - all.begin()),
                       static_cast<std::size_t>(end - begin));
}

std::string Identities::uid_of(const Obligation& obligation) const {
    return percent_encoded(select::key_of(report_.model, obligation)) +
           (feed_.events ? "@event.plan" : "@plan");
}

std::string Identities::uid_of_series(Obligation obligation) const {
    obligation.occurrence.reset();
    return percent_encoded(select::key_of(report_.model, obligation)) +
           (feed_.events ? "@series.event.plan" : "@series.plan");
}

std::vector<std::string> Identities::uids_before(const Obligation& obligation) const {
    std::vector<std::string> uids;
    for (const model::Reference& reference : report_.model.items[obligation.item].after) {
        if (reference.target == model::none) continue;
        // Of what repeats the same occurrence: to name the latest would be to say something else
        // each month.
        Obligations all = all_of(reference.target);
        if (!all.empty() && all.front().occurrence)
            all = all_of(reference.target, obligation.occurrence);
        const auto same_body = [&](const Obligation& one) { return one.body == obligation.body; };
        const bool only_own = std::ranges::any_of(all, same_body);
        for (const Obligation& one : all)
            if (!only_own || same_body(one)) uids.push_back(uid_of(one));
    }
    return uids;
}

}  // namespace plan::render
