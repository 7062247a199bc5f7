#pragma once

// The day that a counted deadline counts from: `kể từ ngày ban hành`, `after 69-KL/TW`.

#include <optional>

#include "model/model.hpp"

namespace plan::expand {

/// Nothing where the plan does not say that day, or names no known directive.
std::optional<civil::Day> anchor_day(const model::Model& model, const model::Item& item,
                                     const due::Anchor& anchor);

}  // namespace plan::expand
