#include "stream.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>

#include "descriptor.hpp"

namespace plan::cli {

using text::say;

void Stream::write(std::string_view bytes) {
    if (kept_ != nullptr) {
        *kept_ += bytes;
        return;
    }
    if (error_ == 0) error_ = write_all_to(descriptor_, bytes);
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

}  // namespace plan::cli
