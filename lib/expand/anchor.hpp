#pragma once

// The day that a counted deadline counts from, where a document says it: `kể từ ngày ban hành`,
// `after 69-KL/TW`. Items: expand/item_anchors.hpp.

#include <optional>
#include <variant>

#include "model/model.hpp"

namespace plan::expand {

/// Why no day is known.
struct NoAnchor {
    text::Message message;              ///< empty: the day was written and refused, which is told
    text::Message help;                 ///< may be empty
    std::vector<model::Index> fitting;  ///< directives, where several fit
};

/// The day alone, as a deadline of that plan or directive names it; none where it is not known.
std::optional<civil::Day> known_day(const model::Model& model, const model::Directive& directive,
                                    const due::Anchor& anchor);

/// The same for an item, with the reason where there is none.
std::variant<civil::Day, NoAnchor> anchor_day(const model::Model& model, const model::Item& item,
                                              const due::Anchor& anchor);

}  // namespace plan::expand
