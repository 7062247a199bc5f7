#include "model/build_tables.hpp"

namespace plan::model {

void build_directive(Context& context, TableName table, Span header, Level fields,
                     Directive& directive) {
    directive.file = context.file;
    directive.header = header;
    directive.tracked = table == TableName::plan;
    const TableRead read = read_table(
        context, table, header, fields, directive.notes,
        [&](const KeyFacts& facts, const Field& field) {
            switch (facts.key) {
                case Key::id: directive.id_text = read_id(context, facts, field); break;
                case Key::number: directive.number = read_text(context, facts, field); break;
                case Key::kind:
                    if (read_one_of(context, facts, field))
                        directive.kind = Text{field.text, field.span};
                    break;
                case Key::title: directive.title = read_text(context, facts, field); break;
                case Key::issuer: directive.issuer = read_text(context, facts, field); break;
                case Key::issued: directive.issued = read_day(context, facts, field); break;
                case Key::received: directive.received = read_day(context, facts, field); break;
                case Key::due: directive.due = read_due(context, facts, field); break;
                case Key::implements:
                    directive.implements =
                        read_references(context, facts, field).value_or(std::vector<Reference>{});
                    break;
                case Key::before: directive.before = read_before(context, facts, field); break;
                case Key::roll: directive.roll = read_roll(context, facts, field); break;
                case Key::source: directive.source = read_text(context, facts, field); break;
                default: break;
            }
        });
    directive.id = directive.id_text.value;
    // Under a misspelt key it is no day to count from.
    if (read.is_meant("issued")) directive.issued.day.reset();
    if (read.is_meant("received")) directive.received.day.reset();
}

}  // namespace plan::model
