#include "mending.hpp"

#include <map>
#include <optional>
#include <utility>

#include "held_file.hpp"
#include "text/diff.hpp"

namespace plan::cli {

namespace {

/// A mend may lay another one bare. Mends that undo each other would never end.
constexpr int most_rounds = 1'000;

/// Mends every file once; false where there was nothing to mend.
bool mend_round(const Checked& checked, mend::Wanted wanted, read::Overlay& files,
                std::map<std::string, Change>& changes) {
    bool any = false;
    const read::Sources& sources = checked.session.loaded.sources;
    for (FileIndex file = 0; file < sources.size(); ++file) {
        const auto known = mend::fixes_for(file, checked.findings, wanted);
        if (known.empty()) continue;
        mend::Mended mended = mend::mend(sources[file].bytes(), known);
        if (mended.fixes == 0 || mended.text == sources[file].bytes()) continue;
        any = true;
        const std::string& path = sources[file].path();
        files.put(path, mended.text);
        // What it was before the first round stays.
        Change first{path, std::string(sources[file].bytes()), {}};
        Change& change = changes.try_emplace(path, std::move(first)).first->second;
        change.after = std::move(mended.text);
        change.fixes += mended.fixes;
    }
    return any;
}

}  // namespace

Mending mend_files(const Options& options, Checked checked, const Baseline& baseline,
                   const read::Overlay& files) {
    const auto wanted = options.fix == Options::Fix::all ? mend::Wanted::all : mend::Wanted::safe;
    read::Overlay over = files;
    Mending mending;
    std::map<std::string, Change> changes;  // by path
    for (int round = 0; round < most_rounds; ++round) {
        if (!mend_round(checked, wanted, over, changes)) break;
        checked = check_files(reopen(options, checked.session, over), baseline);
    }
    for (auto& [path, change] : changes)
        if (change.before != change.after) mending.changes.push_back(std::move(change));
    mending.left = std::move(checked);
    return mending;
}

std::string diff_of(const std::vector<Change>& changes) {
    std::string diff;
    for (const Change& change : changes)
        diff += text::unified_diff(change.path, change.before, change.after);
    return diff;
}

void tell_changed(const std::vector<Change>& changes, text::Language language, Streams& streams) {
    constexpr std::size_t most_named = 20;
    if (changes.size() > most_named)
        return tell(streams, language,
                    text::say({"changed: {} files", "đã sửa {} tệp"}, changes.size()));
    for (const Change& change : changes)
        tell(streams, language, text::say({"changed: {}", "đã sửa tệp: {}"}, change.path));
}

namespace {

/// Each file once, though what is done again may change what is to come.
class Writing {
  public:
    Writing(std::vector<Change> changes, const WorkAgain& work_again) : work_again_(work_again) {
        know(std::move(changes));
    }

    /// Nothing, and no message, where the file needs no change any more.
    std::variant<std::optional<Change>, text::Message> write(const std::string& path) {
        auto held = HeldFile::hold(path);
        if (auto* message = std::get_if<text::Message>(&held)) return std::move(*message);
        auto& file = std::get<HeldFile>(held);
        auto found = changes_.find(path);
        if (found == changes_.end() || file.bytes() != found->second.before) {
            know(work_again_());
            found = changes_.find(path);
        }
        if (found == changes_.end()) return std::nullopt;
        Change& change = found->second;
        if (file.bytes() != change.before) return changed_meanwhile(path);
        if (text::Message message = file.replace(change.after); !message.empty()) return message;
        return std::move(change);
    }

  private:
    void know(std::vector<Change> changes) {
        changes_.clear();
        for (Change& change : changes) {
            std::string path = change.path;
            changes_.emplace(std::move(path), std::move(change));
        }
    }

    std::map<std::string, Change> changes_;  // by path
    const WorkAgain& work_again_;
};

}  // namespace

bool write_changes(std::vector<Change>& changes, const WorkAgain& work_again,
                   text::Language language, Streams& streams) {
    std::vector<std::string> paths;
    paths.reserve(changes.size());
    for (const Change& change : changes)
        paths.push_back(change.path);
    Writing writing(std::move(changes), work_again);
    changes.clear();
    bool all = true;
    for (const std::string& path : paths) {
        auto result = writing.write(path);
        if (const auto* message = std::get_if<text::Message>(&result)) {
            tell(streams, language, *message);
            all = false;
        } else if (auto& made = std::get<std::optional<Change>>(result)) {
            changes.push_back(*std::move(made));
        }
    }
    return all;
}

}  // namespace plan::cli
