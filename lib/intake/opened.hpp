#pragma once

// A list's bytes as text: UTF-8 with or without a byte order mark. What is no such text is refused,
// by the name of what it is, with how to save it from a spreadsheet.

#include <string_view>

#include "text/words.hpp"

namespace plan::intake {

struct Opened {
    std::string_view text;  ///< without byte order mark; a view of the bytes
    text::Message refused;  ///< empty where all is well
    text::Message help;
};

Opened open_list(std::string_view bytes);

}  // namespace plan::intake
