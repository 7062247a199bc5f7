#include "model/build_tables.hpp"

namespace plan::model {

namespace {

Successor build_successor(Context& context, const Field& field) {
    Successor successor;
    successor.header = field.span;
    read_table(context, TableName::successor, field.span, below(field), successor.notes,
               [&](const KeyFacts& facts, const Field& value) {
                   switch (facts.key) {
                       case Key::body:
                           successor.body = read_reference(context, facts, value);
                           break;
                       case Key::from: successor.from = read_day(context, facts, value); break;
                       case Key::how:
                           if (read_one_of(context, facts, value))
                               successor.how = Text{value.text, value.span};
                           break;
                       default: break;
                   }
               });
    return successor;
}

}  // namespace

bool build_body(Context& context, Span header, Level fields, Body& body) {
    body.file = context.file;
    body.header = header;
    const TableRead read = read_table(
        context, TableName::body, header, fields, body.notes,
        [&](const KeyFacts& facts, const Field& field) {
            switch (facts.key) {
                case Key::id: body.id_text = read_id(context, facts, field); break;
                case Key::name: body.name = read_text(context, facts, field); break;
                case Key::aliases:
                    body.aliases = read_texts(context, facts, field).value_or(std::vector<Text>{});
                    break;
                case Key::parent: body.parent = read_reference(context, facts, field); break;
                case Key::members:
                    body.members =
                        read_references(context, facts, field).value_or(std::vector<Reference>{});
                    break;
                case Key::contact: body.contact = read_text(context, facts, field); break;
                case Key::until: body.until = read_day(context, facts, field); break;
                case Key::successor:
                    for (const Field* table : read_tables(context, facts, field))
                        body.successors.push_back(build_successor(context, *table));
                    break;
                default: break;
            }
        });
    body.id = body.id_text.value;
    return read.id_missing;
}

}  // namespace plan::model
