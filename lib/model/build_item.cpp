#include <algorithm>
#include <span>

#include "model/build_tables.hpp"

namespace plan::model {

namespace {

/// `completed = "28/4/2022"`: a completion that names nobody.
Record short_completion(const Field& field, WrittenDay on) {
    Record record;
    record.short_form = true;
    record.header = field.key_span;
    record.on = on;
    return record;
}

void add_records(Context& context, const KeyFacts& facts, const Field& field, TableName table,
                 std::vector<Record>& records) {
    for (const Field* element : read_tables(context, facts, field))
        build_record(context, table, *element, records.emplace_back());
}

/// Whether a deadline was given and can't be understood: then no day may be told.
bool is_refused(const WrittenDue& due) {
    return due.text.given() && !due.expression;
}

}  // namespace

bool build_item(Context& context, Span header, Level fields, Item& item) {
    item.file = context.file;
    item.header = header;
    std::vector<Note> notes;
    std::vector<Record> records;
    const auto list = [&](const auto& values) { return context.room.list(std::span(values)); };
    const auto references = [&](const KeyFacts& facts, const Field& field) {
        return list(read_references(context, facts, field).value_or(std::vector<Reference>{}));
    };
    const auto text = [&](const KeyFacts& facts, const Field& field) {
        return context.room.seldom(read_text(context, facts, field));
    };
    const TableRead read = read_table(
        context, TableName::item, header, fields, notes,
        [&](const KeyFacts& facts, const Field& field) {
            switch (facts.key) {
                case Key::id: item.id = read_id(context, facts, field); break;
                case Key::title: item.title = read_text(context, facts, field); break;
                case Key::due: item.due = read_due(context, facts, field); break;
                case Key::lead:
                    if (auto leads = read_references(context, facts, field)) {
                        item.leads = list(*leads);
                    } else {
                        item.spoilt = true;
                    }
                    break;
                case Key::coordinating: item.coordinating = references(facts, field); break;
                case Key::supervising: item.supervising = references(facts, field); break;
                case Key::after: item.after = references(facts, field); break;
                case Key::follow_up: item.follow_up = text(facts, field); break;
                case Key::each:
                    item.each = read_boolean(context, facts, field).value_or(true);
                    break;
                case Key::clause: item.clause = text(facts, field); break;
                case Key::quote: item.quote = text(facts, field); break;
                case Key::output: item.output = text(facts, field); break;
                case Key::evidence:
                    item.evidence_required = read_one_of(context, facts, field).has_value();
                    break;
                case Key::tags:
                    item.tags =
                        list(read_texts(context, facts, field).value_or(std::vector<Text>{}));
                    break;
                case Key::before: item.before = read_before(context, facts, field); break;
                case Key::roll: item.roll = read_roll(context, facts, field); break;
                case Key::repeat:
                    item.repeat = context.room.seldom(read_cycle(context, facts, field));
                    if (!item.repeat->cycle) item.spoilt = true;
                    break;
                case Key::until:
                    item.until = context.room.seldom(read_due(context, facts, field));
                    break;
                case Key::completed:
                    records.push_back(short_completion(field, read_day(context, facts, field)));
                    break;
                case Key::completion:
                    add_records(context, facts, field, TableName::completion, records);
                    break;
                case Key::extension:
                    add_records(context, facts, field, TableName::extension, records);
                    break;
                case Key::waiver:
                    add_records(context, facts, field, TableName::waiver, records);
                    break;
                default: break;
            }
        });
    item.notes = list(notes);
    if (is_refused(item.due) || is_refused(*item.until)) item.spoilt = true;
    // Under a misspelt key there stands a deadline, or a body, that nobody has read.
    for (const std::string_view key : {"id", "due", "lead", "repeat", "until"})
        if (read.is_meant(key)) item.spoilt = true;
    // Tables of one kind stand together in the fields; records count in the order written.
    std::ranges::stable_sort(records, {}, [](const Record& record) { return record.header.begin; });
    item.records = list(records);
    return read.id_missing;
}

void build_record(Context& context, TableName table, const Field& field, Record& record) {
    record.kind = table == TableName::completion  ? RecordKind::completion
                  : table == TableName::extension ? RecordKind::extension
                                                  : RecordKind::waiver;
    record.header = field.span;
    std::vector<Note> notes;
    const TableRead read = read_table(
        context, table, field.span, below(field), notes,
        [&](const KeyFacts& facts, const Field& value) {
            switch (facts.key) {
                case Key::body:
                    record.body = read_reference(context, facts, value);
                    if (!record.body.text.given() || value.kind == Kind::broken)
                        record.unclear = true;
                    record.everyone = record.body.text.value == "*";
                    break;
                case Key::occurrence:
                    record.occurrence = context.room.seldom(read_due(context, facts, value));
                    if (!record.occurrence->expression) record.unclear = true;
                    break;
                case Key::on: record.on = read_day(context, facts, value); break;
                case Key::to:
                    record.to = context.room.seldom(read_day(context, facts, value));
                    break;
                case Key::evidence:
                    record.evidence = read_text(context, facts, value);
                    record.evidence_refused =
                        !record.evidence.given() || value.kind == Kind::broken;
                    break;
                case Key::authority:
                    record.authority = context.room.seldom(read_text(context, facts, value));
                    record.authority_refused =
                        !record.authority->given() || value.kind == Kind::broken;
                    break;
                case Key::reason:
                    record.reason = context.room.seldom(read_text(context, facts, value));
                    break;
                default: break;
            }
        });
    record.notes = context.room.list(std::span<const Note>(notes));
    for (const std::string_view key : {"body", "for"})
        if (read.is_meant(key)) record.unclear = true;
    if (read.is_meant("evidence")) record.evidence_refused = true;
    if (read.is_meant("authority")) record.authority_refused = true;
}

}  // namespace plan::model
