#pragma once

// The reader of plain sections: two readers, one judge.
//
// Nearly every section that an office writes is plain: bare keys; "basic" strings without escapes,
// 'literal' strings, whole numbers, true and false, dates; lists of these, over lines too;
// comments; [[item.…]] headers. These are read here, in one pass and without a copy; `make bench`
// measures it beside toml++. Only what every TOML 1.0 parser reads alike is taken; whatever is
// doubtful or wrong is left to toml++, the judge (model/toml_reader.cpp).
// tests/model/plain_reader_test.cpp holds the two to the same fields.

#include <vector>

#include "model/fields.hpp"

namespace plan::model {

/// Reads the section into `fields` (cleared first), as read_section would: true. False, with
/// nothing said of it: it is not plain throughout, or not right; the judge reads it.
///
/// The source has no byte that check_characters would tell: who calls has looked.
bool read_plain_section(const read::Source& source, const read::Section& section,
                        std::vector<Field>& fields);

}  // namespace plan::model
