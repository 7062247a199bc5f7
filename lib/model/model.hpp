#pragma once

// What a workspace's files say: directives and plans, bodies, items and the records about them.
//
// Made from fields by model/build.hpp (a file at a time) and joined by model/link.hpp, which looks
// up every reference. Values only; every text is a view into a source or a store, with its place.
// Nothing here knows what day it is.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "civil/day.hpp"
#include "due/expression.hpp"
#include "due/last_day.hpp"
#include "due/recurrence.hpp"
#include "finding/finding.hpp"
#include "model/fields.hpp"
#include "model/item_index.hpp"
#include "model/list.hpp"
#include "model/room.hpp"
#include "text/words.hpp"

namespace plan::model {

using civil::Day;

/// The number of a directive, body or item in the model.
using Index = std::uint32_t;
inline constexpr Index none = 0xffffffff;

/// A text as written; not given where its span is empty.
struct Text {
    std::string_view value;
    Span span;  ///< the value as written, quotes included

    bool given() const { return span.end != 0; }
};

/// A day as written, and what it reads as; no day where it was refused (told in a finding).
struct WrittenDay {
    Text text;
    std::optional<Day> day;
};

/// A due expression as written, and what it says; no expression where it was refused.
struct WrittenDue {
    Text text;
    const due::Expression* expression = nullptr;  ///< in the file's room
    Span words;                                   ///< its characters in the file, inside the quotes
    Span anchor;                                  ///< of a counted one: what it counts from
};

/// A `repeat` as written, and how often that is; no cycle where it was refused.
struct WrittenCycle {
    Text text;
    const due::Cycle* cycle = nullptr;  ///< in the file's room
    Span words;

    bool given() const { return text.given(); }
};

/// A text that names a body, a directive or an item, and what it was found to name.
struct Reference {
    Text text;
    Index target = none;
    /// More than one fits: the second of them. Then `target` is none.
    Index other = none;
    /// Read from what is not TOML, and told: where it names something, that is used; where it does
    /// not, it is as if not given.
    bool guessed = false;
};

/// `note` and every `x-` key: kept and shown, checked by nobody.
struct Note {
    std::string_view key;
    Text text;
};

/// A numbered document that orders work; a plan is the one whose items a file tracks.
struct Directive {
    FileIndex file = 0;
    Span header;  ///< empty where it was made up: a file without [plan], a number not declared
    bool tracked = false;  ///< a [plan]
    bool declared = true;  ///< false: only referred to, or a [plan] that is missing
    std::string_view id;   ///< of a plan: as given, else made from the file's name
    Text id_text;
    Text number, kind, title, issuer, source;
    WrittenDay issued, received;
    WrittenDue due;
    std::vector<Reference> implements;
    std::optional<due::BeforeRule> before;
    std::optional<due::RollRule> roll;
    std::vector<Note> notes;
    Index first = none;  ///< given before under the same id or number: the one that holds
};

struct Successor {
    Span header;
    Reference body;
    WrittenDay from;
    Text how;
    std::vector<Note> notes;
};

/// An organization that answers for work; with members, a group.
struct Body {
    FileIndex file = 0;
    Span header;
    bool declared = true;  ///< false: only named by an item; it owes all the same
    std::string_view id;
    Text id_text, name, contact;
    std::vector<Text> aliases;
    Reference parent;
    std::vector<Reference> members;
    WrittenDay until;
    std::vector<Successor> successors;
    std::vector<Note> notes;
    Index first = none;  ///< given before under the same id: the one that holds
};

enum class RecordKind : std::uint8_t { completion, extension, waiver };

/// A body finished (on a day, with evidence), was given more time, or was let off.
struct Record {
    RecordKind kind = RecordKind::completion;
    bool short_form = false;         ///< `completed = "…"`
    bool everyone = false;           ///< body = "*"
    bool unclear = false;            ///< whom or which time it is about was refused, and told
    bool evidence_refused = false;   ///< or its key misspelt: told, and not also missing
    bool authority_refused = false;  ///< the same
    Span header;                     ///< of the short form: its key
    Reference body;                  ///< none given: the one body that owes the item
    Seldom<WrittenDue> occurrence;   ///< `for`
    WrittenDay on;
    Seldom<WrittenDay> to;  ///< of an extension
    Text evidence;
    Seldom<Text> authority, reason;
    List<Note> notes;
};

/// One piece of work that a plan asks for.
struct Item {
    FileIndex file = 0;
    Span header;
    Index plan = none;  ///< its directive, a tracked one
    Text id, title;
    WrittenDue due;
    List<Reference> leads, coordinating, supervising, after;
    Seldom<Text> follow_up, clause, quote, output;
    Seldom<WrittenCycle> repeat;
    Seldom<WrittenDue> until;
    List<Text> tags;
    bool each = true;
    bool evidence_required = false;
    std::optional<due::BeforeRule> before;
    std::optional<due::RollRule> roll;
    List<Record> records;  ///< in the order written
    List<Note> notes;
    /// Its due or lead can't be understood, or its section is not all TOML: told, and left out of
    /// reports.
    bool spoilt = false;
    Index first = none;  ///< given before under the same id in its plan: the one that holds
};

/// What workspace.toml says; the defaults where it is silent.
struct Settings {
    FileIndex file = 0;
    Text timezone, calendar;
    text::Language language = text::Language::english;
    bool language_given = false;
    int soon = 7;
    due::Rules rules;
    Text sender, reply_by, reply_to;
    std::vector<std::pair<Code, Severity>> severities;
};

/// Names to what they may mean, under folded keys.
using Lookup = std::unordered_map<std::string, std::vector<Index>>;

/// A whole workspace. Vectors are in the order of files and of places in them; what is only
/// referred to stands behind what is declared.
struct Model {
    Settings settings;
    std::vector<Directive> directives;
    std::vector<Body> bodies;
    std::vector<Item> items;

    Lookup bodies_by_name;        ///< fold: id, name, aliases
    Lookup directives_by_number;  ///< fold_number
    ItemIndex items_by_path;      ///< path_of; of two the first
    std::vector<Room> rooms;
};

/// What the items of a plan go by: the item's own rule, else its plan's, else the workspace's.
due::Rules rules_for(const Model& model, const Item& item);

/// Whether it recurs, by its `repeat` or by the words of its deadline.
bool repeats(const Item& item);

/// `plan-id/item-id`.
std::string path_of(const Model& model, const Item& item);

/// A body's or directive's name for people: what was written.
std::string_view name_of(const Body& body);
/// Its number, else its title, else its id.
std::string_view name_of(const Directive& directive);

}  // namespace plan::model
