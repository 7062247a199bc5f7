#pragma once

// One directive with two titles (P306), which is then not also given twice (P106).

#include "model/model.hpp"

namespace plan::validate {

/// Whether both say what they are called, and not the same. Of two [[directive]] of one number, or
/// one and a [plan]: two plans are two, whatever they are called.
bool has_other_title(const model::Directive& directive, const model::Directive& first);

}  // namespace plan::validate
