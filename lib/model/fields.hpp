#pragma once

// What reading gives to the model: one stream of fields, whoever read it.
//
// A section becomes a flat tree in preorder: each field carries its key, its kind, its text and the
// places of both, and says how many fields below it follow. Plain sections are read by
// model/plain_reader.cpp, all others by toml++ in model/toml_reader.cpp; both give the same stream.

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "finding/finding.hpp"
#include "read/cut.hpp"
#include "read/source.hpp"

namespace plan::model {

enum class Kind : std::uint8_t {
    string,
    integer,
    floating,
    boolean,
    date,
    date_time,  ///< with or without an offset
    time,
    array,
    table,
    /// Not TOML, and told. Its text is what was probably meant, without quotes, its span just those
    /// characters; of a list, each of its texts lies below it. Without a key: a line of which
    /// nobody can tell what it gives.
    broken,
};

struct Field {
    std::string_view key;  ///< decoded; empty for an element of an array
    Span key_span;         ///< as written, quotes included
    Kind kind = Kind::table;
    std::string_view text;  ///< a string's value, decoded; of other scalars the characters written
    /// The value as written, quotes and brackets included. Of a table made by a header: the header;
    /// of the array that [[headers]] make: the first of them; of a table made by a dotted key: the
    /// part of the key that names it.
    Span span;
    std::uint32_t below = 0;  ///< how many of the fields that follow lie inside this one
};

/// Texts that do not stand in the file as such (escapes, strings over lines). Addresses stay.
class TextStore {
  public:
    TextStore() = default;
    // Never copied: a vector that grows would copy, and every view would hang in the air.
    TextStore(const TextStore&) = delete;
    TextStore& operator=(const TextStore&) = delete;
    TextStore(TextStore&&) = default;
    TextStore& operator=(TextStore&&) = default;
    ~TextStore() = default;

    std::string_view keep(std::string text) { return texts_.emplace_front(std::move(text)); }

  private:
    std::forward_list<std::string> texts_;  // no memory before the first
};

/// How much of a section is TOML.
enum class Reading : std::uint8_t { whole, part, nothing };

/// Reads one section into `fields` (cleared first; its memory is used again), in the order written:
/// of a known table what it holds (`id`, `title`, …), of the root and of an unknown table the whole
/// document's fields (`item = [{…}]`, `plan.title = …`; `foo` for [foo.bar]).
///
/// What is not TOML is told in `findings` as P101 (P106 for a sub-table given twice, P203 for a
/// date without quotes, P202 for a TOML date that does not exist), each statement once and at most
/// read::most_told in a section, and the rest is read: what was refused comes as a broken field in
/// its place. What the lexer has told (Section::broken) is not told again. Bytes that are not UTF-8
/// and control characters are told by check_characters: then nothing is read. An escape that stands
/// for a forbidden character is P105, the first of the section; the fields are read all the same.
///
/// A string that stands in the file as it is is a view into it; others are kept in `store`.
Reading read_section(const read::Source& source, FileIndex file, const read::Section& section,
                     std::vector<Field>& fields, TextStore& store, std::vector<Finding>& findings);

/// The place in the file of bytes [begin, end) of a string field's decoded text: escapes, opening
/// quotes and continued lines counted.
Span span_within(const read::Source& source, const Field& field, std::uint32_t begin,
                 std::uint32_t end);
/// The same for a string of which only its text's and value's place were kept.
Span span_within(const read::Source& source, Span value, std::uint32_t begin, std::uint32_t end);

}  // namespace plan::model
