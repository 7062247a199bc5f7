#pragma once

// A line that begins as a header and is none: what is wrong with it, and which was meant.

#include <string>
#include <string_view>

#include "finding/finding.hpp"
#include "read/lexer.hpp"

namespace plan::read {

/// `entry` is a header with Fault::bad_header. P101.
Finding explain_header(std::string_view text, FileIndex file, const Entry& entry);

/// The header that was meant.
struct MeantHeader {
    std::string text;    ///< `[[item.completion]]`; empty where nobody can tell
    bool whole = false;  ///< nothing but its brackets is wrong
};

/// Of a line that begins as a header: the table that it surely names.
MeantHeader meant_header(std::string_view text, const Entry& entry);

}  // namespace plan::read
