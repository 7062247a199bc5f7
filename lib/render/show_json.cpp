#include "render/row_json.hpp"
#include "render/show.hpp"
#include "render/show_card.hpp"
#include "render/way.hpp"
#include "select/select.hpp"

namespace plan::render {
namespace {

class ShowJson {
  public:
    ShowJson(Output& output, const Report& report, text::Language language)
        : json_(output), report_(report), model_(report.model), language_(language) {}

    void put(const std::vector<Shown>& items) {
        json_.begin_object();
        json_.member("schema", "plan/show/1");
        json_.member("today", report_.today);
        json_.new_line();
        json_.key("items");
        json_.begin_array(JsonWriter::Layout::lines);
        for (const Shown& shown : items)
            put_item(shown);
        json_.end_array();
        json_.end_object();
        json_.end();
    }

  private:
    void put_item(const Shown& shown) {
        const model::Item& item = model_.items[shown.item];
        json_.begin_object();
        json_.member("key", path_of(model_, item));
        put_facts(item);
        put_plan(item, shown.chain);
        put_ways(shown);
        json_.key("obligations");
        json_.begin_array(JsonWriter::Layout::lines);
        for (const ShownObligation& one : shown.obligations)
            put_json_row(json_, row_of(report_, one.obligation));
        json_.end_array();
        const read::Source& source = report_.sources[item.file];
        json_.member("file", source.path());
        json_.member("line", source.position(item.header.begin).line);
        json_.end_object();
    }

    void put_facts(const model::Item& item) {
        json_.member("item", item.id.value);
        json_.member("title", item.title.value);
        json_.member("due", given(item.due.text));
        json_.member("repeat", given(item.repeat->text));
        json_.member("until", given(item.until->text));
        put_bodies("lead", item.leads);
        json_.member("each", item.each);
        put_bodies("coordinating", item.coordinating);
        put_bodies("supervising", item.supervising);
        json_.member("follow_up", given(item.follow_up));
        put_after(item.after);
        json_.member("clause", given(item.clause));
        json_.member("quote", given(item.quote));
        json_.member("output", given(item.output));
        json_.member("evidence_required", item.evidence_required);
        json_.key("tags");
        json_.begin_array();
        for (const model::Text& tag : item.tags)
            json_.value(tag.value);
        json_.end_array();
        put_notes(item.notes);
    }

    void put_bodies(std::string_view key, std::span<const model::Reference> references) {
        json_.key(key);
        json_.begin_array();
        for (const model::Reference& reference : references) {
            const Party party = party_of(report_, reference);
            json_.begin_object();
            json_.member("id", party.id);
            json_.member("name", party.name);
            json_.end_object();
        }
        json_.end_array();
    }

    void put_after(std::span<const model::Reference> references) {
        json_.key("after");
        json_.begin_array();
        for (const model::Reference& one : references) {
            if (one.target == model::none) {
                json_.value(one.text.value);
            } else {
                json_.value(path_of(model_, model_.items[one.target]));
            }
        }
        json_.end_array();
    }

    // A list and not an object: a key given twice is told elsewhere, and must not be lost here.
    void put_notes(std::span<const model::Note> notes) {
        json_.key("notes");
        json_.begin_array();
        for (const model::Note& note : notes) {
            json_.begin_object();
            json_.member("key", note.key);
            json_.member("text", note.text.value);
            json_.end_object();
        }
        json_.end_array();
    }

    void put_plan(const model::Item& item, const std::vector<model::Index>& chain) {
        json_.key("plan");
        put_directive(model_.directives[item.plan]);
        json_.key("chain");
        json_.begin_array();
        for (const model::Index directive : chain) {
            if (directive != item.plan) put_directive(model_.directives[directive]);
        }
        json_.end_array();
    }

    void put_directive(const model::Directive& directive) {
        json_.begin_object();
        if (directive.tracked) {
            json_.member("id", directive.id);
        } else {
            json_.key("id");
            json_.null();
        }
        json_.member("number", given(directive.number));
        json_.member("kind", given(directive.kind));
        json_.member("title", given(directive.title));
        json_.member("issuer", given(directive.issuer));
        json_.member("issued", directive.issued.day);
        json_.member("declared", directive.declared);
        json_.end_object();
    }

    void put_ways(const Shown& shown) {
        json_.key("ways");
        json_.begin_array();
        for (const SameWay& way : ways_of(shown))
            put_way(*way.how, way.obligations);
        json_.end_array();
    }

    void put_way(const due::LastDay& how, const std::vector<std::uint32_t>& obligations) {
        json_.begin_object();
        json_.member("last_day", how.day);
        json_.key("hour");
        if (how.hour) {
            json_.value(due::to_text(*how.hour));
        } else {
            json_.null();
        }
        json_.key("steps");
        put_steps_json(json_, how.steps, language_);
        json_.key("keys");
        json_.begin_array();
        for (const std::uint32_t one : obligations)
            json_.value(select::key_of(model_, report_.expansion.obligations[one]));
        json_.end_array();
        json_.end_object();
    }

    JsonWriter json_;
    const Report& report_;
    const model::Model& model_;
    text::Language language_;
};

}  // namespace

void show_json(Output& output, const Report& report, const std::vector<Shown>& items,
               text::Language language) {
    ShowJson(output, report, language).put(items);
}

}  // namespace plan::render
