// The tree for programs that read lines: a node a line, in the order of the tree, with its depth.

#include "render/csv.hpp"
#include "render/tree.hpp"
#include "render/tree_node_json.hpp"

namespace plan::render {

namespace {

using assess::Status;
using model::Directive;
using select::TreeNode;

void put_csv_node(Output& output, const model::Model& model, const TreeNode& node,
                  std::size_t depth) {
    const Directive& directive = model.directives[node.directive];
    const std::string issued = directive.issued.day ? civil::to_iso(*directive.issued.day) : "";
    output.format("{}", depth);
    for (const std::string_view cell :
         {directive.tracked ? directive.id : std::string_view(), directive.number.value,
          directive.kind.value, directive.title.value, directive.issuer.value,
          std::string_view(issued)}) {
        output.put(',');
        put_csv_cell(output, cell);
    }
    output.format(",{},{},{},{}", directive.tracked, directive.declared, node.repeated,
                  node.all.all());
    for (const Status status : assess::all_statuses)
        output.format(",{}", node.all.of(status));
    output.put(csv_line_break);
    for (const TreeNode& child : node.children)
        put_csv_node(output, model, child, depth + 1);
}

void put_json_node(Output& output, const model::Model& model, const TreeNode& node,
                   std::size_t depth) {
    JsonWriter json(output);
    json.begin_object();
    json.member("depth", depth);
    put_node_json(json, model, node);
    json.end_object();
    json.end();
    for (const TreeNode& child : node.children)
        put_json_node(output, model, child, depth + 1);
}

}  // namespace

void tree_csv(Output& output, const model::Model& model, const std::vector<TreeNode>& roots) {
    output.put("depth,id,number,kind,title,issuer,issued,tracked,declared,repeated,obligations");
    for (const Status status : assess::all_statuses)
        output.format(",{}", token_of(status));
    output.put(csv_line_break);
    for (const TreeNode& root : roots)
        put_csv_node(output, model, root, 0);
}

void tree_ndjson(Output& output, const model::Model& model, const std::vector<TreeNode>& roots) {
    for (const TreeNode& root : roots)
        put_json_node(output, model, root, 0);
}

}  // namespace plan::render
