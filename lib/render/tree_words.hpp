#pragma once

// Internal to this room: what the tree says of one directive, for text and Markdown alike. Texts
// from files are still as written.

#include <string>
#include <vector>

#include "render/color.hpp"
#include "render/tree.hpp"

namespace plan::render {

/// `69-KL/TW · Kết luận …`, and `(above)` where it stands above already.
std::string headline_of(const select::TreeNode& node, const model::Directive& directive,
                        text::Language language);

struct TreeLine {
    std::string words;
    Ink ink = Ink::plain;
};
/// Who issued it and when, the tally of a plan, and the tally of all below.
std::vector<TreeLine> details_of(const select::TreeNode& node, const model::Directive& directive,
                                 text::Language language);

}  // namespace plan::render
