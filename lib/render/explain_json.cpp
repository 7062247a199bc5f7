#include "render/explain.hpp"
#include "render/finding_json.hpp"
#include "render/findings.hpp"
#include "render/json.hpp"

namespace plan::render {
namespace {

void put_code(JsonWriter& json, const validate::Rule& rule, text::Language language) {
    const CodeFacts& facts = facts_of(rule.code);
    json.member("code", to_text(rule.code));
    json.member("severity", to_text(facts.severity));
    json.member("spoils_report", facts.spoils_report);
    json.member("title", rule.title.in(language));
}

void put_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    if (text.empty()) return json.null();
    json.value(text);
}

void put_files(JsonWriter& json, const validate::Example& example) {
    put_text(json, "plan", example.plan);
    put_text(json, "settings", example.settings);
}

}  // namespace

void explain_json(Output& output, const Explanation& explanation, text::Language language) {
    const validate::Rule& rule = explanation.rule;
    const read::Sources& sources = explanation.bad.loaded.sources;
    const std::vector<Finding>& findings = explanation.bad.findings;
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/explain/1");
    put_code(json, rule, language);
    json.new_line();
    json.member("what", rule.what.in(language));
    json.new_line();
    json.member("why", rule.why.in(language));
    json.new_line();
    json.key("bad");
    json.begin_object();
    put_files(json, rule.bad);
    json.key("findings");
    json.begin_array(JsonWriter::Layout::lines);
    const auto prints = fingerprints(sources, findings);
    for (std::size_t i = 0; i < findings.size(); ++i)
        put_finding_json(json, sources, findings[i], prints[i], language);
    json.end_array();
    json.end_object();
    json.new_line();
    json.key("good");
    json.begin_object();
    put_files(json, rule.good);
    json.end_object();
    json.end_object();
    json.end();
}

void codes_json(Output& output, Rules rules, text::Language language) {
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/explain/1");
    json.new_line();
    json.key("codes");
    json.begin_array(JsonWriter::Layout::lines);
    for (const validate::Rule* rule : rules) {
        json.begin_object();
        put_code(json, *rule, language);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end();
}

}  // namespace plan::render
