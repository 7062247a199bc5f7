#include "editing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "edit/record.hpp"
#include "held_file.hpp"
#include "mending.hpp"
#include "render/findings.hpp"
#include "text/utf8.hpp"
#include "validate/validate.hpp"
#include "what_follows.hpp"

namespace plan::cli {

using text::Language;
using text::Message;
using text::say;

namespace {

/// Files that come and go while they are waited for: somebody else is at work, not we.
constexpr int most_rounds = 20;

/// In all files, with the severities of the settings; errors with * stay errors whatever they say.
std::vector<Finding> findings_in(const Session& session) {
    const auto stays = [](const Finding& finding) {
        return facts_of(finding.code).spoils_report && finding.severity == Severity::error;
    };
    std::vector<Finding> all = find_all(session), findings;
    std::ranges::copy_if(all, std::back_inserter(findings), stays);
    std::erase_if(all, stays);
    std::ranges::copy(validate::by_settings(std::move(all), session.model().settings),
                      std::back_inserter(findings));
    std::ranges::stable_sort(findings, comes_before);
    return findings;
}

/// What is found in `after` and not in `before`.
std::vector<Finding> new_ones(const Session& before, const Session& after) {
    std::multiset<std::string> known;
    for (const Finding& finding : findings_in(before))
        known.insert(identity_of(before, finding));
    std::vector<Finding> fresh;
    for (Finding& finding : findings_in(after)) {
        const auto found = known.find(identity_of(after, finding));
        if (found == known.end()) {
            fresh.push_back(std::move(finding));
        } else {
            known.erase(found);
        }
    }
    return fresh;
}

std::map<FileIndex, std::vector<Edit>> by_file(const Session& session,
                                               const std::vector<ItemEdit>& edits) {
    std::map<FileIndex, std::vector<Edit>> files;
    for (const ItemEdit& edit : edits) {
        auto& file = files[session.model().items[edit.item].file];
        file.insert(file.end(), edit.edits.begin(), edit.edits.end());
    }
    return files;
}

/// A change worked out, tried and judged.
struct Tried {
    std::vector<ItemEdit> edits;
    std::vector<Change> changes;
    std::optional<Assessed> after;
    std::vector<std::string> warnings;  ///< of the change: told, and no reason to refuse it
};

/// Whether the files would be read as they are meant: so many records more, all else as it was.
bool is_as_meant(const model::Model& before, const model::Model& after,
                 const std::vector<ItemEdit>& edits) {
    std::map<model::Index, int> more;
    for (const ItemEdit& edit : edits)
        more[edit.item] += edit.records;
    if (before.items.size() != after.items.size() || before.bodies.size() != after.bodies.size() ||
        before.directives.size() != after.directives.size())
        return false;
    for (model::Index i = 0; i < before.items.size(); ++i) {
        const auto wanted = more.contains(i) ? more[i] : 0;
        if (before.items[i].id.value != after.items[i].id.value ||
            std::ssize(before.items[i].records) + wanted != std::ssize(after.items[i].records))
            return false;
    }
    return true;
}

class Editing {
  public:
    Editing(const Options& options, Streams& streams, const Editor& editor)
        : options_(options), streams_(streams), editor_(editor) {}

    int run() {
        auto session = open_session(options_, streams_);
        if (!session) return could_not;
        language_ = session->language;
        const auto today = day_of(*session, options_, streams_);
        if (!today) return could_not;
        const Assessed first = assess(*std::move(session), *today);
        auto edits = work_out(first);
        if (!edits) return could_not;
        if (options_.dry_run) {
            const auto tried = try_out(first, *std::move(edits));
            return tried && show_diff(first, *tried) ? fine : could_not;
        }
        return write(first, *edits);
    }

  private:
    Assessed assess(Session session, civil::Day today) const {
        const int soon = session.model().settings.soon;
        const auto window = editor_.look_to(session);
        return assess_session(std::move(session), today, soon, window);
    }

    std::optional<std::vector<ItemEdit>> work_out(const Assessed& assessed) {
        Worked worked = editor_.work_out(assessed);
        if (auto* edits = std::get_if<std::vector<ItemEdit>>(&worked)) return std::move(*edits);
        for (const Message& refusal : std::get<std::vector<Message>>(worked))
            tell(streams_, language_, refusal);
        tell_nothing_written();
        return std::nullopt;
    }

    void tell_nothing_written() {
        tell(streams_, language_, say({"nothing was written", "chưa ghi gì vào tệp"}));
    }

    std::optional<Tried> try_out(const Assessed& before, std::vector<ItemEdit> edits) {
        Tried tried;
        tried.edits = std::move(edits);
        read::Overlay over = streams_.files;
        // What others write meanwhile, into files that are not held, is no part of the change.
        for (const read::Source& source : before.session.loaded.sources)
            over.put(source.path(), std::string(source.bytes()));
        for (auto& [file, own] : by_file(before.session, tried.edits)) {
            const read::Source& source = before.session.loaded.sources[file];
            Change change{source.path(), std::string(source.bytes()),
                          edit::apply(source.bytes(), own)};
            over.put(change.path, change.after);
            tried.changes.push_back(std::move(change));
        }
        tried.after = assess(reopen(options_, before.session, over), before.today);
        auto fresh = new_ones(before.session, tried.after->session);
        const auto is_error = [](const Finding& finding) {
            return finding.severity == Severity::error;
        };
        const auto warnings = std::stable_partition(fresh.begin(), fresh.end(), is_error);
        for (auto warning = warnings; warning != fresh.end(); ++warning)
            tried.warnings.push_back(
                render::finding_line(tried.after->session.loaded.sources, *warning, language_));
        fresh.erase(warnings, fresh.end());
        if (!fresh.empty()) {
            refuse(*tried.after, fresh);
            return std::nullopt;
        }
        if (!is_as_meant(before.session.model(), tried.after->session.model(), tried.edits)) {
            tell(streams_, language_,
                 say({"the file would not be read as it is meant: write the record by hand",
                      "ghi như vậy thì tệp sẽ bị hiểu khác ý: hãy tự ghi vào tệp"}));
            tell_nothing_written();
            return std::nullopt;
        }
        return tried;
    }

    /// The findings as `validate` would show them.
    void refuse(const Assessed& after, const std::vector<Finding>& findings) {
        render::Output output([&](std::string_view bytes) { streams_.errors.write(bytes); });
        for (const Finding& finding : findings) {
            render::finding_text(output, after.session.loaded.sources, finding,
                                 style_for(options_, language_, streams_.errors));
            output.put('\n');
        }
        output.flush();
        tell(streams_, language_,
             say({"nothing was written: with the change `plan validate` would find this",
                  "chưa ghi gì vào tệp: ghi vào thì `plan validate` sẽ báo lỗi trên"}));
    }

    void tell_warnings(const Tried& tried) {
        for (const std::string& line : tried.warnings)
            streams_.errors.write(text::visible(line) + '\n');
    }

    std::vector<std::string> follows(const Assessed& before, const Tried& tried) {
        std::vector<std::uint32_t> about;
        for (const ItemEdit& edit : tried.edits)
            about.insert(about.end(), edit.obligations.begin(), edit.obligations.end());
        return what_follows(before, *tried.after, about, options_.dry_run, language_);
    }

    bool show_diff(const Assessed& before, const Tried& tried) {
        for (const std::string& line : follows(before, tried))
            streams_.errors.write(text::visible(line) + '\n');
        tell_warnings(tried);
        streams_.output.write(diff_of(tried.changes));
        return is_shown();
    }

    bool is_shown() {
        const Message error = streams_.output.error();
        if (!error.empty()) tell(streams_, language_, error);
        return error.empty();
    }

    // ---- writing ----

    using Held = std::map<std::string, HeldFile>;  // by real path

    std::set<std::string> paths_of(const Assessed& assessed, const std::vector<ItemEdit>& edits) {
        std::set<std::string> paths;
        for (const auto& [file, own] : by_file(assessed.session, edits))
            paths.insert(assessed.session.loaded.sources[file].path());
        return paths;
    }

    /// All in one order: two runs never wait for each other.
    std::optional<Held> hold(const std::set<std::string>& paths) {
        std::map<std::string, std::string> ordered;
        for (const std::string& path : paths)
            ordered.emplace(read::disk().real_path(path), path);
        Held held;
        for (const auto& [real, path] : ordered) {
            auto file = HeldFile::hold(path);
            if (const auto* message = std::get_if<Message>(&file)) {
                tell(streams_, language_, *message);
                return std::nullopt;
            }
            held.emplace(path, std::get<HeldFile>(std::move(file)));
        }
        return held;
    }

    /// What was read before the files were held may be old: all is worked out again.
    int write(const Assessed& first, const std::vector<ItemEdit>& edits) {
        std::set<std::string> paths = paths_of(first, edits);
        for (int round = 0; round < most_rounds; ++round) {
            auto held = hold(paths);
            if (!held) return could_not;
            const Assessed now =
                assess(reopen(options_, first.session, streams_.files), first.today);
            auto again = work_out(now);
            if (!again) return could_not;
            const std::set<std::string> wanted = paths_of(now, *again);
            if (wanted != paths) {
                paths = wanted;
                continue;
            }
            const auto tried = try_out(now, *std::move(again));
            if (!tried || !put_in_place(*held, tried->changes)) return could_not;
            show(now, *tried);
            return is_shown() ? fine : could_not;
        }
        tell(streams_, language_, changed_meanwhile(*paths.begin()));
        return could_not;
    }

    /// All are written beside first: a full disk leaves every file as it was.
    bool put_in_place(Held& held, const std::vector<Change>& changes) {
        const auto fails = [&](const Message& message) {
            if (!message.empty()) tell(streams_, language_, message);
            return !message.empty();
        };
        for (const Change& change : changes) {
            HeldFile& file = held.at(change.path);
            if (file.bytes() != change.before) return !fails(changed_meanwhile(change.path));
            if (fails(file.prepare(change.after))) return false;
        }
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (!fails(held.at(changes[i].path).commit())) continue;
            for (std::size_t k = 0; k < i; ++k)
                tell(streams_, language_,
                     say({"{} was written already", "{} thì đã ghi xong"}, changes[k].path));
            return false;
        }
        return true;
    }

    void show(const Assessed& before, const Tried& tried) {
        std::string words;
        for (const ItemEdit& edit : tried.edits)
            words += shown(before, tried, edit);
        for (const std::string& line : follows(before, tried))
            words += text::visible(line) + '\n';
        streams_.output.write(words);
        tell_warnings(tried);
    }

    /// `plans/a.toml:12`, then the lines that came or went.
    static std::string shown(const Assessed& before, const Tried& tried, const ItemEdit& edit) {
        const model::Item& item = before.session.model().items[edit.item];
        const read::Source& source = before.session.loaded.sources[item.file];
        std::string lines;
        const auto add = [&](char mark, std::string_view text) {
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t end = std::min(text.find('\n', at), text.size());
                std::string_view line = text.substr(at, end - at);
                if (line.ends_with('\r')) line.remove_suffix(1);
                if (!line.empty()) lines += fmt::format("  {} {}\n", mark, text::visible(line));
                at = end + 1;
            }
        };
        for (const Edit& one : edit.edits) {
            add('-', source.bytes().substr(one.span.begin, one.span.end - one.span.begin));
            add('+', one.text);
        }
        return fmt::format("{}:{}\n", text::visible(source.path()), line_of(before, tried, edit)) +
               lines;
    }

    /// Where it stands now, or where it stood.
    static std::uint32_t line_of(const Assessed& before, const Tried& tried, const ItemEdit& edit) {
        const model::Item& item = before.session.model().items[edit.item];
        const read::Source& source = before.session.loaded.sources[item.file];
        const Edit& first = edit.edits.front();
        if (edit.records < 0) {
            std::uint32_t at = first.span.begin;
            while (at < first.span.end &&
                   (source.bytes()[at] == '\n' || source.bytes()[at] == '\r'))
                ++at;
            return source.position(at).line;
        }
        std::size_t at = first.span.begin;
        bool is_before = true;  // of those at one place
        for (const ItemEdit& other : tried.edits) {
            if (&other == &edit) is_before = false;
            if (&other == &edit || before.session.model().items[other.item].file != item.file)
                continue;
            for (const Edit& one : other.edits)
                if (one.span.begin < first.span.begin ||
                    (one.span.begin == first.span.begin && is_before))
                    at += one.text.size() - (one.span.end - one.span.begin);
        }
        at += first.text.find_first_not_of("\r\n");
        return tried.after->session.loaded.sources[item.file]
            .position(static_cast<std::uint32_t>(at))
            .line;
    }

    const Options& options_;
    Streams& streams_;
    const Editor& editor_;
    Language language_ = Language::english;
};

}  // namespace

int edit_files(const Options& options, Streams& streams, const Editor& editor) {
    return Editing(options, streams, editor).run();
}

}  // namespace plan::cli
