#include <algorithm>

#include "baseline.hpp"
#include "commands.hpp"
#include "mending.hpp"
#include "render/findings.hpp"
#include "replace_file.hpp"
#include "validate/rules.hpp"

namespace plan::cli {

namespace {

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

text::Message so_many(std::size_t count, text::Words one, text::Words many) {
    return count == 1 ? text::say(one) : text::say(many, count);
}

void tell_mended(const std::vector<Change>& changes, text::Language language, Streams& streams) {
    tell_changed(changes, language, streams);
    std::size_t fixes = 0;
    for (const Change& change : changes)
        fixes += change.fixes;
    tell(streams, language,
         text::say({"mended: {} in {}", "đã sửa {} trong {}"},
                   so_many(fixes, {"1 mistake", "1 lỗi"}, {"{} mistakes", "{} lỗi"}),
                   so_many(changes.size(), {"1 file", "1 tệp"}, {"{} files", "{} tệp"})));
}

int show(const Options& options, const Checked& checked, Streams& streams) {
    const Session& session = checked.session;
    if (checked.known > 0)
        tell(streams, session.language,
             text::say({"known and let be, by {}: {}", "theo {}, đã biết và chưa sửa: {}"},
                       *options.baseline,
                       so_many(checked.known, {"1 finding", "1 lỗi"}, {"{} findings", "{} lỗi"})));
    const bool written =
        write_all(options, session.language, streams,
                  [&](render::Output& output, Format format, const render::Style& style) {
                      render_as(output, format, style, session, checked.findings, options.strict);
                  });
    return written ? status_of(options, checked.findings) : could_not;
}

/// The change instead of the findings; the status is that of the files as they stand.
int show_diff(const Options& options, Checked checked, const Baseline& baseline, Streams& streams) {
    const int status = status_of(options, checked.findings);
    const text::Language language = checked.session.language;
    const Mending mending = mend_files(options, std::move(checked), baseline, streams.files);
    streams.output.write(diff_of(mending.changes));
    if (const text::Message error = streams.output.error(); !error.empty()) {
        tell(streams, language, error);
        return could_not;
    }
    return status;
}

int fix(const Options& options, Checked checked, const Baseline& baseline, Streams& streams) {
    Mending mending = mend_files(options, std::move(checked), baseline, streams.files);
    const text::Language language = mending.left.session.language;
    const auto check_again = [&] {
        return check_files(reopen(options, mending.left.session, streams.files), baseline);
    };
    bool as_foreseen = true;
    const auto work_again = [&] {
        as_foreseen = false;
        return mend_files(options, check_again(), baseline, streams.files).changes;
    };
    const bool written = write_changes(mending.changes, work_again, language, streams);
    if (!mending.changes.empty()) tell_mended(mending.changes, language, streams);
    // What could not be written is as wrong as before; what others wrote may be wrong too.
    if (!written || !as_foreseen) mending.left = check_again();
    const int status = show(options, mending.left, streams);
    return written ? status : could_not;
}

int remember(const Options& options, const Checked& checked, Streams& streams) {
    const text::Language language = checked.session.language;
    if (const auto error = replace_file(*options.baseline, baseline_of(checked)); !error.empty()) {
        tell(streams, language, error);
        return could_not;
    }
    tell(streams, language,
         text::say(
             {"{} now knows {}", "{}: đã đưa vào {}"}, *options.baseline,
             so_many(checked.findings.size(), {"1 finding", "1 lỗi"}, {"{} findings", "{} lỗi"})));
    return fine;
}

}  // namespace

int run_validate(const Options& options, Streams& streams) {
    auto session = open_session(options, streams);
    if (!session) return could_not;
    const text::Language language = session->language;
    Baseline baseline;
    if (options.baseline && !options.write_baseline) {
        auto known = read_baseline(*options.baseline);
        if (const auto* error = std::get_if<text::Message>(&known)) {
            tell(streams, language, *error);
            return could_not;
        }
        baseline = std::get<Baseline>(std::move(known));
    }
    Checked checked = check_files(*std::move(session), baseline);
    if (options.write_baseline) return remember(options, checked, streams);
    if (options.fix == Options::Fix::none) return show(options, checked, streams);
    if (options.diff) return show_diff(options, std::move(checked), baseline, streams);

    return fix(options, std::move(checked), baseline, streams);
}

}  // namespace plan::cli
