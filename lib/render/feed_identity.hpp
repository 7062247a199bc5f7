#pragma once

// Internal to this room: what the components of a feed go by, and which of them are one series.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "render/feed.hpp"

namespace plan::render {

/// A repeating item whose RRULE says its last days.
struct Series {
    std::string rule;  ///< `FREQ=MONTHLY;BYMONTHDAY=25`
    Day first;
};

class Identities {
  public:
    Identities(const Report& report, const Feed& feed) : report_(report), feed_(feed) {}

    /// The series that it is an occurrence of; null where it stands for itself.
    const Series* series_of(const expand::Obligation& obligation);

    std::string uid_of(const expand::Obligation& obligation);

    /// The components that come before it.
    std::vector<std::string> uids_before(const expand::Obligation& obligation);

    /// All obligations of an item: by occurrence, then by body.
    std::span<const expand::Obligation> all_of(model::Index item) const;

  private:
    const Report& report_;
    const Feed& feed_;
    std::unordered_map<model::Index, std::optional<Series>> series_;  // of what repeats by an RRULE
};

}  // namespace plan::render
