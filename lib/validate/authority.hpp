#pragma once

// Who moved a last day, or lifted an obligation, is to be named (P404, P405).

#include "validate/rule.hpp"

namespace plan::validate {

/// Whether an extension or waiver names nobody. One whose `authority` was refused is told for that
/// alone.
bool lacks_authority(const model::Record& record);

/// At the blank value, else at the record's header.
Finding no_authority(Code code, const model::Item& item, const model::Record& record,
                     text::Message message);

}  // namespace plan::validate
