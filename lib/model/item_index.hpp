#pragma once

// Items by plan and id, in four bytes or eight each: a table of their numbers with open addresses.

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
    void reserve(std::size_t items) { slots_.assign(std::bit_ceil(items + items / 2 + 1), none); }

    /// The item of that path, or none. `path_of(item)` gives what each is known by.
    template <class PathOf>
    std::uint32_t find(const ItemPath& path, const PathOf& path_of) const {
        return slots_.empty() ? none : slots_[slot_of(path, path_of)];
    }

    /// Of two of one path the first stays. Gives the one that is known by it.
    template <class PathOf>
    std::uint32_t add(const ItemPath& path, std::uint32_t item, const PathOf& path_of) {
        std::uint32_t& slot = slots_[slot_of(path, path_of)];
        if (slot == none) slot = item;
        return slot;
    }

  private:
    template <class PathOf>
    std::size_t slot_of(const ItemPath& path, const PathOf& path_of) const {
        const std::hash<std::string_view> hash;
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = (hash(path.plan) * 31 + hash(path.id)) & mask;
        while (slots_[slot] != none && path_of(slots_[slot]) != path)
            slot = (slot + 1) & mask;
        return slot;
    }

    std::vector<std::uint32_t> slots_;
};

}  // namespace plan::model
