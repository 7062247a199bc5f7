#pragma once

// What tables hold in lists, and what few of them give: a pointer's room each, kept in a Room
// (model/room.hpp) as long as the model. A workspace holds millions of what is not given.
//
// Copies are views of the same values.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>

namespace plan::model {

/// Values in a row.
template <class T>
class List {
  public:
    List() = default;

    const T* begin() const { return head_ == nullptr ? nullptr : first(); }
    const T* end() const { return begin() + size(); }
    T* begin() { return head_ == nullptr ? nullptr : first(); }
    T* end() { return begin() + size(); }
    std::size_t size() const { return head_ == nullptr ? 0 : head_->size; }
    bool empty() const { return size() == 0; }
    const T& operator[](std::size_t index) const { return begin()[index]; }
    T& operator[](std::size_t index) { return begin()[index]; }
    const T& front() const { return *begin(); }
    const T& back() const { return end()[-1]; }

    /// Leaves out what `unwanted` says of, for all who view these values.
    template <class Unwanted>
    void erase_if(const Unwanted& unwanted) {
        if (empty()) return;
        T* const left = std::remove_if(begin(), end(), unwanted);
        head_->size = static_cast<std::uint32_t>(left - begin());
    }

  private:
    friend class Room;
    struct Head {
        std::uint32_t size;
    };
    /// From the head to the first value.
    static constexpr std::size_t offset = std::max(sizeof(Head), alignof(T));

    explicit List(Head* head) : head_(head) {}
    T* first() const {
        return std::launder(reinterpret_cast<T*>(reinterpret_cast<std::byte*>(head_) + offset));
    }

    Head* head_ = nullptr;
};

/// A value; where it is not given it is as if made by default.
template <class T>
class Seldom {
  public:
    Seldom() = default;

    const T& operator*() const {
        if (value_ == nullptr) return nothing();
        return *value_;
    }
    const T* operator->() const { return &**this; }
    operator const T&() const { return **this; }  // NOLINT: reads as a T

  private:
    friend class Room;
    explicit Seldom(const T* value) : value_(value) {}
    static const T& nothing() {
        static const T none{};
        return none;
    }

    const T* value_ = nullptr;
};

}  // namespace plan::model
