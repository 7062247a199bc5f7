#include "render/markdown.hpp"
#include "render/tree.hpp"
#include "render/tree_words.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {
namespace {

void put(Output& output, const model::Model& model, const select::TreeNode& node, std::size_t depth,
         Language language) {
    const model::Directive& directive = model.directives[node.directive];
    output.format("{}- **{}**", std::string(2 * depth, ' '),
                  markdown(headline_of(node, directive, language)));
    if (!node.repeated) {
        for (const TreeLine& line : details_of(node, directive, language))
            output.format("; {}", markdown(line.words));
    }
    output.put('\n');
    for (const select::TreeNode& child : node.children)
        put(output, model, child, depth + 1, language);
}

}  // namespace

void tree_markdown(Output& output, const model::Model& model,
                   const std::vector<select::TreeNode>& roots, const assess::Tally& summary,
                   const Style& style) {
    for (const select::TreeNode& root : roots)
        put(output, model, root, 0, style.language);
    if (!roots.empty()) output.put('\n');
    output.format("{}.\n", markdown(tally_in_words(summary, style.language)));
}

}  // namespace plan::render
