#include "standard_input.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "descriptor.hpp"
#include "read/cut.hpp"

namespace plan::cli {

using text::say;

text::Message take_standard_input(const Options& options, Streams& streams) {
    const bool is_list = options.command == Command::import_list && options.subject == "-";
    if (!is_list && std::ranges::find(options.paths, "-") == options.paths.end()) return {};
    std::string bytes;
    constexpr std::size_t at_once = 1 << 16;
    while (bytes.size() <= read::most_bytes) {
        const std::size_t have = bytes.size();
        bytes.resize(have + at_once);
        const ssize_t count = ::read(STDIN_FILENO, bytes.data() + have, at_once);
        const int error = count < 0 ? errno : 0;
        if (error == EAGAIN) {
            wait_until(STDIN_FILENO, POLLIN);
        } else if (error != 0 && error != EINTR) {
            return say({"standard input can't be read: {}", "không đọc được đầu vào chuẩn: {}"},
                       reason(error));
        }
        bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count == 0) break;
    }
    streams.files.put("-", std::move(bytes));
    return {};
}

}  // namespace plan::cli
