#include "text/diff.hpp"

#include <algorithm>
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

/// More lines than stand around a change: what is like what changed may be one of them.
constexpr std::size_t lines_around = 32;

/// Where the last whole lines begin that two texts have in common at their beginnings; the lines
/// that stand around a change are left to it.
std::size_t common_head(std::string_view before, std::string_view after) {
    const auto [left, right] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    auto at = static_cast<std::size_t>(left - before.begin());
    for (std::size_t line = 0; line <= lines_around; ++line) {
        const std::size_t found = at == 0 ? before.npos : before.rfind('\n', at - 1);
        if (found == before.npos) return 0;
        at = found;
    }
    return at + 1;
}

/// How many bytes of whole lines they have in common at their ends, likewise.
std::size_t common_tail(std::string_view before, std::string_view after) {
    const auto [left, right] =
        std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend());
    auto at = before.size() - static_cast<std::size_t>(left - before.rbegin());
    for (std::size_t line = 0; line <= lines_around; ++line) {
        const std::size_t found = before.find('\n', at);
        if (found == before.npos) return 0;
        at = found + 1;
    }
    return before.size() - at;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
    if (before == after) return {};
    // dtl looks at every line several times: it gets those around what changed.
    const std::size_t head = common_head(before, after);
    const auto lines_before = std::ranges::count(before.substr(0, head), '\n');
    before.remove_prefix(head);
    after.remove_prefix(head);
    const std::size_t tail = common_tail(before, after);
    before.remove_suffix(tail);
    after.remove_suffix(tail);

    dtl::Diff<std::string, std::vector<std::string>> diff(lines_of(before), lines_of(after));
    diff.onHuge();
    diff.compose();
    diff.composeUnifiedHunks();
    auto hunks = diff.getUniHunks();
    for (auto& hunk : hunks) {
        hunk.a += lines_before;
        hunk.c += lines_before;
    }
    std::ostringstream out;
    // As diff and git do, so that patch knows where a name with blanks ends.
    const char* const end = path.find(' ') == path.npos ? "\n" : "\t\n";
    out << "--- " << path << end << "+++ " << path << end;
    dtl::Diff<std::string, std::vector<std::string>>::printUnifiedFormat(hunks, out);
    std::string text = out.str();
    // Of no lines the number is 0, for `patch` too.
    constexpr std::string_view from_nothing = "@@ -1,0 ";
    if (const std::size_t at = text.find(from_nothing); before.empty() && at != text.npos)
        text.replace(at, from_nothing.size(), "@@ -0,0 ");
    return text;
}

}  // namespace plan::text
