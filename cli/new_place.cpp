#include "new_place.hpp"

#include <algorithm>

#include "read/given.hpp"
#include "read/paths.hpp"
#include "replace_file.hpp"

namespace plan::cli {

using read::EntryKind;
using read::Files;
using text::Message;
using text::say;

namespace {

constexpr std::string_view settings_name = "workspace.toml";

bool is_folder(const Files& files, const std::string& path) {
    const EntryKind kind = files.look(read::for_system(path)).kind;
    return kind == EntryKind::folder || kind == EntryKind::link_to_folder;
}
bool is_missing(const Files& files, const std::string& path) {
    return files.look(read::for_system(path)).kind == EntryKind::missing;
}

/// Names in a folder that are not hidden.
std::vector<std::string> names_in(const Files& files, const std::string& folder) {
    std::vector<std::string> names = files.list(read::for_system(folder)).names;
    std::erase_if(names, [](const std::string& name) { return name.starts_with('.'); });
    return names;
}

/// Missing, or with nothing in it that can be seen.
bool is_empty(const Files& files, const std::string& folder) {
    return is_missing(files, folder) ||
           (is_folder(files, folder) && names_in(files, folder).empty());
}

/// The same where an empty `plans` counts as nothing.
bool is_empty_for_plans(const Files& files, const std::string& folder) {
    if (is_empty(files, folder)) return true;
    return is_folder(files, folder) &&
           names_in(files, folder) == std::vector<std::string>{"plans"} &&
           is_empty(files, read::join_path(folder, "plans"));
}

std::string nearest_existing(const Files& files, std::string folder) {
    while (!folder.empty() && folder != "/" && is_missing(files, folder))
        folder = std::string(read::folder_of(folder));
    return folder;
}

bool has_hidden_part(std::string_view path) {
    for (std::string_view rest = path; !rest.empty() && rest != "/"; rest = read::folder_of(rest)) {
        const std::string_view name = read::name_in(rest);
        if (name.starts_with('.') && name != "..") return true;
    }
    return false;
}

/// Why FILE can't be a plan file; empty where it can.
Message refuse(const std::string& given, const std::string& file, const Files& files) {
    const std::string_view name = read::name_in(file);
    if (is_folder(files, file) || is_folder(files, given) || given.ends_with('/'))
        return say({"{} is a folder: name a file in it, such as {}",
                    "{} là thư mục: hãy nêu một tệp trong đó, ví dụ {}"},
                   given, read::join_path(given, "plan.toml"));
    if (!name.ends_with(".toml") || name == ".toml")
        return say({"{}: a plan file's name ends in .toml, such as {}.toml",
                    "{}: tên tệp kế hoạch phải có đuôi .toml, ví dụ {}.toml"},
                   given, name.empty() || name == ".toml" ? "plan" : name);
    if (name == settings_name)
        return say({"{} is for the settings of a workspace: give the plan file another name",
                    "{} dành cho thiết lập của không gian làm việc: hãy đặt tên khác cho tệp kế "
                    "hoạch"},
                   given);
    if (!file.starts_with('/') && has_hidden_part(file))
        return say({"{}: what begins with a full stop is hidden, and would not be read",
                    "{}: tệp, thư mục có tên bắt đầu bằng dấu chấm bị ẩn, sẽ không được đọc"},
                   given);
    const std::string folder = nearest_existing(files, std::string(read::folder_of(file)));
    if (!is_folder(files, folder))
        return say(
            {"{} can't be made: {} is no folder", "không tạo được {}: {} không phải là thư mục"},
            given, folder);
    if (!is_missing(files, file)) return already_there(file);
    return {};
}

read::Given look_at(const Files& files, const std::string& folder) {
    return read::look_at_paths(files, {read::for_system(folder)}).list.front();
}

/// The workspace of a folder, as its root is reached; nothing where there is none. It is looked for
/// up to the folder that holds .git, or to the top where none does, further than commands look that
/// only read: a workspace made within another one would be lost to it.
std::optional<std::string> root_above(const Files& files, const std::string& folder) {
    read::Given given = look_at(files, folder);
    const auto holds = [&](std::string_view name) {
        return !is_missing(files, read::join_path(given.real_root, name));
    };
    if (given.real_root.empty()) given.real_root = given.real_folder;
    while (!holds(settings_name)) {
        // Empty: the system can't tell where this is.
        if (holds(".git") || given.real_root == "/" || given.real_root.empty()) return std::nullopt;
        given.real_root = std::string(read::folder_of(given.real_root));
    }
    return read::reach_root(files, given);
}

std::string default_folder(const Files& files, const std::string& root) {
    std::string plans = read::join_path(root, "plans");
    if (read::same_file(files, read::for_system(plans), ".")) return "";
    if (is_folder(files, plans)) return plans;
    const auto names = names_in(files, root);
    const bool holds_plans = std::ranges::any_of(names, [](const std::string& name) {
        return name.ends_with(".toml") && name != settings_name;
    });
    return holds_plans ? root : plans;
}

/// Where no workspace is about.
void begin_workspace(const Files& files, NewPlace& place) {
    const std::string above(read::folder_of(place.folder));
    if (read::name_in(place.folder) == "plans" && is_empty_for_plans(files, above)) {
        place.settings = read::join_path(above, settings_name);
    } else if (is_empty(files, place.folder)) {
        place.settings = read::join_path(place.folder, settings_name);
    } else if (read::name_in(place.folder) == "plans") {
        place.workspace = read::find_workspace(files, {place.folder});
    }
}

}  // namespace

std::string NewPlace::path_for(const std::string& id) const {
    return file ? *file : read::join_path(folder, id + ".toml");
}

std::variant<NewPlace, Message> find_place(const std::string& given, const Files& files) {
    NewPlace place;
    std::string folder;  // that is there, where the file is meant to go
    const bool is_name = given.find('/') == given.npos;
    if (!is_name) {
        place.file = read::tidy_path(given);
        if (Message message = refuse(given, *place.file, files); !message.empty()) return message;
        place.folder = std::string(read::folder_of(*place.file));
        folder = nearest_existing(files, place.folder);
    }
    auto root = root_above(files, folder);
    // What `plan check` would read here.
    if (!root && is_name && is_folder(files, "plans")) root = root_above(files, "plans");
    if (root) place.workspace = read::find_workspace(files, {read::for_system(*root)});
    if (is_name) {
        place.folder = root ? default_folder(files, *root) : "plans";
        if (!given.empty()) {
            // From within a workspace a name is a file of the folder that one stands in.
            place.file = place.folder == "plans" ? read::join_path("plans", given) : given;
            if (Message message = refuse(given, *place.file, files); !message.empty())
                return message;
        }
    }
    if (!root) begin_workspace(files, place);
    return place;
}

bool is_read_by_default(const std::string& path, const Files& files) {
    if (path.starts_with('/') || path.starts_with("../")) return false;
    if (is_folder(files, "plans")) return path.starts_with("plans/");
    return !is_missing(files, std::string(settings_name));
}

}  // namespace plan::cli
