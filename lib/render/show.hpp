#pragma once

// One item whole: its chain of directives, each obligation, and why its last day is that day.

#include <vector>

#include "due/last_day.hpp"
#include "render/report.hpp"

namespace plan::render {

/// How one obligation came to its day. Obligations of one item that share the same steps point to
/// the same entry.
struct ShownObligation {
    std::uint32_t obligation = 0;  ///< index into the expansion
    due::LastDay way;              ///< with its steps
};

struct Shown {
    model::Index item = model::none;
    /// From the item's plan upwards: each directive after what carries it out, each once.
    std::vector<model::Index> chain;
    std::vector<ShownObligation> obligations;
};

void show_text(Output& output, const Report& report, const std::vector<Shown>& items,
               const Style& style);
void show_markdown(Output& output, const Report& report, const std::vector<Shown>& items,
                   const Style& style);
void show_html(Output& output, const Report& report, const std::vector<Shown>& items,
               const Style& style);
/// `plan/show/1`: the facts of each item as written (null where not given), its plan, the chain of
/// directives above, how its obligations came to their last days, and the obligations themselves as
/// in `plan/report/1`. `key` and `after` are `plan/item`; a step's `source` may be null, and so may
/// the `id` of a body that is not declared and of a directive that is no plan.
///
///     {"schema": "plan/show/1", "today": "2022-04-30",
///      "items": [
///       {"key", "item", "title", "due", "repeat", "until", "lead": [{"id", "name"}], "each",
///        "coordinating": [{"id", "name"}], "supervising": [{"id", "name"}], "follow_up",
///        "after": [], "clause", "quote", "output", "evidence_required", "tags": [],
///        "notes": [{"key", "text"}],
///        "plan": {"id", "number", "kind", "title", "issuer", "issued", "declared"},
///        "chain": [{as plan}],
///        "ways": [{"last_day", "hour", "steps": [{"rule", "text", "source", "day"}],
///                  "keys": [of its obligations]}],
///        "obligations": [{as in plan/report/1}],
///        "file", "line"}]}
void show_json(Output& output, const Report& report, const std::vector<Shown>& items,
               text::Language language);

}  // namespace plan::render
