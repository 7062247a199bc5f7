#include "file_dress.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace plan::cli {

namespace {

constexpr const char* access_list = "system.posix_acl_access";

/// Not told, or of no concern: the file system has no attributes, this one went meanwhile, or it
/// may not be read.
bool is_left_out(int error) {
    return error == ENOTSUP || error == ENODATA || error == EACCES || error == ENOSYS;
}

int copy_attribute(int descriptor, const std::string& path, const char* name) {
    const ssize_t size = ::getxattr(path.c_str(), name, nullptr, 0);
    if (size < 0) return is_left_out(errno) ? 0 : errno;
    std::string value(static_cast<std::size_t>(size), '\0');
    const ssize_t got = ::getxattr(path.c_str(), name, value.data(), value.size());
    if (got < 0) return is_left_out(errno) ? 0 : errno;
    if (::fsetxattr(descriptor, name, value.data(), static_cast<std::size_t>(got), 0) == 0)
        return 0;
    return errno == ENOTSUP ? 0 : errno;
}

int copy_attributes(int descriptor, const std::string& path) {
    std::string names;
    const ssize_t size = ::listxattr(path.c_str(), nullptr, 0);
    if (size > 0) names.resize(static_cast<std::size_t>(size));
    const ssize_t got = size > 0 ? ::listxattr(path.c_str(), names.data(), names.size()) : size;
    if (got < 0) return is_left_out(errno) ? 0 : errno;
    names.resize(static_cast<std::size_t>(got));

    bool has_list = false;
    for (std::size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
        const std::string_view name = names.c_str() + at;
        has_list = has_list || name == access_list;
        if (!name.starts_with("user.") && name != access_list) continue;
        if (const int error = copy_attribute(descriptor, path, names.c_str() + at); error != 0)
            return error;
    }
    // A folder may give each new file a list, which the earlier one does not have.
    if (!has_list && ::fremovexattr(descriptor, access_list) != 0 && !is_left_out(errno))
        return errno;
    return 0;
}

}  // namespace

int dress_like(int descriptor, const std::string& path, const struct stat& earlier) {
    // Only root may give files away: else the writer owns it. Its group must stay, or those who
    // share the file would lose it.
    if (::fchown(descriptor, earlier.st_uid, earlier.st_gid) != 0 &&
        (errno != EPERM || ::fchown(descriptor, static_cast<uid_t>(-1), earlier.st_gid) != 0))
        return errno;
    if (const int error = copy_attributes(descriptor, path); error != 0) return error;
    // The last: each of the others may change it.
    return ::fchmod(descriptor, earlier.st_mode & 07777) == 0 ? 0 : errno;
}

}  // namespace plan::cli
