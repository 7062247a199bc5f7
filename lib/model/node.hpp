#pragma once

// Walking the flat tree of fields: a field and what lies below it.

#include <cstddef>
#include <span>

#include "model/fields.hpp"

namespace plan::model {

/// The fields of one level: steps over what lies below each.
class Level {
  public:
    explicit Level(std::span<const Field> fields) : fields_(fields) {}

    class Iterator {
      public:
        explicit Iterator(const Field* at) : at_(at) {}
        const Field& operator*() const { return *at_; }
        Iterator& operator++() {
            at_ += 1 + at_->below;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        const Field* at_;
    };

    Iterator begin() const { return Iterator(fields_.data()); }
    Iterator end() const { return Iterator(fields_.data() + fields_.size()); }
    bool empty() const { return fields_.empty(); }

  private:
    std::span<const Field> fields_;
};

/// The elements of an array or the keys of a table.
inline Level below(const Field& field) {
    return Level({&field + 1, static_cast<std::size_t>(field.below)});
}

}  // namespace plan::model
