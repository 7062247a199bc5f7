#pragma once

// Internal to this room: what the components of a feed go by.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "render/feed.hpp"

namespace plan::render {

class Identities {
  public:
    Identities(const Report& report, const Feed& feed) : report_(report), feed_(feed) {}

    /// From the key and nothing else: what is reported, and on which day, does not change it.
    std::string uid_of(const expand::Obligation& obligation) const;

    /// Of the occurrences of its item and body that are not known yet.
    std::string uid_of_series(expand::Obligation obligation) const;

    /// The components that come before it.
    std::vector<std::string> uids_before(const expand::Obligation& obligation) const;

    /// All obligations of an item: by occurrence, then by body.
    std::span<const expand::Obligation> all_of(model::Index item) const;
    std::span<const expand::Obligation> all_of(model::Index item,
                                               std::optional<Day> occurrence) const;

  private:
    const Report& report_;
    const Feed& feed_;
};

}  // namespace plan::render
