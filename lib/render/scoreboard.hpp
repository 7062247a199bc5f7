#pragma once

// The scoreboard, rendered: how each body, plan, directive and month does, the worst first.

#include "render/report.hpp"
#include "select/scoreboard.hpp"

namespace plan::render {

/// Its tables, in the order shown; of Report::by the one asked for, else all four.
std::vector<GroupBy> tables_of(const Report& report);

void scoreboard_text(Output& output, const Report& report, const select::Scoreboard& board,
                     const Style& style);
void scoreboard_markdown(Output& output, const Report& report, const select::Scoreboard& board,
                         const Style& style);
/// The same rows, one a line, after one with `by` `all`; what is null there is empty.
void scoreboard_csv(Output& output, const Report& report, const select::Scoreboard& board);
/// The rows, each with its `by` (`body`, `plan`, `directive`, `month`), one a line.
void scoreboard_ndjson(Output& output, const Report& report, const select::Scoreboard& board);
/// `plan/scoreboard/1`. `id` is a body's or plan's id, a directive's number, 2022-04; `name` a
/// body's name, a plan's or directive's title. Null where nobody answers, where there is no last
/// day, where it is not given. `given` is the sum of the five cells, `share_in_time` done-on-time
/// of `done` (null where nothing is done), days late those of what is overdue or done late (null
/// where nothing is).
///
///     {"schema": "plan/scoreboard/1", "today": "2022-04-30",
///      "all": {"given", "tally": {as the summary of plan/report/1}, "overdue_over_30_days",
///      "done",
///              "share_in_time", "mean_days_late", "longest_days_late"},
///      "bodies": [
///       {"id", "name", and as in all}],
///      "plans": [], "directives": [], "months": [], the same}
void scoreboard_json(Output& output, const Report& report, const select::Scoreboard& board);

}  // namespace plan::render
