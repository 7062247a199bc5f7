#include <algorithm>

#include "commands.hpp"
#include "render/findings.hpp"
#include "validate/validate.hpp"

namespace plan::cli {

namespace {

/// Findings in the files that the PATHs name.
void keep_chosen(std::vector<Finding>& findings, const std::vector<bool>& chosen) {
    std::erase_if(findings, [&](const Finding& finding) { return !chosen[finding.place.file]; });
}

int status_of(const Options& options, const std::vector<Finding>& findings) {
    const auto has = [&](auto fits) { return std::ranges::any_of(findings, fits); };
    if (has([](const Finding& finding) { return finding.code == Code::unreadable_file; }))
        return could_not;
    if (has([&](const Finding& finding) {
            return finding.severity == Severity::error || options.strict;
        }))
        return found_something;
    return fine;
}

}  // namespace

int run_validate(const Options& options, Streams& streams) {
    const auto session = open_session(options, streams);
    if (!session) return could_not;
    // Which occurrences are looked at is of no matter here: the day is any, and always the same.
    const expand::Expansion expansion =
        expand::expand(session->model(), session->calendar, {civil::Day{}, {}, civil::Day::max()});
    auto findings = validate::by_settings(find_all(*session, expansion), session->model().settings);
    keep_chosen(findings, session->loaded.chosen);

    const render::Checked checked{session->files, session->items};
    const bool written = write_all(
        options, session->language, streams,
        [&](render::Output& output, Format format, const render::Style& style) {
            if (format == Format::json) {
                render::findings_json(output, session->loaded.sources, findings, checked,
                                      style.language);
            } else {
                render::findings_text(output, session->loaded.sources, findings, checked, style);
            }
        });
    return written ? status_of(options, findings) : could_not;
}

}  // namespace plan::cli
