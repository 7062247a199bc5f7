#include "render/schema.hpp"

#include <string>

#include "model/keys.hpp"
#include "render/json.hpp"

namespace plan::render {

using model::KeyFacts;
using model::TableName;
using model::ValueType;
using text::Words;
using Layout = JsonWriter::Layout;

namespace {

// Patterns are those of ECMA-262, as JSON Schema wants them.
constexpr std::string_view not_blank = "\\S";
constexpr std::string_view id_pattern = "^[A-Za-z0-9._-]+$";
// All ways to write a day have a year of four digits, and a date with a time has a colon.
constexpr std::string_view day_pattern = "^[^:]*[0-9]{4}[^:]*$";
// Any words, but no TOML time and no date with one.
constexpr std::string_view due_pattern = "^(?!([0-9-]{10}[Tt ])?[0-9]{2}:[0-9]{2}:).*\\S";
constexpr std::string_view free_pattern = "^x-";

class Writer {
  public:
    Writer(Output& output, SchemaOf files, Rules rules)
        : json_(output), rules_(rules), of_calendars_(files == SchemaOf::calendars) {}

    void write() {
        json_.begin_object();
        json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        json_.member("$id", of_calendars_ ? "urn:plan:schema:calendar" : "urn:plan:schema:plan");
        json_.new_line();
        put_words("title", of_calendars_ ? Words{"Calendar of plan", "Lịch nghỉ của plan"}
                                         : Words{"Plans and settings of plan",
                                                 "Kế hoạch và thiết lập của plan"});
        json_.new_line();
        json_.member("type", "object");
        json_.new_line();
        put_top();
        json_.new_line();
        put_definitions();
        json_.end_object();
        json_.end();
    }

  private:
    bool is_ours(TableName table) const { return model::is_of_calendars(table) == of_calendars_; }

    /// English first, as the program's words stand.
    void put_words(std::string_view key, const Words& words) {
        json_.member(key, std::string(words.english) + " · " + std::string(words.vietnamese));
    }

    void put_reference(TableName table) {
        json_.member("$ref", "#/$defs/" + std::string(model::name_of(table)));
    }

    void put_tables(TableName table) {
        json_.member("type", "array");
        json_.key("items");
        json_.begin_object();
        put_reference(table);
        json_.end_object();
    }

    void put_top() {
        json_.key("properties");
        json_.begin_object(Layout::lines);
        for (const TableName table : model::all_tables()) {
            if (!is_ours(table) || !model::is_top(table)) continue;
            json_.key(model::name_of(table));
            json_.begin_object();
            put_words("description", model::help_of(table));
            if (model::is_repeated(table)) {
                put_tables(table);
            } else {
                put_reference(table);
            }
            json_.end_object();
        }
        json_.key("note");
        put_note();
        json_.end_object();
        if (!of_calendars_) put_items_need_a_plan();
        put_nothing_else();
    }

    void put_items_need_a_plan() {
        json_.new_line();
        json_.key("dependentRequired");
        json_.begin_object();
        json_.key(model::name_of(TableName::item));
        json_.begin_array();
        json_.value(model::name_of(TableName::plan));
        json_.end_array();
        json_.end_object();
    }

    /// Keys of one's own begin with `x-`.
    void put_nothing_else() {
        json_.new_line();
        json_.key("patternProperties");
        json_.begin_object();
        json_.key(free_pattern);
        json_.begin_object();
        json_.end_object();
        json_.end_object();
        json_.member("additionalProperties", false);
    }

    void put_definitions() {
        json_.key("$defs");
        json_.begin_object(Layout::lines);
        for (const TableName table : model::all_tables())
            if (is_ours(table)) put_table(table);
        json_.end_object();
    }

    void put_table(TableName table) {
        json_.key(model::name_of(table));
        json_.begin_object();
        json_.member("type", "object");
        put_words("description", model::help_of(table));
        json_.new_line();
        json_.key("properties");
        json_.begin_object(Layout::lines);
        if (table == TableName::validate) {
            put_codes();
        } else {
            for (const KeyFacts& facts : model::keys_of(table))
                put_key(facts);
        }
        json_.end_object();
        put_required(table);
        put_nothing_else();
        json_.end_object();
    }

    void put_required(TableName table) {
        bool any = false;
        for (const KeyFacts& facts : model::keys_of(table)) {
            if (!facts.required) continue;
            if (!any) {
                json_.new_line();
                json_.key("required");
                json_.begin_array();
            }
            any = true;
            json_.value(facts.name);
        }
        if (any) json_.end_array();
    }

    /// [validate]: every code is a key.
    void put_codes() {
        for (const validate::Rule* rule : rules_) {
            json_.key(to_text(rule->code));
            json_.begin_object();
            put_words("description", rule->title);
            put_enum(model::severities());
            json_.end_object();
        }
        json_.key("note");
        put_note();
    }

    void put_note() {
        json_.begin_object();
        put_words("description", model::help_of_note());
        json_.end_object();
    }

    void put_key(const KeyFacts& facts) {
        json_.key(facts.name);
        json_.begin_object();
        put_words("description", facts.help);
        // A note is checked by nobody: it may be of any type.
        if (!model::is_free_key(facts.name)) put_type(facts);
        json_.end_object();
    }

    void put_type(const KeyFacts& facts) {
        switch (facts.type) {
            case ValueType::text: json_.member("type", "string"); break;
            case ValueType::full_text: put_string(not_blank); break;
            case ValueType::id: put_string(id_pattern); break;
            case ValueType::day: put_string(day_pattern); break;
            case ValueType::due: put_string(due_pattern); break;
            case ValueType::texts: put_list(facts); break;
            case ValueType::text_or_texts:
                json_.key("oneOf");
                json_.begin_array();
                json_.begin_object();
                put_string(not_blank);
                json_.end_object();
                json_.begin_object();
                put_list(facts);
                json_.end_object();
                json_.end_array();
                break;
            case ValueType::boolean: json_.member("type", "boolean"); break;
            case ValueType::whole_number:
            case ValueType::year: {
                const model::Range range = model::range_of(facts.type);
                json_.member("type", "integer");
                json_.member("minimum", range.first);
                json_.member("maximum", range.last);
                break;
            }
            case ValueType::one_of: put_enum(facts.allowed); break;
            case ValueType::tables: put_tables(*model::table_below(facts)); break;
        }
    }

    void put_string(std::string_view pattern) {
        json_.member("type", "string");
        json_.member("pattern", pattern);
    }

    void put_list(const KeyFacts& facts) {
        json_.member("type", "array");
        json_.key("items");
        json_.begin_object();
        if (facts.allowed.empty()) {
            put_string(not_blank);
        } else {
            put_enum(facts.allowed);
        }
        json_.end_object();
    }

    void put_enum(std::span<const std::string_view> allowed) {
        json_.member("type", "string");
        json_.key("enum");
        json_.begin_array();
        for (const std::string_view value : allowed)
            json_.value(value);
        json_.end_array();
    }

    JsonWriter json_;
    Rules rules_;
    bool of_calendars_;
};

}  // namespace

void schema_json(Output& output, SchemaOf files, Rules rules) {
    Writer(output, files, rules).write();
}

}  // namespace plan::render
