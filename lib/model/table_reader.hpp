#pragma once

// Reading one table by the table of keys: each field goes to the key it names; what is not known,
// stands in the wrong table or is missing is told here, once for all tables.

#include <algorithm>
#include <functional>
#include <string_view>
#include <vector>

#include "model/values.hpp"

namespace plan::model {

using KeyHandler = std::function<void(const KeyFacts&, const Field&)>;

struct TableRead {
    bool id_missing = false;  ///< P104, told by the caller, who knows which ids are taken
    std::vector<std::string_view> meant;  ///< keys that misspelt ones are near to

    bool is_meant(std::string_view key) const {
        return std::ranges::find(meant, key) != meant.end();
    }
};

/// `header` is where a missing key is told. Notes go to `notes`, known keys to `handle`.
TableRead read_table(Context& context, TableName table, Span header, Level fields,
                     std::vector<Note>& notes, const KeyHandler& handle);

/// A key or table that is not known here (P102): did you mean, or where it may stand. `beside`: all
/// fields of the table; what stands there already is no mend.
void tell_unknown_key(Context& context, TableName table, const Field& field, Level beside,
                      std::string_view& meant);

}  // namespace plan::model
