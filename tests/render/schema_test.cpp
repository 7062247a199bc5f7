// The schema holds what the table of keys holds, key by key, and nothing more; that it means what
// the reader means is for judges that are not ours (`make judge`).

#include "render/schema.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "finding/code.hpp"
#include "model/keys.hpp"
#include "render/report_model.hpp"
#include "validate/rules.hpp"

using namespace plan;
using model::KeyFacts;
using model::TableName;
using model::ValueType;
using render::SchemaOf;
using Json = nlohmann::json;

namespace {

Json schema_of(SchemaOf files) {
    return Json::parse(test::rendered([&](render::Output& output) {
        render::schema_json(output, files, validate::all_rules());
    }));
}

struct Kind {
    Json schema;
    bool of_calendars;
};

std::vector<Kind> both() {
    return {{schema_of(SchemaOf::plans), false}, {schema_of(SchemaOf::calendars), true}};
}

std::set<std::string> names_in(const Json& object) {
    std::set<std::string> names;
    for (const auto& [name, value] : object.items())
        names.insert(name);
    return names;
}

std::vector<TableName> tables_of(const Kind& kind) {
    std::vector<TableName> tables;
    for (const TableName table : model::all_tables())
        if (model::is_of_calendars(table) == kind.of_calendars) tables.push_back(table);
    return tables;
}

/// `English · Tiếng Việt`.
std::string joined(const text::Words& words) {
    return std::string(words.english) + " · " + std::string(words.vietnamese);
}

/// Both there, and not one of them twice.
bool is_in_both_languages(const Json& thing, const text::Words& words) {
    return !words.english.empty() && !words.vietnamese.empty() &&
           words.english != words.vietnamese && thing.at("description") == joined(words);
}

/// The type that a value of this type has in JSON; nothing where it may be of any.
std::string json_type(const KeyFacts& facts) {
    if (model::is_free_key(facts.name)) return "";
    switch (facts.type) {
        case ValueType::text:
        case ValueType::full_text:
        case ValueType::id:
        case ValueType::day:
        case ValueType::due:
        case ValueType::one_of: return "string";
        case ValueType::texts:
        case ValueType::tables: return "array";
        case ValueType::boolean: return "boolean";
        case ValueType::whole_number:
        case ValueType::year: return "integer";
        case ValueType::text_or_texts: return "oneOf";
    }
    return "";
}

}  // namespace

TEST_CASE("every table of the files, and no other") {
    for (const Kind& kind : both()) {
        std::set<std::string> tops{"note"}, all;
        for (const TableName table : tables_of(kind)) {
            all.emplace(model::name_of(table));
            if (model::is_top(table)) tops.emplace(model::name_of(table));
        }
        CHECK(names_in(kind.schema["$defs"]) == all);
        CHECK(names_in(kind.schema["properties"]) == tops);
    }
}

TEST_CASE("a table is an object or a list of them") {
    for (const Kind& kind : both()) {
        for (const TableName table : tables_of(kind)) {
            CAPTURE(model::name_of(table));
            const std::string name(model::name_of(table));
            CHECK(is_in_both_languages(kind.schema["$defs"][name], model::help_of(table)));
            if (!model::is_top(table)) continue;
            const Json& top = kind.schema["properties"][name];
            const Json& refers = model::is_repeated(table) ? top.at("items") : top;
            CHECK(refers.at("$ref") == "#/$defs/" + name);
            CHECK(top.contains("type") == model::is_repeated(table));
            CHECK(is_in_both_languages(top, model::help_of(table)));
        }
    }
}

TEST_CASE("every key of every table, and no other") {
    std::size_t count = 0;
    for (const Kind& kind : both()) {
        for (const TableName table : tables_of(kind)) {
            if (table == TableName::validate) continue;
            CAPTURE(model::name_of(table));
            const Json& made = kind.schema["$defs"][std::string(model::name_of(table))];
            std::set<std::string> names, required;
            for (const KeyFacts& facts : model::keys_of(table)) {
                CAPTURE(facts.name);
                ++count;
                names.emplace(facts.name);
                if (facts.required) required.emplace(facts.name);
                const Json& key = made["properties"][std::string(facts.name)];
                CHECK(is_in_both_languages(key, facts.help));
                const std::string type = json_type(facts);
                CHECK(key.value("type", std::string(key.contains("oneOf") ? "oneOf" : "")) == type);
                if (facts.allowed.empty()) continue;
                const Json& values = facts.type == ValueType::texts ? key["items"] : key;
                CHECK(values.at("enum").get<std::vector<std::string>>() ==
                      std::vector<std::string>(facts.allowed.begin(), facts.allowed.end()));
            }
            CHECK(names_in(made["properties"]) == names);
            CHECK(made.value("required", std::set<std::string>{}) == required);
        }
    }
    CHECK(count == model::all_keys().size());
}

TEST_CASE("tables below others are theirs") {
    const Json plans = schema_of(SchemaOf::plans), calendars = schema_of(SchemaOf::calendars);
    const auto below = [](const Json& schema, const char* table, const char* key) {
        return schema["$defs"][table]["properties"][key]["items"].value("$ref", "");
    };
    CHECK(below(plans, "item", "completion") == "#/$defs/item.completion");
    CHECK(below(plans, "item", "extension") == "#/$defs/item.extension");
    CHECK(below(plans, "item", "waiver") == "#/$defs/item.waiver");
    CHECK(below(plans, "body", "successor") == "#/$defs/body.successor");
    CHECK(below(calendars, "year", "day") == "#/$defs/year.day");
}

TEST_CASE("nothing else may stand in a table but notes and keys that begin with x-") {
    for (const Kind& kind : both()) {
        std::vector<Json> objects{kind.schema};
        for (const auto& [name, table] : kind.schema["$defs"].items())
            objects.push_back(table);
        for (const Json& object : objects) {
            CHECK(object.at("type") == "object");
            CHECK(object.at("additionalProperties") == false);
            CHECK(object.at("patternProperties") == Json{{"^x-", Json::object()}});
            CHECK(is_in_both_languages(object["properties"].at("note"), model::help_of_note()));
            CHECK(object["properties"]["note"].size() == 1);
        }
    }
}

TEST_CASE("[validate] takes every code, each with what it means") {
    const Json plans = schema_of(SchemaOf::plans);
    const Json& codes = plans["$defs"]["validate"]["properties"];
    CHECK(codes.size() == all_codes().size() + 1);  // and a note
    for (const CodeFacts& facts : all_codes()) {
        const Json& code = codes.at(to_text(facts.code));
        CHECK(code.at("description") == joined(validate::rule_of(facts.code).title));
        CHECK(code.at("enum") == Json{"off", "warning", "error"});
    }
    // The order is that by which the builder takes them.
    for (std::size_t i = 0; i < model::severities().size(); ++i)
        CHECK(model::severities()[i] == to_text(static_cast<Severity>(i)));
}

TEST_CASE("its head") {
    std::set<std::string> ids;
    for (const Kind& kind : both()) {
        CHECK(kind.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
        ids.insert(kind.schema["$id"].get<std::string>());
        CHECK(kind.schema["title"].get<std::string>().find(" · ") != std::string::npos);
    }
    CHECK(ids.size() == 2);
}
