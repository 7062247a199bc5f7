#pragma once

// A report parted as it is read: sections under headings, and in them rows, where neighbors that
// differ in nothing but the body are one row with all their bodies.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "render/report.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// What needs a hand first.
inline constexpr std::array statuses_as_shown = {
    assess::Status::overdue,   assess::Status::due_soon,     assess::Status::open,
    assess::Status::done_late, assess::Status::done_on_time, assess::Status::ongoing,
    assess::Status::pending,   assess::Status::waived,
};

struct Section {
    std::string heading;  ///< as written; empty where the report is one list
    assess::Tally tally;
    std::vector<std::uint32_t> obligations;  ///< in the order chosen
};

/// How the report is grouped: as asked, else check and list by status, the others not at all.
std::optional<GroupBy> grouping_of(const Report& report);

/// Sections in one total order: bodies, plans and directives as declared, months as they come,
/// nobody and no month last. By directive, an obligation stands under each directive that its plan
/// implements.
std::vector<Section> sections_of(const Report& report, Language language);

/// The rows of a section.
std::vector<std::span<const std::uint32_t>> rows_of(const Report& report, const Section& section);

}  // namespace plan::render
