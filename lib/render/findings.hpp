#pragma once

// Findings, each at its place: what is wrong, the line with a caret under it, and its mend.

#include <string>
#include <string_view>
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

/// What is said of a code; the texts may be empty.
struct RuleWords {
    Code code;
    text::Words title;
    text::Words what;
    text::Words why;
};

// In each format `findings` are in the order in which they are shown.

void findings_text(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   const Style& style);
/// `plan/findings/1`. Lines and columns are 1-based, columns count code points, ends are exclusive;
/// `help` and `fix` may be null; `fingerprint` as below.
///
///     {"schema": "plan/findings/1", "files": 6, "items": 20, "errors": 1, "warnings": 0,
///      "findings": [
///       {"code", "severity", "message", "file", "line", "column", "end_line", "end_column",
///        "labels": [{"file", "line", "column", "end_line", "end_column", "message"}], "help",
///        "fix": {"safe", "edits": [{"line", "column", "end_line", "end_column", "text"}]},
///        "fingerprint"}]}
void findings_json(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   text::Language language);

/// `file:line:column: error[P203]: message`, a line each. What has no place in its file is at 1:1.
void findings_short(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, text::Language language);

/// Workflow commands of GitHub Actions, `::error file=…,line=…::…`, a line each, then the count.
/// The platform shows 10 errors and 10 warnings of a step; a notice tells of more.
/// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands (it names
/// neither the unit of a column nor whether the end is in it: code points, exclusive, as elsewhere)
void findings_github(Output& output, const read::Sources& sources,
                     const std::vector<Finding>& findings, const Checked& checked,
                     const std::vector<RuleWords>& rules, text::Language language);

/// GitLab's Code Quality report. https://docs.gitlab.com/ci/testing/code_quality/
void findings_gitlab(Output& output, const read::Sources& sources,
                     const std::vector<Finding>& findings, text::Language language);

/// SARIF 2.1.0; `version` is the program's. Columns count code points.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/
void findings_sarif(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, const std::vector<RuleWords>& rules,
                    std::string_view version, text::Language language);

/// JUnit's XML as Jenkins reads it: a case for each of `files`, with all its findings as text. A
/// case fails where a finding is as grave as `fails_from`; it is an error where a file could not be
/// read. One failure per case: readers take the first alone.
void findings_junit(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, const std::vector<FileIndex>& files,
                    Severity fails_from, text::Language language);

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
