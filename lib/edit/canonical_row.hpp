#pragma once

// One header or statement with the comment behind it, taken apart and written again.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edit/statements.hpp"

namespace plan::edit {

/// Views of the text, but for the numbers.
struct Row {
    std::string_view key;         ///< empty for a header
    std::string_view value;       ///< with all its lines; of a header the header
    std::string_view blanks;      ///< between it and the comment
    std::string_view comment;     ///< without blanks at its end; may be empty
    std::string_view line_break;  ///< empty at the end of a file that ends without one
    std::size_t column = 0;       ///< of the comment, as it stood

    std::size_t key_width = 0;  ///< cells; set it to that of the widest neighbor
    std::size_t spaces = 1;     ///< to be written before the comment
};

Row row_of(std::string_view text, const Statement& statement);

/// Sets `spaces`: comments of one table that stood in one column stand in one column again, as near
/// to the values as they were; what is parted by a tab stays parted by it.
void align_comments(std::vector<Row>& rows);

/// Without its line break.
void write_row(const Row& row, std::string& out);

}  // namespace plan::edit
