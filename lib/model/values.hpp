#pragma once

// From one field to one typed value. What is wrong is told at its place, with its mend where there
// is one, and the value is then as if it were not given.

#include <optional>
#include <string_view>
#include <vector>

#include "model/keys.hpp"
#include "model/model.hpp"
#include "model/node.hpp"
#include "read/source.hpp"

namespace plan::model {

/// The file that is being read, where what it says is kept and where its findings go.
struct Context {
    const read::Source& source;
    FileIndex file;
    std::vector<Finding>& findings;
    Room& room;

    Finding& tell(Code code, Span span, text::Message message) {
        return findings.emplace_back(make_finding(code, Place{file, span}, std::move(message)));
    }
};

/// Nothing where it is blank and the key does not allow that.
Text read_text(Context& context, const KeyFacts& facts, const Field& field);
/// As read_text, and an id (text::is_id).
Text read_id(Context& context, const KeyFacts& facts, const Field& field);
WrittenDay read_day(Context& context, const KeyFacts& facts, const Field& field);
WrittenDue read_due(Context& context, const KeyFacts& facts, const Field& field);
WrittenCycle read_cycle(Context& context, const KeyFacts& facts, const Field& field);
/// Nothing where the list, or one of its elements, is wrong. One text alone counts as a list of one
/// where the key allows it.
std::optional<std::vector<Text>> read_texts(Context& context, const KeyFacts& facts,
                                            const Field& field);
std::optional<std::vector<Reference>> read_references(Context& context, const KeyFacts& facts,
                                                      const Field& field);
Reference read_reference(Context& context, const KeyFacts& facts, const Field& field);
std::optional<bool> read_boolean(Context& context, const KeyFacts& facts, const Field& field);
std::optional<int> read_whole_number(Context& context, const KeyFacts& facts, const Field& field);
/// The index among facts.allowed.
std::optional<std::size_t> read_one_of(Context& context, const KeyFacts& facts, const Field& field);
std::optional<due::BeforeRule> read_before(Context& context, const KeyFacts& facts,
                                           const Field& field);
std::optional<due::RollRule> read_roll(Context& context, const KeyFacts& facts, const Field& field);
/// The tables of a [[table.key]]; a single [table.key] is told and taken all the same.
std::vector<const Field*> read_tables(Context& context, const KeyFacts& facts, const Field& field);
/// A note or x- key of any type; what is no scalar is kept as it is written.
Note read_note(const Context& context, const Field& field);

}  // namespace plan::model
