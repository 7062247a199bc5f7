#pragma once

// A report before it is put out: what the PATHs and options choose, judged on its day.

#include <optional>

#include "assessed.hpp"
#include "render/feed.hpp"
#include "render/monitoring.hpp"

namespace plan::cli {

struct Chosen {
    Assessed assessed;
    select::Selection selection;
    std::optional<long long> made;          ///< seconds since 1970, where --timestamp asks for it
    render::Feed feed;                      ///< how a calendar is to be
    ical::Write* write_calendar = nullptr;  ///< where one is asked for

    /// Views of all of this.
    render::Report report(const Options& options, const select::Selection& which) const;
};

/// Nothing where there is no report; that is told.
std::optional<Chosen> choose_report(const Options& options, Streams& streams);

/// What numbers for machines are of: as a report's, but for the statuses that its command is about.
select::Selection counted(const Options& options, const Assessed& assessed);

void render_chosen(render::Output& output, Format format, const Options& options,
                   const Chosen& chosen, const render::Style& style);

/// --warn and --crit; unknown where something was left out of the report.
render::Watch watch_of(const Options& options, const Chosen& chosen);

}  // namespace plan::cli
