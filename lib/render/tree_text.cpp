#include <algorithm>
#include <string>

#include "render/layout.hpp"
#include "render/tree.hpp"
#include "render/tree_words.hpp"
#include "render/vocabulary.hpp"
#include "text/width.hpp"

namespace plan::render {
namespace {

class TreeText {
  public:
    TreeText(Output& output, const model::Model& model, const Style& style)
        : output_(output), model_(model), style_(style) {}

    void put_root(const select::TreeNode& node) { put(node, "", ""); }

  private:
    // `first` stands before the node's first line, `rest` before its others and all below it.
    void put(const select::TreeNode& node, const std::string& first, const std::string& rest) {
        const model::Directive& directive = model_.directives[node.directive];
        const std::string below = node.children.empty() ? rest + "  " : rest + "│ ";
        put_lines(first, below, headline_of(node, directive, style_.language), Ink::heading);
        if (!node.repeated) {
            for (const TreeLine& line : details_of(node, directive, style_.language))
                put_lines(below, below, line.words, line.ink);
        }
        for (const select::TreeNode& child : node.children) {
            const bool last = &child == &node.children.back();
            put(child, rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }

    void put_lines(const std::string& first, const std::string& rest, std::string_view words,
                   Ink ink) {
        constexpr std::size_t least = 24;
        const std::size_t before = std::max(text::width(first), text::width(rest));
        const std::size_t cells = std::max(style_.width, before + least) - before;
        const std::string* prefix = &first;
        for (const std::string& line : text::wrap(on_one_line(words), cells)) {
            put_inked(output_, *prefix, Ink::dim, style_.color);
            put_line(output_, line, ink, style_);
            prefix = &rest;
        }
    }

    Output& output_;
    const model::Model& model_;
    const Style& style_;
};

}  // namespace

void tree_text(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary,
               const Style& style) {
    for (const select::TreeNode& root : roots) {
        TreeText(output, model, style).put_root(root);
        output.put('\n');
    }
    put_phrases(output, tally_in_words(summary, style.language) + ".", Ink::plain, style);
}

}  // namespace plan::render
