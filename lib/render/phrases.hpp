#pragma once

// What a person reads of one obligation, phrase by phrase, for text and Markdown alike. Texts from
// files are still as written: whoever puts them out makes them harmless for its format.

#include <span>
#include <string>
#include <vector>

#include "render/row.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// The title; where it is missing, the id.
std::string_view title_of(const model::Item& item);

/// `70-KH/TU · ha-noi-70-kh-tu/bao-cao`, and of a repeating item `· for 30/6/2024`.
std::string source_in_words(const Row& row, Language language);

/// Who owes it now, and for whom where the plan names another.
std::string owner_in_words(const Row& row, Language language);
/// `taken over from Quận ủy Ba Đình`; empty where the plan names the owner itself.
std::string succession_in_words(const Row& row, Language language);

/// What else there is to know: more time given, evidence, waiver, doubts.
std::vector<std::string> notes_of(const Row& row, Language language);

/// What was chosen, by status: `37 overdue, 1 due soon`; empty where nothing was.
std::string chosen_in_words(const Report& report, Language language);
std::string statuses_in_words(const assess::Tally& tally, Language language);
/// `Overdue as of 29/4/2022 · 37`; of check `Plans as of 29/4/2022: 37 overdue, 1 due soon`.
std::string title_in_words(const Report& report, Language language);
/// What a report without obligations says: `As of 29/4/2022 nothing is overdue.`
std::string nothing_in_words(const Report& report, Language language);

}  // namespace plan::render
