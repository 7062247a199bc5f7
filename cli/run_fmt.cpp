#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "commands.hpp"
#include "edit/canonical.hpp"
#include "mending.hpp"
#include "model/toml_judge.hpp"
#include "render/findings.hpp"
#include "text/utf8.hpp"

namespace plan::cli {

using text::say;

namespace {

constexpr std::string_view standard_input = "-";

/// The files that the PATHs name, by FileIndex. The calendar is among them where it lies there; one
/// that lies elsewhere is not, though the settings name it.
std::vector<FileIndex> named_files(const Session& session) {
    const read::Sources& sources = session.loaded.sources;
    const std::vector<read::Found>& files = session.workspace.files;
    std::vector<FileIndex> named;
    for (FileIndex file = 0; file < files.size(); ++file) {
        if (!files[file].chosen) continue;
        FileIndex source = file;
        // Left out of the workspace's own files: it is read as the calendar.
        for (auto calendar = static_cast<FileIndex>(files.size());
             sources[file].path().empty() && calendar < sources.size(); ++calendar)
            if (read::same_file(read::disk(), files[file].path, sources[calendar].path()))
                source = calendar;
        named.push_back(source);
    }
    return named;
}

bool spoils_text(Code code) {
    return code == Code::not_toml || code == Code::bad_characters || code == Code::over_limit ||
           code == Code::unreadable_file;
}

/// What is told as given twice, or with the wrong brackets, may be no TOML as a whole.
bool is_doubtful(Code code) {
    return code == Code::given_twice || code == Code::wrong_value;
}

/// The first finding of each file that says that it is not TOML throughout; by FileIndex.
std::vector<const Finding*> find_faults(const Session& session) {
    const read::Sources& sources = session.loaded.sources;
    std::vector<const Finding*> faults(sources.size()), doubts(sources.size());
    for (const Finding& finding : session.loaded.findings) {
        if (!spoils_text(finding.code) && !is_doubtful(finding.code)) continue;
        const Finding*& first = (spoils_text(finding.code) ? faults : doubts)[finding.place.file];
        if (first == nullptr || comes_before(finding, *first)) first = &finding;
    }
    for (std::size_t file = 0; file < faults.size(); ++file)
        if (faults[file] == nullptr && doubts[file] != nullptr &&
            model::judge(sources[file].bytes()))
            faults[file] = doubts[file];
    return faults;
}

void tell_fault(const Session& session, const Options& options, const Finding& fault,
                Streams& streams) {
    render::Output output([&](std::string_view bytes) { streams.errors.write(bytes); });
    render::finding_text(output, session.loaded.sources, fault,
                         style_for(options, session.language, streams.errors));
    output.flush();
    tell(streams, session.language,
         say({"{} is left as it is: mend this first (`plan validate` shows all that is wrong)",
              "{} được giữ nguyên: hãy sửa lỗi này trước (`plan validate` liệt kê mọi lỗi)"},
             session.loaded.sources[fault.place.file].path()));
}

void write_names(const std::vector<Change>& changes, const Session& session, Streams& streams) {
    for (const Change& change : changes)
        streams.output.write(text::visible(change.path) + '\n');
    if (changes.empty()) return;
    tell(streams, session.language,
         changes.size() == 1
             ? say({"1 file is not in canonical form: `plan fmt` puts it in form",
                    "1 tệp chưa ở dạng chuẩn: `plan fmt` đưa tệp về dạng chuẩn"})
             : say({"{} files are not in canonical form: `plan fmt` puts them in form",
                    "{} tệp chưa ở dạng chuẩn: `plan fmt` đưa các tệp về dạng chuẩn"},
                   changes.size()));
}

/// The files of a workspace put in form, in memory.
class Forming {
  public:
    Forming(const Options& options, Streams& streams) : options_(options), streams_(streams) {}

    /// What is wrong with a file is told once, and then it stays as it is.
    std::vector<Change> work_out(const Session& session) {
        const std::vector<const Finding*> faults = find_faults(session);
        std::vector<Change> changes;
        for (const FileIndex file : named_files(session)) {
            const read::Source& source = session.loaded.sources[file];
            if (faults[file] != nullptr) {
                if (left_.insert(source.path()).second)
                    tell_fault(session, options_, *faults[file], streams_);
                continue;
            }
            std::optional<std::string> form = edit::canonical(source.bytes());
            if (!form) continue;  // the lexer told it: there is a fault
            if (is_filter(source)) {
                if (!std::exchange(filtered_, true)) streams_.output.write(*form);
            } else if (*form != source.bytes()) {
                changes.push_back({source.path(), std::string(source.bytes()), *std::move(form)});
            }
        }
        return changes;
    }

    bool leaves_any() const { return !left_.empty(); }

  private:
    bool is_filter(const read::Source& source) const {
        return source.path() == standard_input && !options_.check && !options_.dry_run;
    }

    const Options& options_;
    Streams& streams_;
    std::set<std::string> left_;  // paths
    bool filtered_ = false;
};

}  // namespace

int run_fmt(const Options& options, Streams& streams) {
    const auto session = open_session(options, streams);
    if (!session) return could_not;
    Forming forming(options, streams);
    std::vector<Change> changes = forming.work_out(*session);
    const bool any = !changes.empty();
    bool whole = true;
    if (options.dry_run) {
        streams.output.write(diff_of(changes));
    } else if (options.check) {
        write_names(changes, *session, streams);
    } else {
        const auto work_again = [&] {
            return forming.work_out(reopen(options, *session, streams.files));
        };
        whole = write_changes(changes, work_again, session->language, streams);
        tell_changed(changes, session->language, streams);
    }
    if (const text::Message error = streams.output.error(); !error.empty()) {
        tell(streams, session->language, error);
        return could_not;
    }
    if (!whole || forming.leaves_any()) return could_not;
    return options.check && any ? found_something : fine;
}

}  // namespace plan::cli
