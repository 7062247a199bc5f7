#include "descriptor.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace plan::cli {

int Descriptor::close() {
    const int number = std::exchange(number_, -1);
    return number >= 0 && ::close(number) != 0 ? errno : 0;
}

void wait_until(int descriptor, short ready) {
    pollfd waits{descriptor, ready, 0};
    ::poll(&waits, 1, -1);
}

int write_all_to(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN) {
            wait_until(descriptor, POLLOUT);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

text::Message reason(int error) {
    using text::say;
    switch (error) {
        case EACCES: return say({"Permission denied", "không có quyền"});
        case EPERM: return say({"Operation not permitted", "hệ thống không cho phép"});
        case EROFS: return say({"Read-only file system", "ổ đĩa chỉ cho đọc, không cho ghi"});
        case ENOSPC: return say({"No space left on device", "ổ đĩa đã hết chỗ"});
        case EDQUOT: return say({"Disk quota exceeded", "đã dùng hết dung lượng được cấp"});
        case EFBIG: return say({"File too large", "tệp quá lớn"});
        case ENOENT: return say({"No such file or directory", "không có tệp hoặc thư mục này"});
        case EISDIR: return say({"Is a directory", "đây là thư mục"});
        case EBADF: return say({"Bad file descriptor: it is closed", "đã bị đóng từ trước"});
        case ELOOP:
            return say({"Too many levels of symbolic links", "các liên kết dẫn vòng quanh nhau"});
        case EMFILE:
        case ENFILE:
            return say({"Too many open files: allow more (ulimit -n)",
                        "quá nhiều tệp đang mở: hãy nâng giới hạn (ulimit -n)"});
        case ENOMEM: return say({"Cannot allocate memory", "hệ thống đã hết bộ nhớ"});
        case EIO: return say({"Input/output error", "lỗi đọc, ghi ổ đĩa"});
        default: return say({"{}", "{}"}, std::string(std::strerror(error)));
    }
}

}  // namespace plan::cli
