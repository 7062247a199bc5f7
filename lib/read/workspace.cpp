#include "read/workspace.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "read/given.hpp"
#include "read/paths.hpp"

namespace plan::read {

namespace {

constexpr std::string_view settings_name = "workspace.toml";

bool is_hidden(std::string_view name) {
    return name.starts_with('.');
}
bool is_toml(std::string_view name) {
    return name.ends_with(".toml");
}

/// A folder on the way: as it is reached and as it is.
struct Folder {
    std::string shown;
    std::string real;
    bool chosen = false;
};

class Finder {
  public:
    Finder(const Files& files, const std::vector<Given>& givens) : files_(files), givens_(givens) {
        for (std::size_t i = 0; i < givens.size(); ++i)
            reached_.push_back(givens[i].kind != EntryKind::other &&
                               !by_real_.emplace(givens[i].real(), i).second);
    }

    Workspace find();

  private:
    struct Taken {
        Found found;
        std::string order;   // the real folder and the name
        bool plain = false;  // no link
    };
    const Files& files_;
    const std::vector<Given>& givens_;
    std::unordered_map<std::string, std::size_t> by_real_;
    std::vector<bool> reached_;  // named twice counts as reached
    std::unordered_set<std::string> walked_;
    std::string real_root_;
    Workspace result_;
    std::vector<Taken> taken_;
    std::unordered_map<std::string, std::size_t> taken_by_real_;
    std::unordered_map<std::uint64_t, std::size_t> taken_by_number_;

    void walk(Folder folder);
    void walk_entry(const Folder& folder, const std::string& name, const Hint& hint);
    void walk_rest();
    void take(const Folder& folder, const std::string& name, const Hint& hint, text::Message error);
    bool was_taken(const Taken& taken, const std::string& real, std::uint64_t number);
    void take_error(std::string shown, std::string order, bool chosen, text::Message error);
    void order();
};

Workspace Finder::find() {
    const auto first = std::find_if(givens_.begin(), givens_.end(), [](const Given& given) {
        return given.kind != EntryKind::other;
    });
    if (first != givens_.end() && !first->real_root.empty()) {
        real_root_ = first->real_root;
        const std::string shown = reach_root(files_, *first);
        result_.root = for_system(shown);
        walk({shown, real_root_, false});
    }
    walk_rest();
    order();
    return std::move(result_);
}

// What the walk from the root does not come to: hidden PATHs, those behind links, files of any
// name; without a workspace.toml all of them.
void Finder::walk_rest() {
    for (std::size_t i = 0; i < givens_.size(); ++i) {
        const Given& given = givens_[i];
        if (reached_[i]) continue;
        if (given.kind == EntryKind::other)
            take_error(given.shown, given.shown, true, why_not_read(given.kind));
        else if (given.kind == EntryKind::folder && is_toml(given.shown))
            take_error(given.shown, given.real_folder, true, why_not_read(given.kind));
        else if (given.is_folder())
            walk({given.shown, given.real_folder, true});
        else
            take({given.folder, given.real_folder, true}, std::string(name_in(given.shown)), {},
                 {});
    }
}

void Finder::walk(Folder folder) {
    if (!walked_.insert(folder.real).second) return;
    if (const auto given = by_real_.find(folder.real); given != by_real_.end()) {
        reached_[given->second] = true;
        if (!folder.chosen) folder.shown = givens_[given->second].shown;
        folder.chosen = true;
    }
    const Listing listing = files_.list(for_system(folder.shown));
    if (!listing.error.empty())
        return take_error(for_system(folder.shown), folder.real, folder.chosen, listing.error);
    const auto& names = listing.names;
    if (folder.real != real_root_ &&
        std::find(names.begin(), names.end(), settings_name) != names.end()) {
        result_.left_out.push_back(for_system(folder.shown));
        return;
    }
    std::vector<std::size_t> sorted(names.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::sort(sorted.begin(), sorted.end(),
              [&names](std::size_t left, std::size_t right) { return names[left] < names[right]; });
    for (const std::size_t i : sorted)
        if (!is_hidden(names[i]))
            walk_entry(folder, names[i], i < listing.hints.size() ? listing.hints[i] : Hint{});
}

void Finder::walk_entry(const Folder& folder, const std::string& name, const Hint& hint) {
    const auto below = [&] {
        return Folder{join_path(folder.shown, name), join_path(folder.real, name), folder.chosen};
    };
    const bool toml = is_toml(name);
    if (hint.plain_folder && !toml) return walk(below());
    if (hint.plain_file) {
        if (toml) take(folder, name, hint, {});
        return;
    }
    const EntryKind kind = files_.look(join_path(folder.shown, name)).kind;
    // A folder where a file is meant is told, not walked into.
    if (toml && kind != EntryKind::link_to_folder)
        return take(folder, name, hint, why_not_read(kind));
    if (kind == EntryKind::folder) walk(below());
}

void Finder::take(const Folder& folder, const std::string& name, const Hint& hint,
                  text::Message error) {
    Taken taken;
    taken.order = join_path(folder.real, name);
    taken.plain = hint.plain_file;
    taken.found.path = join_path(folder.shown, name);
    taken.found.chosen = folder.chosen;
    taken.found.settings = folder.real == real_root_ && name == settings_name;
    taken.found.error = std::move(error);
    if (const auto given = by_real_.find(taken.order); given != by_real_.end()) {
        reached_[given->second] = true;
        if (!folder.chosen) taken.found.path = givens_[given->second].shown;
        taken.found.chosen = true;
    }
    const std::string real = hint.plain_file ? taken.order : files_.real_path(taken.found.path);
    if (was_taken(taken, real, hint.number)) return;
    taken_by_real_.emplace(real, taken_.size());
    if (hint.number != 0) taken_by_number_.emplace(hint.number, taken_.size());
    taken_.push_back(std::move(taken));
}

// By its real path, or by its number: that is asked of the system only where two are equal.
bool Finder::was_taken(const Taken& taken, const std::string& real, std::uint64_t number) {
    Taken* before = nullptr;
    if (const auto at = taken_by_real_.find(real); at != taken_by_real_.end()) {
        before = &taken_[at->second];
    } else if (const auto same = taken_by_number_.find(number);
               number != 0 && same != taken_by_number_.end()) {
        Taken& candidate = taken_[same->second];
        if (same_file(files_, candidate.found.path, taken.found.path)) before = &candidate;
    }
    if (before == nullptr) return false;
    if (taken.found.chosen && !before->found.chosen) {
        before->found.chosen = true;
        if (!before->found.settings) before->found.path = taken.found.path;
    }
    return true;
}

void Finder::take_error(std::string shown, std::string order, bool chosen, text::Message error) {
    Taken taken;
    taken.found = {std::move(shown), chosen, false, std::move(error)};
    taken.order = std::move(order);
    taken_.push_back(std::move(taken));
}

void Finder::order() {
    std::stable_sort(taken_.begin(), taken_.end(), [](const Taken& left, const Taken& right) {
        if (left.found.settings != right.found.settings) return left.found.settings;
        return path_comes_before(left.order, right.order);
    });
    result_.files.reserve(taken_.size());
    for (Taken& taken : taken_)
        result_.files.push_back(std::move(taken.found));
}

}  // namespace

Workspace find_workspace(const Files& files, const std::vector<std::string>& paths) {
    Givens givens = look_at_paths(files, paths);
    if (!givens.bad_usage.empty()) {
        Workspace refused;
        refused.bad_usage = std::move(givens.bad_usage);
        return refused;
    }
    return Finder(files, givens.list).find();
}

bool same_file(const Files& files, const std::string& left, const std::string& right) {
    const PathEntry first = files.look(left);
    const PathEntry second = files.look(right);
    return !first.identity.empty() && first.identity == second.identity;
}

}  // namespace plan::read
