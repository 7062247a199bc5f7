#include "stream.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace plan::cli {

using text::say;

namespace {

/// 0, or why not everything was written.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

text::Message not_written(const std::string& path, int error) {
    return say({"{} could not be written: {}", "không ghi được {}: {}"}, path, reason(error));
}

/// Where a chain of links ends; the path itself where nothing is there yet.
std::string target_of(const std::string& path) {
    std::error_code error;
    std::filesystem::path target = path;
    for (int links = 0; links < 40 && std::filesystem::is_symlink(target, error); ++links) {
        const std::filesystem::path next = std::filesystem::read_symlink(target, error);
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target.string();
}

mode_t mode_of_new_files() {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// The file's own mode and owner where there is one.
int dress(int descriptor, const struct stat* earlier) {
    if (earlier == nullptr) return ::fchmod(descriptor, mode_of_new_files()) == 0 ? 0 : errno;
    // Only root may give files away; where it is not allowed the writer owns it.
    if (::fchown(descriptor, earlier->st_uid, earlier->st_gid) != 0 && errno != EPERM) return errno;
    return ::fchmod(descriptor, earlier->st_mode & 07777) == 0 ? 0 : errno;
}

/// To put another file in its place would lose what stands there already.
bool is_standard_output(const struct stat& file) {
    struct stat output = {};
    return ::fstat(STDOUT_FILENO, &output) == 0 && output.st_dev == file.st_dev &&
           output.st_ino == file.st_ino;
}

int write_straight(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    int error = write_all(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0) error = errno;
    return error;
}

int write_beside(const std::string& path, std::string_view bytes, const struct stat* earlier) {
    std::string name = path + ".XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return errno;
    int error = write_all(descriptor, bytes);
    if (error == 0) error = dress(descriptor, earlier);
    if (error == 0 && ::fsync(descriptor) != 0) error = errno;
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error == 0 && ::rename(name.c_str(), path.c_str()) != 0) error = errno;
    if (error != 0) ::unlink(name.c_str());
    return error;
}

}  // namespace

void Stream::write(std::string_view bytes) {
    if (kept_ != nullptr) {
        *kept_ += bytes;
        return;
    }
    if (error_ == 0) error_ = write_all(descriptor_, bytes);
}

text::Message Stream::error() const {
    if (error_ == 0 || error_ == EPIPE) return {};
    return say({"the output could not be written: {}", "không ghi được kết quả: {}"},
               reason(error_));
}

bool Stream::is_terminal() const {
    return ::isatty(descriptor_) == 1;
}

std::optional<std::size_t> Stream::columns() const {
    winsize size = {};
    if (!is_terminal() || ::ioctl(descriptor_, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return std::nullopt;
    return size.ws_col;
}

text::Message replace_file(const std::string& path, std::string_view bytes) {
    struct stat earlier = {};
    const bool exists = ::stat(path.c_str(), &earlier) == 0;
    if (!exists && errno != ENOENT) return not_written(path, errno);
    if (exists && is_standard_output(earlier)) {
        const int error = write_all(STDOUT_FILENO, bytes);
        return error == 0 || error == EPIPE ? text::Message{} : not_written(path, error);
    }
    // Asked before links are followed by name: /dev/stdout leads to what has none.
    const int error = exists && !S_ISREG(earlier.st_mode)
                          ? write_straight(path, bytes)
                          : write_beside(target_of(path), bytes, exists ? &earlier : nullptr);
    return error == 0 ? text::Message{} : not_written(path, error);
}

std::string reason(int error) {
    return std::strerror(error);
}

}  // namespace plan::cli
