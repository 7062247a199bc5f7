#pragma once

// Where the values of a file's tables live: taken piece by piece, given back as a whole, so that
// millions cost neither a heap's bookkeeping nor the time to take them down.

#include <forward_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <unordered_map>

#include "due/expression.hpp"
#include "due/recurrence.hpp"
#include "model/fields.hpp"
#include "model/list.hpp"

namespace plan::model {

/// Addresses stay, also when the room is moved.
class Room {
  public:
    /// A list of copies of the values.
    template <class T>
    List<T> list(std::span<const T> values) {
        static_assert(std::is_trivially_copyable_v<T>, "nothing here is ever destroyed");
        using Head = typename List<T>::Head;
        if (values.empty()) return {};
        constexpr std::size_t alignment = std::max(alignof(Head), alignof(T));
        const std::size_t bytes = List<T>::offset + values.size_bytes();
        auto* const memory = static_cast<std::byte*>(memory_->allocate(bytes, alignment));
        auto* const head = new (memory) Head{static_cast<std::uint32_t>(values.size())};
        std::uninitialized_copy(values.begin(), values.end(),
                                reinterpret_cast<T*>(memory + List<T>::offset));
        return List<T>(head);
    }

    template <class T>
    Seldom<T> seldom(const T& value) {
        static_assert(std::is_trivially_copyable_v<T>, "nothing here is ever destroyed");
        return Seldom<T>(new (memory_->allocate(sizeof(T), alignof(T))) T(value));
    }

    const due::Expression* keep(due::Expression expression) {
        return &expressions_.emplace_front(std::move(expression));
    }
    const due::Cycle* keep(due::Cycle cycle) { return &cycles_.emplace_front(std::move(cycle)); }
    /// What many items say in the same words is read and kept once. Null where it is new. The words
    /// are a view of what lives as long as the room is asked.
    const due::Expression* find(std::string_view words) const {
        const auto known = by_words_.find(words);
        return known == by_words_.end() ? nullptr : known->second;
    }
    const due::Expression* keep(std::string_view words, due::Expression expression) {
        return by_words_[words] = keep(std::move(expression));
    }
    /// Nothing more will be asked for by its words.
    void forget_words() { by_words_ = {}; }

    /// Texts that do not stand in the file as such.
    TextStore texts;

  private:
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_ =
        std::make_unique<std::pmr::monotonic_buffer_resource>();
    // No memory before the first: most files are small.
    std::forward_list<due::Expression> expressions_;
    std::forward_list<due::Cycle> cycles_;
    std::unordered_map<std::string_view, const due::Expression*> by_words_;
};

}  // namespace plan::model
