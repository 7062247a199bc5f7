#pragma once

// Records put into a plan file and taken out again. Every byte that is not theirs stays: comments,
// order, line ends.

#include <optional>
#include <string>
#include <string_view>

#include "civil/day.hpp"
#include "edit/statements.hpp"
#include "edit/style.hpp"
#include "finding/finding.hpp"
#include "model/model.hpp"

namespace plan::edit {

/// Under which key of [[item]] records of a kind stand: `completion`.
std::string_view key_of(model::RecordKind kind);

/// What is to be written of a completion, an extension or a waiver. Texts that are empty are left
/// out.
struct NewRecord {
    model::RecordKind kind = model::RecordKind::completion;
    std::string body;                      ///< a reference, as the file writes it
    std::optional<civil::Day> occurrence;  ///< `for`
    std::string period;                    ///< `for` in words, instead
    std::optional<civil::Day> to;          ///< of an extension
    civil::Day on{};
    std::string evidence, authority, reason, note;

    /// Nothing but the day: `completed = "…"` says all of it.
    bool is_short() const;
};

/// A change of whole lines at one place.
using Insertion = Edit;

/// `completed = "28/4/2022"` where it stands in the order of keys, if they stand in it, else behind
/// the last key of [[item]] itself. Nothing where other lines would have to be moved for it.
std::optional<Insertion> add_short_form(std::string_view text, const ItemText& item,
                                        const Style& style, civil::Day on);

/// A table behind the item's last line, and the comments that belong to it.
Insertion add_record(std::string_view text, const ItemText& item, const Style& style,
                     const NewRecord& record);

/// Takes the record out whose header (or `completed` key) is there. Comments on lines of their own
/// stay; those behind a line that goes get a line of their own, but for what they say of findings
/// to ignore, which is about that line. Blank lines that were on both sides are one where the lines
/// around are in canonical form. Nothing where the record stands otherwise (`completion = [{…}]`),
/// or has tables of its own below it. What add_record or add_short_form put in is taken out to the
/// last byte, unless it was only with it that the lines around were in canonical form.
std::optional<std::vector<Edit>> remove_record(std::string_view text, const ItemText& item,
                                               const Style& style, Span header);

/// The text with the edits made. They do not overlap; those at one place stand in their order.
std::string apply(std::string_view text, std::vector<Edit> edits);

}  // namespace plan::edit
