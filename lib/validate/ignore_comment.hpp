#pragma once

// What a comment says about findings to ignore.

#include <optional>
#include <string_view>
#include <vector>

#include "finding/code.hpp"
#include "finding/place.hpp"

namespace plan::validate {

struct IgnoredCode {
    Span span;
    std::optional<Code> code;  ///< none where there is no such code
    bool used = false;         ///< for whoever applies it
};

/// One `# plan: ignore …`; another # behind it begins something else.
struct IgnoreComment {
    Span span;                       ///< from its # on, without white space at its end
    std::vector<IgnoredCode> codes;  ///< maybe none
};

/// Those in one comment, which stands in `text` at `comment`.
std::vector<IgnoreComment> ignores_in(std::string_view text, Span comment);

}  // namespace plan::validate
