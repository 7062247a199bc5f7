#include "held_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <optional>
#include <thread>

#include "read/cut.hpp"
#include "read/files.hpp"
#include "replace_file.hpp"

namespace plan::cli {

using text::Message;
using text::say;

namespace {

constexpr std::chrono::milliseconds pause{10};
constexpr int most_pauses = 3'000;

bool same_file(const struct stat& left, const struct stat& right) {
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

/// Some file systems know no locks: then a change meanwhile is noticed, and that is all.
bool knows_no_locks(int error) {
    return error == ENOLCK || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL;
}

Message held_elsewhere(const std::string& path) {
    return say({"{} is held by another run: nothing was written to it; run it again",
                "{} đang được một lệnh plan khác sử dụng: chưa ghi gì vào tệp này; hãy chạy lại"},
               path);
}

Message no_file(const std::string& path, const struct stat& facts) {
    return say({"{}: {}", "{}: {}"}, path,
               read::why_not_read(S_ISDIR(facts.st_mode) ? read::EntryKind::folder
                                                         : read::EntryKind::other));
}

/// The lock, of the file that has the name at the end: each change puts another one there.
std::variant<Descriptor, Message> lock(const std::string& path) {
    std::optional<struct stat> waited_for;
    for (int pauses = 0; pauses < most_pauses;) {
        struct stat opened = {}, named = {};
        if (::stat(path.c_str(), &opened) != 0) return not_written(path, errno);
        if (!S_ISREG(opened.st_mode)) return no_file(path, opened);
        // To be written, though it never is: over NFS no other can be locked.
        Descriptor file(::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
        if (!file.is_open() || ::fstat(file.number(), &opened) != 0)
            return not_written(path, errno);
        if (!S_ISREG(opened.st_mode)) return no_file(path, opened);
        // Where another run has put its change in place the queue moves: only standing still
        // counts.
        if (waited_for && !same_file(*waited_for, opened)) pauses = 0;
        waited_for = opened;
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK) {
                std::this_thread::sleep_for(pause);
                ++pauses;
                continue;
            }
            if (errno == EINTR) continue;
            if (!knows_no_locks(errno)) return not_written(path, errno);
        }
        if (::stat(path.c_str(), &named) != 0) return not_written(path, errno);
        if (!same_file(opened, named)) continue;
        if (opened.st_nlink > 1) return several_names(path, opened.st_nlink);
        return file;
    }
    return held_elsewhere(path);
}

std::variant<std::string, Message> bytes_of(const std::string& path) {
    read::Bytes read = read::disk().read(path, read::most_bytes);
    if (!read.error.empty()) return say({"{}: {}", "{}: {}"}, path, read.error);
    if (read.too_large) return changed_meanwhile(path);  // else it was refused before
    return std::move(read.bytes);
}

}  // namespace

Message changed_meanwhile(const std::string& path) {
    return say({"{} was changed meanwhile: nothing was written to it; run it again",
                "{} đã bị sửa trong lúc chạy: chưa ghi gì vào tệp này; hãy chạy lại"},
               path);
}

std::variant<HeldFile, Message> HeldFile::hold(const std::string& path) {
    const std::string target = target_of(path);
    if (const int error = why_not_writable(target); error != 0) return not_written(path, error);
    auto locked = lock(target);
    if (const auto* message = std::get_if<Message>(&locked)) return *message;
    auto bytes = bytes_of(target);
    if (auto* message = std::get_if<Message>(&bytes)) return std::move(*message);
    return HeldFile(target, std::move(std::get<Descriptor>(locked)),
                    std::get<std::string>(std::move(bytes)));
}

bool HeldFile::is_unchanged(const std::string& path) const {
    struct stat held = {}, named = {};
    const bool there = ::fstat(lock_.number(), &held) == 0 && ::stat(path.c_str(), &named) == 0;
    if (!there || !same_file(held, named)) return false;
    const read::Bytes now = read::disk().read(path, read::most_bytes);
    return now.error.empty() && !now.too_large && now.bytes == bytes_;
}

Message HeldFile::prepare(std::string_view bytes) {
    struct stat held = {};
    if (::fstat(lock_.number(), &held) != 0) return not_written(path_, errno);
    if (!is_unchanged(path_)) return changed_meanwhile(path_);
    auto written = Beside::write(path_, bytes, &held);
    if (const int* error = std::get_if<int>(&written)) return not_written(path_, *error);
    beside_.emplace(std::get<Beside>(std::move(written)));
    return {};
}

Message HeldFile::commit() {
    if (!is_unchanged(path_)) return changed_meanwhile(path_);
    int error = beside_->exchange();
    if (error == EINVAL || error == ENOSYS || error == EOPNOTSUPP) {
        error = beside_->put();
    } else if (error == 0) {
        // What an editor wrote in that very moment has the hidden name now, and goes back.
        if (!is_unchanged(beside_->name())) return give_back();
        error = beside_->finish();
    }
    return error == 0 ? Message{} : not_written(path_, error);
}

Message HeldFile::give_back() {
    if (beside_->exchange() == 0) return changed_meanwhile(path_);
    const std::string name = beside_->name();
    beside_->leave();
    return say({"{} was changed meanwhile, and what was changed could not be put back: it is in {}",
                "{} đã bị sửa trong lúc chạy, không đưa bản sửa đó trở lại được: bản sửa nằm ở {}"},
               path_, name);
}

Message HeldFile::replace(std::string_view bytes) {
    Message message = prepare(bytes);
    return message.empty() ? commit() : message;
}

}  // namespace plan::cli
