#include <algorithm>

#include "commands.hpp"
#include "render/findings.hpp"
#include "validate/rules.hpp"
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

std::vector<render::RuleWords> words_of_rules() {
    std::vector<render::RuleWords> words;
    for (const validate::Rule* rule : validate::all_rules())
        words.push_back({rule->code, rule->title, rule->what, rule->why});
    return words;
}

std::vector<FileIndex> files_of(const std::vector<bool>& chosen) {
    std::vector<FileIndex> files;
    for (FileIndex file = 0; file < chosen.size(); ++file)
        if (chosen[file]) files.push_back(file);
    return files;
}

void render_as(render::Output& output, Format format, const render::Style& style,
               const Session& session, const std::vector<Finding>& findings, bool strict) {
    const read::Sources& sources = session.loaded.sources;
    const render::Checked checked{session.files, session.items};
    const text::Language language = style.language;
    switch (format) {
        case Format::text: return findings_text(output, sources, findings, checked, style);
        case Format::one_line: return findings_short(output, sources, findings, language);
        case Format::json: return findings_json(output, sources, findings, checked, language);
        case Format::github:
            return findings_github(output, sources, findings, checked, words_of_rules(), language);
        case Format::gitlab: return findings_gitlab(output, sources, findings, language);
        case Format::sarif:
            return findings_sarif(output, sources, findings, words_of_rules(), PLAN_VERSION,
                                  language);
        case Format::junit:
            return findings_junit(output, sources, findings, files_of(session.loaded.chosen),
                                  strict ? Severity::warning : Severity::error, language);
        default: return;  // not among its formats
    }
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

    const bool written =
        write_all(options, session->language, streams,
                  [&](render::Output& output, Format format, const render::Style& style) {
                      render_as(output, format, style, *session, findings, options.strict);
                  });
    return written ? status_of(options, findings) : could_not;
}

}  // namespace plan::cli
