#pragma once

// Findings, each at its place: what is wrong, the line with a caret under it, and its mend.

#include <vector>

#include "finding/finding.hpp"
#include "read/source.hpp"
#include "render/output.hpp"
#include "render/report.hpp"

namespace plan::render {

/// What was looked at, for the closing count.
struct Checked {
    std::size_t files = 0;
    std::size_t items = 0;
};

/// `findings` are in the order in which they are shown.
void findings_text(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   const Style& style);
/// `plan/findings/1`
void findings_json(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   text::Language language);

/// One finding as text: header, `--> file:line:column`, excerpt, labels, help.
void finding_text(Output& output, const read::Sources& sources, const Finding& finding,
                  const Style& style);

/// `file:line:column: error[P203]: message`, for what stands beside a report on standard error.
std::string finding_line(const read::Sources& sources, const Finding& finding,
                         text::Language language);

/// Survives moved lines and the passing of days: of the code, the file, the characters meant and,
/// of equal ones, which it is. One for each finding, all different.
std::vector<std::string> fingerprints(const read::Sources& sources,
                                      const std::vector<Finding>& findings);

}  // namespace plan::render
