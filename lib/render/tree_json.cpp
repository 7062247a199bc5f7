#include "render/row.hpp"
#include "render/row_json.hpp"
#include "render/tree.hpp"
#include "render/tree_node_json.hpp"

namespace plan::render {
namespace {

void put(JsonWriter& json, const model::Model& model, const select::TreeNode& node) {
    json.begin_object();
    put_node_json(json, model, node);
    json.key("children");
    json.begin_array(JsonWriter::Layout::lines);
    for (const select::TreeNode& child : node.children)
        put(json, model, child);
    json.end_array();
    json.end_object();
}

}  // namespace

void put_node_json(JsonWriter& json, const model::Model& model, const select::TreeNode& node) {
    const model::Directive& directive = model.directives[node.directive];
    json.key("id");
    if (directive.tracked) {
        json.value(directive.id);
    } else {
        json.null();
    }
    json.member("number", given(directive.number));
    json.member("kind", given(directive.kind));
    json.member("title", given(directive.title));
    json.member("issuer", given(directive.issuer));
    json.member("issued", directive.issued.day);
    json.member("tracked", directive.tracked);
    json.member("declared", directive.declared);
    json.member("repeated", node.repeated);
    json.key("own");
    put_json_tally(json, node.own);
    json.key("all");
    put_json_tally(json, node.all);
}

void tree_json(Output& output, const model::Model& model,
               const std::vector<select::TreeNode>& roots, const assess::Tally& summary,
               Day today) {
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/tree/1");
    json.member("today", today);
    json.new_line();
    json.key("summary");
    put_json_tally(json, summary);
    json.new_line();
    json.key("roots");
    json.begin_array(JsonWriter::Layout::lines);
    for (const select::TreeNode& root : roots)
        put(json, model, root);
    json.end_array();
    json.end_object();
    json.end();
}

}  // namespace plan::render
