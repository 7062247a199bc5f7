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
        if (empty()) {
            one_ = chunk;
            given_ = true;
            return;
        }
        if (all_.empty()) all_.push_back(one_);
        all_.push_back(chunk);
    }

    const Span* begin() const { return all_.empty() ? &one_ : all_.data(); }
    const Span* end() const { return begin() + size(); }
    std::size_t size() const { return all_.empty() ? std::size_t{given_} : all_.size(); }
    bool empty() const { return !given_; }
    const Span& operator[](std::size_t index) const { return begin()[index]; }
    const Span& front() const { return *begin(); }
    const Span& back() const { return end()[-1]; }

  private:
    Span one_;
    bool given_ = false;
    std::vector<Span> all_;  // of several, the first with them
};

}  // namespace plan::read
