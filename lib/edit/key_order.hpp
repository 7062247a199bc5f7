#pragma once

// The canonical order of the keys of a table (model/keys.hpp), for keys as a file writes them.

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/keys.hpp"

namespace plan::edit {

/// Which table a header is of, by what stands in its brackets; nothing for a table of one's own.
std::optional<model::TableName> table_named(std::string_view header);

/// Where a key stands among those of its table; behind them all where it is none of theirs.
std::size_t rank_of(std::optional<model::TableName> table, std::string_view key);

}  // namespace plan::edit
