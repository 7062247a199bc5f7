#pragma once

// The fields that the template of a letter may name. This table is their documentation, printed in
// the README; tests hold it to what letters have.

#include <cstdint>
#include <span>
#include <string_view>

#include "render/letters.hpp"

namespace plan::render {

struct Row;

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

/// The facts of one obligation, as an entry of `late`, `ahead`, … of the letter to a body.
Part obligation_part(const Correspondence& letters, std::uint32_t obligation,
                     model::Index recipient);
/// Of obligations that stand alike, as an entry of `coordinating`.
Part shared_part(const Correspondence& letters, const select::Shared& shared,
                 model::Index recipient);
/// The bodies that help now, the successor of one that ended, each once, without the recipient.
void add_helpers(Part& part, const Correspondence& letters, const Row& row, model::Index recipient);
/// The bodies that get the letters about it.
void add_leads(Part& part, const Correspondence& letters, const select::Shared& shared);
/// Who answered for it on the day when it was completed; none where it is not.
model::Index doer_of(const Correspondence& letters, std::uint32_t obligation);
/// A body's last day, where that is over.
std::string ended_on(const Correspondence& letters, model::Index body);
/// A directive under the names `PREFIX_kind`, …: of an entry of `basis` (plan) or `implements`.
void add_plan(Part& part, const model::Directive& directive, text::Language language);
Part basis_part(const Correspondence& letters, model::Index plan, bool last);

/// `3 tasks`, `1 task` · `3 nhiệm vụ`
std::string tasks_in_words(std::size_t count, text::Language language);
/// That a letter is not whole, for whoever sends it.
std::string not_whole_in_words(text::Language language);
/// On one line, without spaces at its ends.
std::string line_of(std::string_view text);
/// `A, B and C` · `A, B và C`; of more than a few how many bodies they are.
std::string names_in_words(const std::vector<std::string>& names, text::Language language);
/// `today or in exactly 1 or 7 days` · `hôm nay hoặc sau đúng 1 hoặc 7 ngày`
std::string thresholds_in_words(std::vector<int> thresholds, text::Language language);
/// The command that lists all work of a letter: what is left out of its lists, too. Words that a
/// shell would not take as they are do not come into it.
std::string list_command(const Correspondence& letters, const select::Letter& letter);
/// How many entries of a list of work a letter prints: in the head's it is one body's of many.
std::size_t most_entries(const Correspondence& letters);

}  // namespace plan::render
