#pragma once

// "Did you mean": the nearest of the names that are allowed.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan::text {

/// Edits from one to the other: a character put in, left out, changed, or two neighbors exchanged
/// (optimal string alignment), in code points. More than `most` is given as most + 1.
std::size_t distance(std::string_view from, std::string_view to, std::size_t most);

/// Names that are allowed, made ready once for many names that are not.
class Nearest {
  public:
    explicit Nearest(std::span<const std::string_view> candidates);

    /// The index of the candidate nearest to `name` after loose folding, if near enough to be
    /// meant: as many edits as a third of its letters, or one, as long as some letter stays; or
    /// else one the beginning of the other in whole words, of which the shortest step wins. The
    /// first of equals.
    std::optional<std::size_t> find(std::string_view name) const;

  private:
    /// How often each letter stands in a text; letters share the places. What is too often for its
    /// place is left out.
    using Tally = std::array<std::uint8_t, 32>;

    struct Entry {
        explicit Entry(std::string_view name);
        bool is_within(const Entry& other, std::size_t most) const;

        std::string folded;
        std::u32string letters;
        Tally tally{};
    };

    std::vector<Entry> candidates_;
};

/// The same for one name.
std::optional<std::size_t> nearest(std::string_view name,
                                   std::span<const std::string_view> candidates);

}  // namespace plan::text
