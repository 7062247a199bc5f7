#include "replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "descriptor.hpp"

namespace plan::cli {

using text::say;

namespace {

/// To put another file in its place would lose what stands there already.
bool is_standard_output(const struct stat& file) {
    struct stat output = {};
    return ::fstat(STDOUT_FILENO, &output) == 0 && output.st_dev == file.st_dev &&
           output.st_ino == file.st_ino;
}

int write_straight(const std::string& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) return errno;
    const int error = write_all_to(file.number(), bytes);
    const int closed = file.close();
    return error != 0 ? error : closed;
}

int put_in_place(const std::string& path, std::string_view bytes, const struct stat* earlier) {
    auto written = Beside::write(path, bytes, earlier);
    if (const int* error = std::get_if<int>(&written)) return *error;
    return std::get<Beside>(written).put();
}

/// Only root may give a file to a group that the writer is not in.
bool is_of_foreign_group(const std::string& path) {
    struct stat facts = {};
    if (::geteuid() == 0 || ::stat(path.c_str(), &facts) != 0) return false;
    const int count = ::getgroups(0, nullptr);
    std::vector<gid_t> groups(static_cast<std::size_t>(std::max(count, 0)));
    if (count < 0 || ::getgroups(count, groups.data()) < 0) return false;
    groups.push_back(::getegid());
    return std::ranges::find(groups, facts.st_gid) == groups.end();
}

/// The folder that may not be written to, for the file or for the folders that it needs.
std::optional<std::string> closed_folder(const std::string& path) {
    std::filesystem::path folder = std::filesystem::path(target_of(path)).parent_path();
    const auto allows = [&](int access) {
        const char* const name = folder.empty() ? "." : folder.c_str();
        return ::faccessat(AT_FDCWD, name, access, AT_EACCESS) == 0;
    };
    while (!allows(F_OK) && !folder.empty() && folder != folder.parent_path())
        folder = folder.parent_path();
    if (allows(W_OK | X_OK)) return std::nullopt;
    return folder.empty() ? "." : folder.string();
}

}  // namespace

text::Message not_written(const std::string& path, int error) {
    if (error == EPERM && is_of_foreign_group(path))
        return say({"{} could not be written: {}; its group would be lost: ask its owner, or to be "
                    "taken into its group",
                    "không ghi được {}: {}; ghi vào sẽ làm mất nhóm của tệp: hãy hỏi người quản lý "
                    "tệp, hoặc xin vào nhóm của tệp"},
                   path, reason(error));
    if (error != EACCES)
        return say({"{} could not be written: {}", "không ghi được {}: {}"}, path, reason(error));
    if (const auto folder = closed_folder(path))
        return say({"{} could not be written: {} to make files in the folder {}; ask who keeps the "
                    "folder, or give leave with chmod",
                    "không ghi được {}: {} tạo tệp trong thư mục {}; hãy hỏi người quản lý thư "
                    "mục, hoặc cấp quyền bằng chmod"},
                   path, reason(error), *folder);
    return say({"{} could not be written: {}; ask its owner, or give leave with chmod",
                "không ghi được {}: {}; hãy hỏi người quản lý tệp, hoặc cấp quyền bằng chmod"},
               path, reason(error));
}

text::Message several_names(const std::string& path, std::size_t names) {
    return say({"{} has {} names (hard links), which writing would part: nothing was written; copy "
                "it to a file of one name",
                "{} có {} tên (liên kết cứng), ghi vào thì các tên sẽ thành những tệp khác nhau: "
                "chưa ghi gì; hãy sao thành tệp chỉ có một tên"},
               path, names);
}

text::Message already_there(const std::string& path) {
    return say({"{} is there already: nothing was written to it", "đã có {}: chưa ghi gì vào đó"},
               path);
}

std::string target_of(const std::string& path) {
    std::error_code error;
    std::filesystem::path target = path;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(target, error); ++links) {
        const std::filesystem::path next = std::filesystem::read_symlink(target, error);
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target.string();
}

// Root may write whatever its mode says: a mode without any leave to write is meant all the same.
int why_not_writable(const std::string& path) {
    struct stat facts = {};
    if (::stat(path.c_str(), &facts) != 0) return errno;
    if ((facts.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0) return EACCES;
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0 ? 0 : errno;
}

text::Message replace_file(const std::string& path, std::string_view bytes) {
    struct stat earlier = {};
    const bool exists = ::stat(path.c_str(), &earlier) == 0;
    if (!exists && errno != ENOENT) return not_written(path, errno);
    if (exists && is_standard_output(earlier)) {
        const int error = write_all_to(STDOUT_FILENO, bytes);
        return error == 0 || error == EPIPE ? text::Message{} : not_written(path, error);
    }
    // Asked before links are followed by name: /dev/stdout leads to what has none.
    const bool straight = exists && !S_ISREG(earlier.st_mode);
    if (!straight && exists) {
        if (const int error = why_not_writable(path); error != 0) return not_written(path, error);
        if (earlier.st_nlink > 1) return several_names(path, earlier.st_nlink);
    }
    const int error = straight ? write_straight(path, bytes)
                               : put_in_place(target_of(path), bytes, exists ? &earlier : nullptr);
    return error == 0 ? text::Message{} : not_written(path, error);
}

std::variant<Beside, text::Message> prepare_new(const std::string& path, std::string_view bytes) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) return not_written(path, error.value());
    auto written = Beside::write(path, bytes, nullptr);
    if (const int* failed = std::get_if<int>(&written)) return not_written(path, *failed);
    return std::get<Beside>(std::move(written));
}

text::Message create_file(const std::string& path, std::string_view bytes) {
    auto prepared = prepare_new(path, bytes);
    if (auto* message = std::get_if<text::Message>(&prepared)) return std::move(*message);
    const int failed = std::get<Beside>(prepared).put_new();
    if (failed == 0) return {};
    return failed == EEXIST ? already_there(path) : not_written(path, failed);
}

}  // namespace plan::cli
