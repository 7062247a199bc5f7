#pragma once

// One obligation with everything that is known of it, looked up and not copied: what an
// object of `plan/report/1` holds. Every format reads its facts here.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/report.hpp"

namespace plan::render {

struct Row {
    const Report* report = nullptr;
    std::uint32_t index = 0;  ///< of the obligation
    const model::Item* item = nullptr;
    const model::Directive* plan = nullptr;
    const expand::Obligation* obligation = nullptr;
    const assess::Standing* standing = nullptr;
    const model::Body* named = nullptr;  ///< the body that the plan names; null: nobody answers
    const model::Body* owner = nullptr;  ///< who owes it now
    const model::Record* completion = nullptr;
    const model::Record* extension = nullptr;
    const model::Record* waiver = nullptr;
};

Row row_of(const Report& report, std::uint32_t obligation);

/// The text where it was given.
std::optional<std::string_view> given(const model::Text& text);

/// The plan's number, the evidence of the completion that counts, who gave more time, who lifted
/// the obligation: as written, none where there is none.
std::optional<std::string_view> number_of(const Row& row);
std::optional<std::string_view> evidence_of(const Row& row);
std::optional<std::string_view> extended_by(const Row& row);
std::optional<std::string_view> waived_by(const Row& row);
/// `17:00`
std::optional<std::string> hour_of(const Row& row);

/// The codes of what is doubtful about it.
std::vector<std::string_view> doubts_of(const Row& row);

/// A body that an item refers to: one that was found, or the text that names none.
struct Party {
    std::optional<std::string_view> id;
    std::string_view name;
};
Party party_of(const model::Body& body);
Party party_of(const Report& report, const model::Reference& reference);

/// The names of those that an item refers to, parted by "; ": names hold commas.
std::string names_in_words(const Row& row, std::span<const model::Reference> references);

/// Where the item's header stands.
std::string_view file_of(const Row& row);
std::uint32_t line_of(const Row& row);

/// Whether the two differ in nothing that a reader sees but the body.
bool same_but_for_body(const Row& left, const Row& right);

}  // namespace plan::render
