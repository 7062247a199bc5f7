#include "read/given.hpp"

#include <map>

#include "read/paths.hpp"

namespace plan::read {

using text::say;

namespace {

bool is_there(const Files& files, std::string_view folder, std::string_view name) {
    return files.look(join_path(folder, name)).kind != EntryKind::missing;
}

// The folder that holds .git; where there is none above, the parent is the last to be looked at.
std::string last_folder(const Files& files, const std::string& start) {
    std::string_view folder = start;
    while (!is_there(files, folder, ".git")) {
        if (folder == "/" || folder.empty()) return std::string(folder_of(start));
        folder = folder_of(folder);
    }
    return std::string(folder);
}

std::string find_root(const Files& files, const std::string& start) {
    const std::string last = last_folder(files, start);
    std::string_view folder = start;
    while (true) {
        if (is_there(files, folder, "workspace.toml")) return std::string(folder);
        if (folder == last || folder == "/" || folder.empty()) return "";
        folder = folder_of(folder);
    }
}

class Looker {
  public:
    explicit Looker(const Files& files) : files_(files) {}

    Given look(const std::string& path) {
        Given given;
        given.shown = tidy_path(path);
        given.kind = files_.look(for_system(path)).kind;
        if (given.kind == EntryKind::missing || given.kind == EntryKind::other) return given;
        given.folder = given.is_folder() ? given.shown : std::string(folder_of(given.shown));
        const Place& place = place_of(given.folder);
        given.real_folder = place.real;
        given.real_root = place.root;
        return given;
    }

  private:
    struct Place {
        std::string real;
        std::string root;
    };
    const Files& files_;
    std::map<std::string, Place> places_;  // thousands of PATHs often share one folder

    const Place& place_of(const std::string& folder) {
        const auto [at, is_new] = places_.try_emplace(folder);
        if (is_new) {
            at->second.real = files_.real_path(for_system(folder));
            at->second.root = find_root(files_, at->second.real);
        }
        return at->second;
    }
};

}  // namespace

std::string Given::real() const {
    return is_folder() ? real_folder : join_path(real_folder, name_in(shown));
}

Givens look_at_paths(const Files& files, const std::vector<std::string>& paths) {
    Givens givens;
    Looker looker(files);
    std::size_t first = paths.size();  // the first that a workspace can belong to
    for (std::size_t i = 0; i < paths.size(); ++i) {
        Given given = looker.look(paths[i]);
        if (given.kind == EntryKind::missing) {
            givens.bad_usage =
                say({"there is no file or folder {}", "không có tệp hay thư mục {}"}, paths[i]);
            return givens;
        }
        if (given.kind != EntryKind::other && first == paths.size()) first = i;
        if (given.kind != EntryKind::other &&
            given.real_root != (first == i ? given : givens.list[first]).real_root) {
            givens.bad_usage = say(
                {"{} and {} belong to two workspaces: name the PATHs of one",
                 "{} và {} thuộc hai không gian làm việc: chỉ nêu đường dẫn của một không gian"},
                paths[first], paths[i]);
            return givens;
        }
        givens.list.push_back(std::move(given));
    }
    return givens;
}

std::string reach_root(const Files& files, const Given& given) {
    std::string shown = given.folder;
    std::string_view real = given.real_folder;
    while (real != given.real_root && real != "/") {
        real = folder_of(real);
        const bool named = !shown.empty() && name_in(shown) != "..";
        std::string above = named ? std::string(folder_of(shown)) : join_path(shown, "..");
        // Behind a link, the folder above is not what the name says.
        if (named && files.real_path(for_system(above)) != real) above = join_path(shown, "..");
        shown = std::move(above);
    }
    return shown;
}

}  // namespace plan::read
