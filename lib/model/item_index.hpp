#pragma once

// Items by plan and id, in twelve to twenty-four bytes each: a table of their numbers with open
// addresses.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace plan::model {

/// What an item goes by among all.
struct ItemPath {
    std::string_view plan, id;
    friend bool operator==(const ItemPath&, const ItemPath&) = default;
};

class ItemIndex {
  public:
    static constexpr std::uint32_t none = 0xffffffff;

    /// Room for so many; called once, before the first is added.
    void reserve(std::size_t items) { slots_.assign(std::bit_ceil(items + items / 2 + 1), {}); }

    /// The item of that path, or none. `path_of(item)` gives what each is known by.
    template <class PathOf>
    std::uint32_t find(const ItemPath& path, const PathOf& path_of) const {
        return slots_.empty() ? none : slots_[slot_of(hash_of(path), path, path_of)].item;
    }

    /// Of two of one path the first stays. Gives the one that is known by it.
    template <class PathOf>
    std::uint32_t add(const ItemPath& path, std::uint32_t item, const PathOf& path_of) {
        const std::size_t hash = hash_of(path);
        Slot& slot = slots_[slot_of(hash, path, path_of)];
        if (slot.item == none) slot = {item, mark_of(hash)};
        return slot.item;
    }

  private:
    /// Whose mark is another has another path, and need not be looked up.
    struct Slot {
        std::uint32_t item = none;
        std::uint32_t mark = 0;
    };

    static std::size_t hash_of(const ItemPath& path) {
        const std::hash<std::string_view> hash;
        return hash(path.plan) * 31 + hash(path.id);
    }
    static std::uint32_t mark_of(std::size_t hash) {
        return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32);
    }

    template <class PathOf>
    std::size_t slot_of(std::size_t hash, const ItemPath& path, const PathOf& path_of) const {
        const std::size_t last = slots_.size() - 1;
        std::size_t at = hash & last;
        while (slots_[at].item != none &&
               (slots_[at].mark != mark_of(hash) || path_of(slots_[at].item) != path))
            at = (at + 1) & last;
        return at;
    }

    std::vector<Slot> slots_;
};

}  // namespace plan::model
