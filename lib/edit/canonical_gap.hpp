#pragma once

// What stands between two statements: comment lines in blocks, parted by blank lines.

#include <string_view>
#include <vector>

#include "finding/place.hpp"

namespace plan::edit {

struct CommentLine {
    std::string_view text;        ///< from its # on, without blanks at its end
    std::string_view line_break;  ///< empty at the end of a file that ends without one
};

/// Comment lines without a blank line between them.
struct CommentBlock {
    std::vector<CommentLine> lines;
    bool behind_blank = false;  ///< a blank line stands before it
};

struct Gap {
    std::vector<CommentBlock> blocks;
    bool ends_blank = false;  ///< a blank line stands at its end

    /// The block right above what follows, taken out of the others; empty where there is none.
    CommentBlock take_attached();
};

/// `span`: whole lines, each blank or a comment.
Gap gap_of(std::string_view text, Span span);

/// How a line ends that ends at `end`: "\n", "\r\n", or "" at the end of the text.
std::string_view line_break_before(std::string_view text, std::uint32_t end);

}  // namespace plan::edit
