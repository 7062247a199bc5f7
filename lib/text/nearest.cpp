#include "text/nearest.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <unordered_map>

#include "text/fold.hpp"
#include "text/unicode.hpp"

namespace plan::text {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

std::size_t difference(std::size_t a, std::size_t b) {
    return a > b ? a - b : b - a;
}

// A text that others are compared with. The table of edits, a column for each letter of the other
// text, is kept as bits, one for each letter of this one: where it steps up and where down (Myers
// 1999; Hyyrö 2003 with neighbors exchanged).
class Pattern {
  public:
    explicit Pattern(std::u32string_view letters)
        : size_(letters.size()), blocks_((size_ + bits - 1) / bits), places_(blocks_.size()) {
        for (std::size_t i = 0; i < size_; ++i)
            places_[row_of(letters[i]) + i / bits] |= Bits{1} << i % bits;
    }

    /// More than `most` is given as most + 1.
    std::size_t distance_to(std::u32string_view other, std::size_t most) {
        std::size_t edits = size_;
        if (difference(size_, other.size()) > most) return most + 1;
        if (size_ == 0) return other.size();
        std::ranges::fill(blocks_, Block{});
        for (std::size_t j = 0; j < other.size(); ++j) {
            const Step step = add_column(find_row(other[j]));
            edits = edits + step.up - step.down;
            const std::size_t left = other.size() - j - 1;
            if (edits > left && edits - left > most) return most + 1;
        }
        return edits;
    }

  private:
    using Bits = std::uint64_t;
    static constexpr std::size_t bits = 64;

    struct Block {
        Bits up = ~Bits{0}, down = 0;  // from the row above
        Bits same = 0;                 // no dearer than the neighbor up and left
        Bits matches = 0;              // the last letter of the other text stands here
    };
    struct Step {
        Bits up, down;  // 0 or 1
    };

    // Takes in a letter of the other text; what it changes in the last row.
    Step add_column(std::size_t row) {
        const Bits last = Bits{1} << (size_ - 1) % bits;
        Step step{}, carry{1, 0};
        Bits exchange_carry = 0;
        for (std::size_t b = 0; b < blocks_.size(); ++b) {
            Block& block = blocks_[b];
            const Bits matches = places_[row + b];
            const Bits changed = ~block.same & matches;
            const Bits exchanged = (changed << 1 | exchange_carry) & block.matches;
            exchange_carry = changed >> (bits - 1);
            const Bits seen = matches | carry.down;
            const Bits same =
                (((seen & block.up) + block.up) ^ block.up) | seen | block.down | exchanged;
            Bits up = block.down | ~(same | block.up), down = same & block.up;
            step = {(up & last) != 0, (down & last) != 0};
            const Step next{up >> (bits - 1), down >> (bits - 1)};
            up = up << 1 | carry.up;
            down = down << 1 | carry.down;
            carry = next;
            block = {down | ~(same | up), same & up, same, matches};
        }
        return step;
    }

    // Where the places of a letter begin in places_; the first row is of letters that have none.
    std::size_t& row_at(char32_t letter) {
        if (letter < ascii_.size()) return ascii_[letter];
        return others_[letter];
    }
    std::size_t row_of(char32_t letter) {
        std::size_t& row = row_at(letter);
        if (row == 0) {
            row = places_.size();
            places_.resize(places_.size() + blocks_.size());
        }
        return row;
    }
    std::size_t find_row(char32_t letter) const {
        if (letter < ascii_.size()) return ascii_[letter];
        const auto found = others_.find(letter);
        return found == others_.end() ? 0 : found->second;
    }

    std::size_t size_;
    std::vector<Block> blocks_;
    std::vector<Bits> places_;
    std::array<std::size_t, 128> ascii_{};
    std::unordered_map<char32_t, std::size_t> others_;
};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool begins_with_words(std::string_view text, std::string_view words) {
    return !words.empty() && text.starts_with(words) &&
           (text.size() == words.size() || !is_letter_or_digit(text[words.size()]));
}

}  // namespace

std::size_t distance(std::string_view from, std::string_view to, std::size_t most) {
    return Pattern(unicode::split(from)).distance_to(unicode::split(to), most);
}

Nearest::Entry::Entry(std::string_view name)
    : folded(fold_loosely(name)), letters(unicode::split(folded)) {
    for (const char32_t letter : letters) {
        std::uint8_t& count = tally[letter % tally.size()];
        if (count < std::numeric_limits<std::uint8_t>::max()) ++count;
    }
}

// Whether so few edits may do: each takes away one letter at most, and brings one at most.
bool Nearest::Entry::is_within(const Entry& other, std::size_t most) const {
    const std::size_t longer = difference(letters.size(), other.letters.size());
    if (longer > most) return false;
    int differences = 0;
    for (std::size_t i = 0; i < tally.size(); ++i)
        differences += std::abs(tally[i] - other.tally[i]);
    return (static_cast<std::size_t>(differences) + longer + 1) / 2 <= most;
}

Nearest::Nearest(std::span<const std::string_view> candidates) {
    candidates_.reserve(candidates.size());
    for (const std::string_view candidate : candidates)
        candidates_.emplace_back(candidate);
}

std::optional<std::size_t> Nearest::find(std::string_view name) const {
    const Entry wanted(name);
    if (wanted.letters.empty()) return std::nullopt;
    const std::size_t most = std::max<std::size_t>(wanted.letters.size() / 3, 1);
    Pattern pattern(wanted.letters);
    std::optional<std::size_t> best;
    std::size_t best_cost = never;
    for (std::size_t i = 0; i < candidates_.size() && best_cost > 0; ++i) {
        const Entry& candidate = candidates_[i];
        // What costs more than the best so far, or leaves no letter, is of no use.
        const std::size_t longer = std::max(wanted.letters.size(), candidate.letters.size());
        const std::size_t useful = std::min({most, best_cost - 1, longer - 1});
        std::size_t cost = never;
        if (wanted.is_within(candidate, useful)) {
            cost = pattern.distance_to(candidate.letters, useful);
            if (cost > useful) cost = never;
        }
        // Where one only begins the other, it costs more than any edits.
        if (cost == never && best_cost > most) {
            const std::string_view one = wanted.folded, other = candidate.folded;
            if (begins_with_words(other, one)) cost = most + other.size() - one.size();
            if (begins_with_words(one, other)) cost = most + one.size() - other.size();
        }
        if (cost >= best_cost) continue;
        best_cost = cost;
        best = i;
    }
    return best;
}

std::optional<std::size_t> nearest(std::string_view name,
                                   std::span<const std::string_view> candidates) {
    return Nearest(candidates).find(name);
}

}  // namespace plan::text
