#include "replace_file.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "descriptor.hpp"

namespace plan::cli {

using text::say;

namespace {

mode_t mode_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// The file's own mode and owner where there is one.
int dress(int descriptor, const struct stat* earlier) {
    if (earlier == nullptr) return ::fchmod(descriptor, mode_of_new_files()) == 0 ? 0 : errno;
    // Only root may give files away: else the writer owns it. Its group must stay, or those who
    // share the file would lose it.
    if (::fchown(descriptor, earlier->st_uid, earlier->st_gid) != 0 &&
        (errno != EPERM || ::fchown(descriptor, static_cast<uid_t>(-1), earlier->st_gid) != 0))
        return errno;
    return ::fchmod(descriptor, earlier->st_mode & 07777) == 0 ? 0 : errno;
}

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

/// A name that no listing of a workspace takes for a file of it.
std::string name_beside(const std::filesystem::path& path) {
    constexpr std::size_t most = 200;  // a name may have 255 bytes
    return (path.parent_path() / ("." + path.filename().string().substr(0, most) + ".XXXXXX"))
        .string();
}

/// So that the new name, too, is there after a power cut. Some file systems sync no folders.
int sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) == 0) return 0;
    return errno == EIO ? errno : 0;
}

int put_in_place(const std::string& path, std::string_view bytes, const struct stat* earlier) {
    auto written = Beside::write(path, bytes, earlier);
    if (const int* error = std::get_if<int>(&written)) return *error;
    return std::get<Beside>(written).put();
}

/// Only where nothing has the name: a second name for the file beside, which fails where one is.
int put_where_nothing_is(const std::string& path, std::string_view bytes) {
    auto written = Beside::write(path, bytes, nullptr);
    if (const int* error = std::get_if<int>(&written)) return *error;
    const std::string& name = std::get<Beside>(written).name();
    int error = ::link(name.c_str(), path.c_str()) == 0 ? 0 : errno;
    // A file system without second names.
    if (error == EPERM || error == EOPNOTSUPP || error == ENOSYS)
        error = ::renameat2(AT_FDCWD, name.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0
                    ? 0
                    : errno;
    if (error != 0) return error;
    return sync_folder(std::filesystem::path(path).parent_path());
}

}  // namespace

std::variant<Beside, int> Beside::write(const std::string& path, std::string_view bytes,
                                        const struct stat* earlier) {
    Beside beside(path, name_beside(path));
    Descriptor file(::mkostemp(beside.name_.data(), O_CLOEXEC));
    if (!file.is_open()) {
        beside.name_.clear();
        return errno;
    }
    int error = write_all_to(file.number(), bytes);
    if (error == 0) error = dress(file.number(), earlier);
    if (error == 0 && ::fsync(file.number()) != 0) error = errno;
    if (const int closed = file.close(); error == 0) error = closed;
    if (error != 0) return error;
    return beside;
}

Beside::~Beside() {
    if (!name_.empty()) ::unlink(name_.c_str());
}

int Beside::put() {
    if (::rename(name_.c_str(), path_.c_str()) != 0) return errno;
    name_.clear();
    return sync_folder(std::filesystem::path(path_).parent_path());
}

int Beside::exchange() {
    return ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE) == 0
               ? 0
               : errno;
}

int Beside::finish() {
    ::unlink(name_.c_str());
    name_.clear();
    return sync_folder(std::filesystem::path(path_).parent_path());
}

text::Message not_written(const std::string& path, int error) {
    return say({"{} could not be written: {}", "không ghi được {}: {}"}, path, reason(error));
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

text::Message replace_file(const std::string& path, std::string_view bytes) {
    struct stat earlier = {};
    const bool exists = ::stat(path.c_str(), &earlier) == 0;
    if (!exists && errno != ENOENT) return not_written(path, errno);
    if (exists && is_standard_output(earlier)) {
        const int error = write_all_to(STDOUT_FILENO, bytes);
        return error == 0 || error == EPIPE ? text::Message{} : not_written(path, error);
    }
    // Asked before links are followed by name: /dev/stdout leads to what has none.
    const int error = exists && !S_ISREG(earlier.st_mode)
                          ? write_straight(path, bytes)
                          : put_in_place(target_of(path), bytes, exists ? &earlier : nullptr);
    return error == 0 ? text::Message{} : not_written(path, error);
}

text::Message create_file(const std::string& path, std::string_view bytes) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty()) std::filesystem::create_directories(folder, error);
    if (error) return not_written(path, error.value());
    const int failed = put_where_nothing_is(path, bytes);
    if (failed == 0) return {};
    if (failed != EEXIST) return not_written(path, failed);
    return already_there(path);
}

}  // namespace plan::cli
