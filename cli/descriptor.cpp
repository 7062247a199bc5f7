#include "descriptor.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace plan::cli {

int Descriptor::close() {
    const int number = std::exchange(number_, -1);
    return number >= 0 && ::close(number) != 0 ? errno : 0;
}

int write_all_to(int descriptor, std::string_view bytes) {
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

std::string reason(int error) {
    return std::strerror(error);
}

}  // namespace plan::cli
