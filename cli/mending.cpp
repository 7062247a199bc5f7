#include "mending.hpp"

#include <map>
#include <utility>

#include "held_file.hpp"
#include "text/diff.hpp"

namespace plan::cli {

namespace {

/// A mend may lay another one bare. Mends that undo each other would never end.
constexpr int most_rounds = 1'000;

/// Mends every file once; false where there was nothing to mend.
bool mend_round(const Checked& checked, mend::Wanted wanted, read::Overlay& files,
                std::map<std::string, Change>& changes, std::size_t& fixes) {
    bool any = false;
    const read::Sources& sources = checked.session.loaded.sources;
    for (FileIndex file = 0; file < sources.size(); ++file) {
        const auto known = mend::fixes_for(file, checked.findings, wanted);
        if (known.empty()) continue;
        mend::Mended mended = mend::mend(sources[file].bytes(), known);
        if (mended.fixes == 0 || mended.text == sources[file].bytes()) continue;
        any = true;
        fixes += mended.fixes;
        const std::string& path = sources[file].path();
        files.put(path, mended.text);
        // What it was before the first round stays.
        Change first{path, std::string(sources[file].bytes()), {}};
        changes.try_emplace(path, std::move(first)).first->second.after = std::move(mended.text);
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
        if (!mend_round(checked, wanted, over, changes, mending.fixes)) break;
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

text::Message write_change(const Change& change) {
    auto held = HeldFile::hold(change.path);
    if (const auto* message = std::get_if<text::Message>(&held)) return *message;
    auto& file = std::get<HeldFile>(held);
    if (file.bytes() != change.before) return changed_meanwhile(change.path);
    return file.replace(change.after);
}

}  // namespace

bool write_changes(std::vector<Change>& changes, text::Language language, Streams& streams) {
    const std::size_t wanted = changes.size();
    std::erase_if(changes, [&](const Change& change) {
        const text::Message error = write_change(change);
        if (!error.empty()) tell(streams, language, error);
        return !error.empty();
    });
    return changes.size() == wanted;
}

}  // namespace plan::cli
