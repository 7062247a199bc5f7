#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>

#include "memory/large.hpp"
#include "read/files.hpp"

namespace plan::read {

using text::Message;
using text::say;

namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }

  private:
    int number_;
};

Message explain(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return why_not_read(EntryKind::missing);
        case EACCES:
        case EPERM:
            return say(
                {"no permission to read it; ask its owner, or give it with chmod",
                 "không có quyền đọc; hãy hỏi người quản lý tệp, hoặc cấp quyền bằng chmod"});
        case ELOOP:
            return say({"its links lead in a circle; mend the link",
                        "các liên kết dẫn vòng quanh nhau; hãy sửa liên kết"});
        case ENAMETOOLONG:
            return say({"its path is too long; give it a shorter name",
                        "đường dẫn quá dài; hãy đặt tên ngắn hơn"});
        case ENXIO:
        case ENODEV: return why_not_read(EntryKind::other);
        case EIO:
        case ESTALE:
            return say({"the disk could not be read ({}); have it looked after, or take a copy of "
                        "the file",
                        "lỗi đọc ổ đĩa ({}); hãy nhờ người kiểm tra ổ đĩa, hoặc dùng bản sao của "
                        "tệp"},
                       std::generic_category().message(error));
        case EMFILE:
        case ENFILE:
            return say({"too many files are open; allow more (ulimit -n), or close other programs",
                        "quá nhiều tệp đang mở; hãy nâng giới hạn (ulimit -n), hoặc đóng bớt "
                        "chương trình khác"});
        case ENOMEM:
            return say({"the system has no memory left; close other programs, then run it again",
                        "hệ thống đã hết bộ nhớ; hãy đóng bớt chương trình khác rồi chạy lại"});
        default:
            return say({"the system says: {}", "hệ thống báo: {}"},
                       std::generic_category().message(error));
    }
}

int open_quietly(const std::string& path, int flags) {
    int number;
    do {
        number = ::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (number < 0 && errno == EINTR);
    return number;
}

EntryKind kind_of(const struct stat& facts) {
    if (S_ISREG(facts.st_mode)) return EntryKind::file;
    if (S_ISDIR(facts.st_mode)) return EntryKind::folder;
    return EntryKind::other;
}

// Reads until the end, or a byte further than expected: then it grew. Of what tells no size (0)
// until the end, however far that is. False with errno where it fails.
bool read_all(int file, std::size_t expected, std::size_t limit, Bytes& result) {
    std::string& bytes = result.bytes;
    memory::reserve_large(bytes, expected + 1);
    bytes.resize(expected + 1);  // one more, so that one call sees both the bytes and the end
    std::size_t got = 0;
    while (true) {
        const ssize_t count = ::read(file, bytes.data() + got, bytes.size() - got);
        if (count < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        got += static_cast<std::size_t>(count);
        if (count == 0 || (got >= expected && expected != 0)) break;
        if (got > limit) {
            result.too_large = true;
            break;
        }
        if (got == bytes.size()) bytes.resize(got + got / 2 + 4096);
    }
    bytes.resize(result.too_large ? 0 : got);
    return true;
}

/// As far as the disk tells.
bool same_content(const struct stat& before, const struct stat& after) {
    return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
           before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

Hint hint_of(const dirent& entry) {
    Hint hint;
    hint.plain_file = entry.d_type == DT_REG;
    hint.plain_folder = entry.d_type == DT_DIR;
    hint.number = entry.d_ino;
    return hint;
}

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

class Disk final : public Files {
  public:
    PathEntry look(const std::string& path) const override {
        struct stat facts;
        if (::lstat(path.c_str(), &facts) != 0) return unseen(errno);
        const bool link = S_ISLNK(facts.st_mode);
        if (link && ::stat(path.c_str(), &facts) != 0) return unseen(errno);
        PathEntry entry;
        entry.kind = kind_of(facts);
        if (link && entry.kind == EntryKind::folder) entry.kind = EntryKind::link_to_folder;
        entry.identity = std::to_string(facts.st_dev) + ':' + std::to_string(facts.st_ino);
        return entry;
    }

    Listing list(const std::string& folder) const override {
        Listing listing;
        const int number = open_quietly(folder, O_DIRECTORY | O_NONBLOCK);
        DIR* stream = number < 0 ? nullptr : ::fdopendir(number);
        if (stream == nullptr) {
            listing.error = explain(errno);
            if (number >= 0) ::close(number);
            return listing;
        }
        const std::unique_ptr<DIR, CloseFolder> closer(stream);
        errno = 0;
        while (const dirent* entry = ::readdir(stream)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") {
                listing.names.emplace_back(name);
                listing.hints.push_back(hint_of(*entry));
            }
            errno = 0;
        }
        if (errno != 0) listing.error = explain(errno);
        return listing;
    }

    // What is half an old file and half a new one is nobody's plan.
    Bytes read(const std::string& path, std::size_t limit) const override {
        constexpr int most_tries = 5;
        bool changed = true;
        Bytes result;
        for (int tries = 0; changed && tries < most_tries; ++tries)
            result = read_once(path, limit, changed);
        if (!changed) return result;
        result = {};
        result.error = say({"it changes while it is read; run it again when it is written",
                            "tệp đang được ghi trong lúc đọc; hãy chạy lại khi đã ghi xong"});
        return result;
    }

    std::string real_path(const std::string& path) const override {
        const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                               &std::free);
        return real ? std::string(real.get()) : path;
    }

  private:
    static Bytes read_once(const std::string& path, std::size_t limit, bool& changed) {
        changed = false;
        Bytes result;
        // O_NONBLOCK: a FIFO without a writer opens at once, and is then seen to be none of ours.
        const Descriptor file(open_quietly(path, O_NONBLOCK));
        struct stat facts;
        if (!file.open() || ::fstat(file.number(), &facts) != 0) {
            result.error = explain(errno);
            return result;
        }
        result.error = why_not_read(kind_of(facts));
        if (!result.error.empty()) return result;
        const auto size = static_cast<std::size_t>(facts.st_size);
        result.too_large = size > limit;
        if (!result.too_large && !read_all(file.number(), size, limit, result)) {
            result.error = explain(errno);
            result.bytes.clear();
        }
        struct stat after;
        changed = ::fstat(file.number(), &after) != 0 || !same_content(facts, after);
        return result;
    }

    // What can't be looked at is there all the same, and reading it says why it can't be read.
    static PathEntry unseen(int error) {
        const bool missing = error == ENOENT || error == ENOTDIR;
        return PathEntry{missing ? EntryKind::missing : EntryKind::file, {}};
    }
};

}  // namespace

Message why_not_read(EntryKind kind) {
    switch (kind) {
        case EntryKind::file: return {};
        case EntryKind::missing:
            return say({"there is no such file; check the name, or the link that leads to it",
                        "không có tệp này; hãy kiểm tra tên tệp, hoặc liên kết dẫn đến tệp"});
        case EntryKind::folder:
        case EntryKind::link_to_folder:
            return say({"it is a folder, not a file; give it another name",
                        "đây là thư mục, không phải tệp; hãy đặt tên khác"});
        case EntryKind::other:
            return say(
                {"it is no regular file (a pipe, a device or a socket); copy its text into a "
                 "file",
                 "đây không phải là tệp thường (đường ống, thiết bị hoặc socket); hãy chép nội "
                 "dung vào một tệp"});
    }
    return {};
}

const Files& disk() {
    static const Disk files;
    return files;
}

}  // namespace plan::read
