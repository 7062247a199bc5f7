#pragma once

// Internal to this room: one obligation, or one series, as a component of a feed.

#include "render/feed_identity.hpp"
#include "render/feed_people.hpp"
#include "render/feed_series.hpp"
#include "render/row.hpp"

namespace plan::render {

class FeedComponents {
  public:
    FeedComponents(const Report& report, const Feed& feed, text::Language language)
        : report_(report), feed_(feed), language_(language), identities_(report, feed) {}

    /// Those of one obligation, in the order in which they are written: none, its own, and
    /// behind the last known occurrence the series of those that follow.
    std::vector<ical::Component> of(const Row& row);

  private:
    ical::Component begun(std::string uid) const;
    ical::Component own_of(const Row& row);
    ical::Component series_of(const Row& row, const Series& series);
    std::string summary_of(const Row& row) const;
    std::string facts_of(const Row& row) const;
    std::string description_of(const Row& row) const;
    void add_alarms(ical::Component& component, const Row& row, const char* related) const;
    void finish(ical::Component& component, const Row& row);

    const Report& report_;
    const Feed& feed_;
    text::Language language_;
    Identities identities_;
    People people_;
};

}  // namespace plan::render
