#include "read/source.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace plan::read {

namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
}

Source::Source(std::string path, std::string bytes, std::string_view root)
    : path_(std::move(path)), bytes_(std::move(bytes)) {
    const std::string_view whole = path_;
    if (!root.empty() && whole.starts_with(root) && whole.substr(root.size()).starts_with('/'))
        name_ = root.size() + 1;
}

void Source::find_lines() const {
    if (!line_starts_.empty()) return;
    line_starts_.push_back(bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t at = bytes_.find('\n'); at != std::string::npos;
         at = bytes_.find('\n', at + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

std::string_view Source::line(std::uint32_t number) const {
    find_lines();
    if (number == 0 || number > line_starts_.size()) return {};
    const std::size_t begin = line_starts_[number - 1];
    if (number == line_starts_.size()) return bytes().substr(begin);
    std::size_t end = line_starts_[number] - 1;  // without the LF
    if (end > begin && bytes_[end - 1] == '\r') --end;
    return bytes().substr(begin, end - begin);
}

std::uint32_t Source::line_start(std::uint32_t number) const {
    find_lines();
    if (number == 0) return line_starts_.front();
    if (number > line_starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
    return line_starts_[number - 1];
}

Position Source::position(std::uint32_t offset) const {
    find_lines();
    offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
    const auto after = std::upper_bound(line_starts_.begin() + 1, line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
    const std::uint32_t begin = line_starts_[line - 1];
    if (offset <= begin) return {line, 1};
    const std::size_t before = text::count(bytes().substr(begin, offset - begin));
    return {line, static_cast<std::uint32_t>(before + 1)};
}

}  // namespace plan::read
