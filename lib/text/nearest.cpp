#include "text/nearest.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "text/fold.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace plan::text {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Only the diagonals within `most` of the main one are looked at: all others cost more.
template <class Letters>
std::size_t distance_of(const Letters& from, const Letters& to, std::size_t most) {
    const std::size_t longer = std::max(from.size(), to.size());
    if (longer - std::min(from.size(), to.size()) > most) return most + 1;
    const std::size_t band = std::min(most, longer);

    std::vector<std::size_t> two_up, up(to.size() + 1), row(to.size() + 1, band + 1);
    for (std::size_t j = 0; j <= to.size(); ++j)
        up[j] = std::min(j, band + 1);
    two_up = row;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        const std::size_t first = i > band ? i - band : 1, last = std::min(to.size(), i + band);
        row[first - 1] = first == 1 ? std::min(i, band + 1) : band + 1;
        std::size_t least = row[first - 1];
        for (std::size_t j = first; j <= last; ++j) {
            const bool same = from[i - 1] == to[j - 1];
            std::size_t edits = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + (same ? 0u : 1u)});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                edits = std::min(edits, two_up[j - 2] + 1);
            }
            row[j] = std::min(edits, band + 1);
            least = std::min(least, row[j]);
        }
        if (last < to.size()) row[last + 1] = band + 1;
        if (least > band) return most + 1;
        two_up.swap(up);
        up.swap(row);
    }
    return up[to.size()] > most ? most + 1 : up[to.size()];
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_words(std::string_view text, std::string_view words) {
    return !words.empty() && text.starts_with(words) &&
           (text.size() == words.size() || !is_letter_or_digit(text[words.size()]));
}

// What it costs to take `candidate` for `name`: its edits, or more than any edits where one only
// begins the other; `never` where it isn't meant. Both folded.
std::size_t cost_of(std::string_view name, std::string_view candidate, std::size_t most) {
    const std::size_t edits = distance(name, candidate, most);
    if (edits <= most && edits < std::max(count(name), count(candidate))) return edits;
    if (begins_with_words(candidate, name)) return most + candidate.size() - name.size();
    if (begins_with_words(name, candidate)) return most + name.size() - candidate.size();
    return never;
}

}  // namespace

std::size_t distance(std::string_view from, std::string_view to, std::size_t most) {
    if (is_ascii(from) && is_ascii(to)) return distance_of(from, to, most);
    return distance_of(unicode::split(from), unicode::split(to), most);
}

std::optional<std::size_t> nearest(std::string_view name,
                                   std::span<const std::string_view> candidates) {
    const std::string folded = fold_loosely(name);
    if (folded.empty()) return std::nullopt;
    const std::size_t most = std::max<std::size_t>(count(folded) / 3, 1);
    std::optional<std::size_t> best;
    std::size_t best_cost = never;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::size_t cost = cost_of(folded, fold_loosely(candidates[i]), most);
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = i;
    }
    return best;
}

}  // namespace plan::text
