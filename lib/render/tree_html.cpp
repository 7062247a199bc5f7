#include "render/page.hpp"
#include "render/page_shell.hpp"
#include "render/tree.hpp"
#include "render/tree_words.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {
namespace {

std::size_t count_of(const std::vector<select::TreeNode>& nodes) {
    std::size_t count = nodes.size();
    for (const select::TreeNode& node : nodes)
        count += count_of(node.children);
    return count;
}

/// `left`: nodes that may still be listed.
void put(Output& output, const model::Model& model, const std::vector<select::TreeNode>& nodes,
         std::size_t& left, Language language) {
    if (nodes.empty() || left == 0) return;
    output.put("<ul>\n");
    for (const select::TreeNode& node : nodes) {
        if (left == 0) break;
        --left;
        const model::Directive& directive = model.directives[node.directive];
        output.format("<li><strong>{}</strong>", html(headline_of(node, directive, language)));
        if (!node.repeated) {
            for (const TreeLine& line : details_of(node, directive, language))
                output.format("<small{}>{}</small>",
                              line.ink == Ink::overdue ? " class=\"overdue\"" : "",
                              html(line.words));
        }
        output.put('\n');
        put(output, model, node.children, left, language);
        output.put("</li>\n");
    }
    output.put("</ul>\n");
}

}  // namespace

void tree_html(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary, Day today,
               const Style& style) {
    const PageHead head{in_words(style.language,
                                 {"Directives and plans as of {}",
                                  "Văn bản chỉ đạo và kế hoạch thực hiện tính đến ngày {}"},
                                 civil::to_text(today)),
                        tally_in_words(summary, style.language) + "."};
    begin_page(output, head, style.language);
    std::size_t left = page_obligations;
    put_shortened(output, left, count_of(roots), "plan tree --format csv", style.language);
    output.put("<div class=\"tree\">\n");
    put(output, model, roots, left, style.language);
    output.put("</div>\n");
    end_page(output, Foot::plain, {}, style.language);
}

}  // namespace plan::render
