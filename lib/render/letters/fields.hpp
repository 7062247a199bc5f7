#pragma once

// The fields that the template of a letter may name. This table is their documentation, printed in
// the README; tests hold it to what letters have.

#include <cstdint>
#include <span>
#include <string_view>

#include "render/letters.hpp"

namespace plan::render {

enum class FieldKind : std::uint8_t { text, flag, list };

struct FieldFacts {
    std::string_view name;
    FieldKind kind;
    /// Where it may be named: `letter`, or the list whose entries have it.
    std::string_view of;
    std::string_view meaning;
};

std::span<const FieldFacts> letter_fields();

/// One body's letter.
Part letter_part(const Correspondence& letters, const select::Letter& letter);
/// The head's letter.
Part consolidated_part(const Correspondence& letters);

// Internal to this room.

/// The facts of one obligation, as an entry of `late`, `ahead`, …
Part obligation_part(const Correspondence& letters, std::uint32_t obligation);
/// Of obligations that stand alike, as an entry of `coordinating`.
Part shared_part(const Correspondence& letters, const select::Shared& shared);
/// A directive under the names `PREFIX_kind`, …: of an entry of `basis` (plan) or `implements`.
void add_plan(Part& part, const model::Directive& directive, text::Language language);
Part basis_part(const Correspondence& letters, model::Index plan, bool last);

/// `3 tasks`, `1 task` · `3 nhiệm vụ`
std::string tasks_in_words(std::size_t count, text::Language language);
/// That a letter is not whole, for whoever sends it.
std::string not_whole_in_words(text::Language language);
/// On one line, without spaces at its ends.
std::string line_of(std::string_view text);
/// A list of names, each an entry with `name` and `last`.
List names_list(std::vector<std::string> names);

}  // namespace plan::render
