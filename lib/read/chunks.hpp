#pragma once

// The parts of a file that a section has: one nearly always, kept without memory of its own.

#include <cstddef>
#include <vector>

#include "finding/place.hpp"

namespace plan::read {

/// Spans in a row.
class Chunks {
  public:
    void push_back(Span chunk) {
        if (size_ == 0) one_ = chunk;
        if (size_ == 1) all_ = {one_};
        if (size_ > 0) all_.push_back(chunk);
        ++size_;
    }

    const Span* begin() const { return size_ > 1 ? all_.data() : &one_; }
    const Span* end() const { return begin() + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const Span& operator[](std::size_t index) const { return begin()[index]; }
    const Span& front() const { return *begin(); }
    const Span& back() const { return end()[-1]; }

  private:
    Span one_;
    std::vector<Span> all_;  // of several, the first with them
    std::size_t size_ = 0;
};

}  // namespace plan::read
