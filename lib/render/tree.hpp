#pragma once

// The tree of directives and plans, rendered.

#include "render/report.hpp"
#include "select/tree.hpp"

namespace plan::render {

void tree_text(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary,
               const Style& style);
void tree_markdown(Output& output, const model::Model& model,
                   const std::vector<select::TreeNode>& roots, const assess::Tally& summary,
                   const Style& style);
/// A page with the tree as lists.
void tree_html(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary, Day today,
               const Style& style);
/// A node a line, with its depth; the counts are those of all below it.
void tree_csv(Output& output, const model::Model& model,
              const std::vector<select::TreeNode>& roots);
/// The nodes of `plan/tree/1` without their children, with their depth, one a line.
void tree_ndjson(Output& output, const model::Model& model,
                 const std::vector<select::TreeNode>& roots);
/// `plan/tree/1`: `id` of a plan, else null; `own` counts the plan's own items and `all` everything
/// below too, each obligation once; a directive that is `repeated` has its children where it stands
/// first. Tallies are objects as the `summary` of `plan/report/1`.
///
///     {"schema": "plan/tree/1", "today": "2022-04-30",
///      "summary": {"obligations", "done-on-time", …},
///      "roots": [
///       {"id", "number", "kind", "title", "issuer", "issued", "tracked", "declared", "repeated",
///        "own": {…}, "all": {…}, "children": [{as the root}]}]}
void tree_json(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary, Day today);

}  // namespace plan::render
