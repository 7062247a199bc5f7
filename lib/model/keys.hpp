#pragma once

// The one table of keys: which keys stand in which table, of what type, and which are required.
// The builder reads by it; the JSON Schema for editors is made from it.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "text/words.hpp"

namespace plan::model {

/// The tables of the files, sub-tables included.
enum class TableName : std::uint8_t {
    workspace,
    remind,
    validate,
    plan,
    directive,
    body,
    successor,
    item,
    completion,
    extension,
    waiver,
    // of calendar files
    calendar,
    year,
    day,
};

enum class ValueType : std::uint8_t {
    text,           ///< a string
    full_text,      ///< a string that is not blank
    id,             ///< a string that is an id
    day,            ///< a written day or a TOML date
    due,            ///< a due expression or a TOML date
    texts,          ///< a list of strings that are not blank, among `allowed` where there are any
    text_or_texts,  ///< one of them, or a list
    boolean,
    whole_number,  ///< in the range of range_of
    year,          ///< as well
    one_of,        ///< a string among `allowed`
    tables,        ///< [[table.key]]
};

enum class Key : std::uint8_t {
    timezone,
    language,
    calendar,
    soon,
    before,
    roll,
    sender,
    reply_by,
    reply_to,
    id,
    number,
    kind,
    title,
    issuer,
    issued,
    received,
    implements,
    source,
    due,
    name,
    aliases,
    parent,
    members,
    contact,
    until,
    successor,
    body,
    from,
    how,
    lead,
    coordinating,
    supervising,
    follow_up,
    each,
    after,
    clause,
    quote,
    output,
    evidence,
    tags,
    completed,
    repeat,
    completion,
    extension,
    waiver,
    occurrence,
    on,
    to,
    authority,
    reason,
    weekend,
    extends,
    year,
    status,
    day,
    date,
    note,
};

struct KeyFacts {
    TableName table;
    Key key;
    std::string_view name;  ///< as written in files: `for` is Key::occurrence
    ValueType type;
    bool required;
    std::span<const std::string_view> allowed;  ///< of one_of, texts
    text::Words help;                           ///< one line for editors
};

/// All keys of all tables, those of a table together and in their canonical order.
std::span<const KeyFacts> all_keys();
std::span<const KeyFacts> keys_of(TableName table);
const KeyFacts* find_key(TableName table, std::string_view name);

/// The table that a key of type `tables` holds: `completion` of [[item]] gives item.completion.
std::optional<TableName> table_below(const KeyFacts& facts);

struct Range {
    int first;
    int last;
};
/// What a number of this type may be, both ends included.
Range range_of(ValueType number);

/// What [validate] takes, in the order of Severity; its keys are the codes of findings.
std::span<const std::string_view> severities();

/// All tables, in the order of the enumeration.
std::span<const TableName> all_tables();
/// Whether the table stands in calendar files; the others stand in a workspace's own.
bool is_of_calendars(TableName table);
/// Whether it stands below no other table.
bool is_top(TableName table);
/// One line for editors.
text::Words help_of(TableName table);
text::Words help_of_note();

/// `workspace`, `item.completion`.
std::string_view name_of(TableName table);
/// Whether it is written [[table]].
bool is_repeated(TableName table);

/// `note`, `x-…`: kept by every table, checked by nobody.
bool is_free_key(std::string_view name);

}  // namespace plan::model
