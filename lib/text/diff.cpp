#include "text/diff.hpp"

#include <sstream>
#include <vector>

#include <dtl/dtl.hpp>

namespace plan::text {

namespace {

/// Each with its line break, which is a part of it: a line that only loses it changed.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == text.npos) {
            lines.push_back(std::string(text) + "\n\\ No newline at end of file");
            break;
        }
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
    if (before == after) return {};
    dtl::Diff<std::string, std::vector<std::string>> diff(lines_of(before), lines_of(after));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream out;
    out << "--- " << path << "\n+++ " << path << '\n';
    diff.printUnifiedFormat(out);
    std::string text = out.str();
    // Of no lines the number is 0, for `patch` too.
    constexpr std::string_view from_nothing = "@@ -1,0 ";
    if (const std::size_t at = text.find(from_nothing); before.empty() && at != text.npos)
        text.replace(at, from_nothing.size(), "@@ -0,0 ");
    return text;
}

}  // namespace plan::text
