#pragma once

// Whether lines of a file are in canonical form (edit/canonical.hpp), so that what is put in or
// taken out can leave them in it.

#include <string_view>
#include <vector>

#include "edit/statements.hpp"
#include "finding/finding.hpp"

namespace plan::edit {

bool is_in_form(std::string_view lines);

/// Whether the item and some tables on both sides of it are; so it is wherever the file is.
/// `tables`: all of the text.
bool is_in_form(std::string_view text, const std::vector<TableText>& tables, const ItemText& item);

/// Edits after which the tables from `first` to `last` are in form, as they were before, where that
/// takes no more than blank lines; else those given. No other line is changed: `plan fmt` is there
/// for who wants it. All are in these tables.
std::vector<Edit> keep_form(std::string_view text, const std::vector<TableText>& tables,
                            std::size_t first, std::size_t last, std::vector<Edit> edits);

}  // namespace plan::edit
