#pragma once

// The one place that looks at the clock: now, turned into today, once, in the workspace's time
// zone.

#include <string>
#include <string_view>
#include <variant>

#include "civil/day.hpp"
#include "text/words.hpp"

namespace plan::cli {

/// Seconds since 1970, by the clock.
long long now();

/// Today in a zone: an IANA name, or empty for TZ where set, else the system's. A message where the
/// zone is unknown or there is no tz database: never UTC in silence.
std::variant<civil::Day, text::Message> today_in(std::string_view zone);

/// The civil day of an instant (seconds since 1970 in UTC) in a zone.
std::variant<civil::Day, text::Message> day_at(long long seconds, std::string_view zone);

/// By how many minutes a day's midnight in a zone (an IANA name) is ahead of UTC.
std::variant<int, text::Message> offset_of(civil::Day day, std::string_view zone);

}  // namespace plan::cli
