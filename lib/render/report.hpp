#pragma once

// From the chosen obligations to bytes: check, overdue, upcoming, completed and list, one file per
// format. The same report and style give the same bytes, on every machine.

#include <optional>
#include <string>
#include <vector>

#include "assess/assess.hpp"
#include "expand/expand.hpp"
#include "model/model.hpp"
#include "read/source.hpp"
#include "render/output.hpp"
#include "select/select.hpp"
#include "text/words.hpp"

namespace plan::render {

using civil::Day;

/// Which report: it decides titles and what an empty one says.
enum class Subject : std::uint8_t { check, overdue, upcoming, completed, list };

enum class GroupBy : std::uint8_t { body, plan, directive, status, month };

/// Everything that a renderer of reports may look at.
struct Report {
    const model::Model& model;
    const read::Sources& sources;
    const expand::Expansion& expansion;
    const std::vector<assess::Standing>& standings;
    const select::Selection& selection;
    Subject subject = Subject::list;
    Day today;
    std::optional<GroupBy> by;
};

/// How it is to look where a person reads it.
struct Style {
    text::Language language = text::Language::english;
    std::size_t width = 100;  ///< cells; at least 20
    bool color = false;
};

void report_text(Output& output, const Report& report, const Style& style);
void report_markdown(Output& output, const Report& report, const Style& style);
/// RFC 4180 (render/csv.hpp): the fields of the JSON below in their order, flat (`body_id`,
/// `body_name`, lists joined by "; "); what is null there is empty.
void report_csv(Output& output, const Report& report);
/// `plan/report/1`. `summary` counts the selection before status and last day; `key` is
/// select::key_of; `directive` the plan's own number; `body` null where nobody answers; `hour`
/// "17:00"; `doubts` are codes such as P208; `line` is the item's header. Days late are counted to
/// today or to the completion, days left are of due-soon and open; what is not given is null.
///
///     {"schema": "plan/report/1", "today": "2022-04-30",
///      "summary": {"obligations": 36, "done-on-time": 0, … each status},
///      "obligations": [
///       {"key", "plan", "item", "occurrence", "title", "body": {"id", "name"},
///        "coordinating": [{"id", "name"}], "supervising": [], "directive", "tags": [], "due",
///        "hour", "last_day", "original_last_day", "status", "days_late", "days_left",
///        "completed_on", "evidence", "extended_by", "waived_by", "doubts": [], "file", "line"}]}
void report_json(Output& output, const Report& report);
/// The obligations alone, one a line.
void report_ndjson(Output& output, const Report& report);
/// A page of its own (render/page.hpp says how much it lists): each row has an id that stands for
/// its key (render/html.hpp) and what its last day rests on.
void report_html(Output& output, const Report& report, const Style& style);

}  // namespace plan::render
