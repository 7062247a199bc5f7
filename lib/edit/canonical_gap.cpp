#include "edit/canonical_gap.hpp"

#include <algorithm>
#include <utility>

namespace plan::edit {

CommentBlock Gap::take_attached() {
    if (ends_blank || blocks.empty()) return {};
    CommentBlock block = std::move(blocks.back());
    blocks.pop_back();
    return block;
}

std::string_view line_break_before(std::string_view text, std::uint32_t end) {
    if (end == 0 || text[end - 1] != '\n') return {};
    const std::uint32_t length = end >= 2 && text[end - 2] == '\r' ? 2 : 1;
    return text.substr(end - length, length);
}

Gap gap_of(std::string_view text, Span span) {
    Gap gap;
    bool in_block = false;
    for (std::uint32_t at = span.begin; at < span.end;) {
        const std::size_t found = text.find('\n', at);
        const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, span.end - 1) + 1);
        const std::string_view line = text.substr(at, end - at);
        const std::size_t first = line.find_first_not_of(" \t\r\n");
        if (first == line.npos) {
            in_block = false;
            gap.ends_blank = true;
        } else {
            if (!in_block) gap.blocks.push_back({{}, gap.ends_blank});
            const std::size_t last = line.find_last_not_of(" \t\r\n");
            gap.blocks.back().lines.push_back(
                {line.substr(first, last + 1 - first), line_break_before(text, end)});
            in_block = true;
            gap.ends_blank = false;
        }
        at = end;
    }
    return gap;
}

}  // namespace plan::edit
