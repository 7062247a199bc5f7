#include "render/page_shell.hpp"
#include "render/tree.hpp"
#include "render/tree_words.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {
namespace {

void put(Output& output, const model::Model& model, const std::vector<select::TreeNode>& nodes,
         Language language) {
    if (nodes.empty()) return;
    output.put("<ul>\n");
    for (const select::TreeNode& node : nodes) {
        const model::Directive& directive = model.directives[node.directive];
        output.format("<li><strong>{}</strong>", html(headline_of(node, directive, language)));
        if (!node.repeated) {
            for (const TreeLine& line : details_of(node, directive, language))
                output.format("<small{}>{}</small>",
                              line.ink == Ink::overdue ? " class=\"overdue\"" : "",
                              html(line.words));
        }
        output.put('\n');
        put(output, model, node.children, language);
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
    output.put("<div class=\"tree\">\n");
    put(output, model, roots, style.language);
    output.put("</div>\n");
    end_page(output, Foot::plain, {}, style.language);
}

}  // namespace plan::render
