#include "beside.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>

#include "descriptor.hpp"
#include "file_dress.hpp"

namespace plan::cli {

namespace {

/// A name that no listing of a workspace takes for a file of it; each time another one.
std::string name_beside(const std::filesystem::path& path) {
    constexpr std::size_t most = 120;  // a name may have 255 bytes, 143 where they are encrypted
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    const std::string name = path.filename().string();
    std::size_t end = std::min(name.size(), most);
    while (end > 0 && end < name.size() && (name[end] & 0xC0) == 0x80)
        --end;  // no part of a character: some file systems want UTF-8
    std::random_device random;
    std::string hidden = "." + name.substr(0, end) + ".";
    for (int i = 0; i < 8; ++i)
        hidden += letters[random() % letters.size()];
    return (path.parent_path() / hidden).string();
}

/// So that the new name, too, is there after a power cut. Some file systems sync no folders.
int sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) == 0) return 0;
    return errno == EIO ? errno : 0;
}

}  // namespace

std::variant<Beside, int> Beside::write(const std::string& path, std::string_view bytes,
                                        const struct stat* earlier) {
    Beside beside(path);
    Descriptor file;
    while (!file.is_open()) {
        std::string name = name_beside(path);
        // A new file gets the mode, and the access list, that the umask and its folder give it.
        file = Descriptor(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                                 earlier == nullptr ? 0666 : 0600));
        if (file.is_open()) {
            beside.name_ = std::move(name);  // no copy: that may fail, and the file is there
        } else if (errno != EEXIST && errno != EINTR) {
            return errno;
        }
    }
    int error = write_all_to(file.number(), bytes);
    if (error == 0 && earlier != nullptr) error = dress_like(file.number(), path, *earlier);
    if (error == 0 && ::fsync(file.number()) != 0) error = errno;
    if (const int closed = file.close(); error == 0) error = closed;
    if (error != 0) return error;
    return beside;
}

Beside::~Beside() {
    if (!name_.empty()) ::unlink(name_.c_str());
}

int Beside::put() {
    return ::rename(name_.c_str(), path_.c_str()) == 0 ? settle() : errno;
}

int Beside::put_new() {
    if (::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) == 0)
        return settle();
    if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return errno;
    // A second name for the moment: it fails where it is taken.
    return ::link(name_.c_str(), path_.c_str()) == 0 ? finish() : errno;
}

int Beside::exchange() {
    return ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE) == 0
               ? 0
               : errno;
}

int Beside::finish() {
    ::unlink(name_.c_str());
    return settle();
}

int Beside::settle() {
    leave();
    const int error = sync_folder(std::filesystem::path(path_).parent_path());
    later_.end();
    return error;
}

}  // namespace plan::cli
