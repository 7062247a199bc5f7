#pragma once

// Reports for monitoring: the output of a plugin, and metrics. Words that programs look for
// (statuses, labels, names) are English in every language.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "render/report.hpp"

namespace plan::render {

/// A plugin's exit statuses (Monitoring Plugins Development Guidelines, 2.4).
enum class Alarm : std::uint8_t { ok = 0, warning = 1, critical = 2, unknown = 3 };

/// How many it takes; at least 1.
struct Thresholds {
    std::size_t warn = 1;  ///< overdue and due soon together
    std::size_t crit = 1;  ///< overdue
};

/// What the plugin's status rests on beside the report.
struct Watch {
    Thresholds thresholds;
    std::string unknown;  ///< why nobody can tell; empty where the counts decide
    std::string notes;    ///< whole lines: what a plain run says on standard error
};

/// `counted`: what every number is of. What is asked for, whatever its status where none is asked
/// for: the same as the metrics below and the sums of a scoreboard.
Alarm alarm_of(const Report& report, const select::Selection& counted, const Watch& watch);

/// `PLAN CRITICAL - 37 overdue, 1 due soon | overdue=37;0;0;0 …`, and under it the report as text
/// and the notes; the notes first where they say why the status is unknown. Of each no more than a
/// monitor's page bears (render/long_text.hpp).
/// Performance data only where the counts are whole: a dip that is none would stay in the graphs.
void report_nagios(Output& output, const Report& report, const select::Selection& counted,
                   const Style& style, const Watch& watch);

/// The whole output where there is no report: the first line of `said` is the reason.
std::string nagios_unknown(std::string_view said);

/// A `|` begins performance data wherever it stands; `¦` does not.
std::string without_pipes(std::string_view text);

struct Run {
    bool whole = true;  ///< nothing was left out of the report
    /// When it was made, in seconds since 1970; given only where asked for, since with it no two
    /// runs are alike.
    std::optional<long long> made;
};

/// Gauges in Prometheus's text format 0.0.4, as node_exporter's textfile collector reads it:
/// families and series sorted, each once. It sums what was chosen by plan and body.
void report_prometheus(Output& output, const Report& report, const Run& run);

}  // namespace plan::render
