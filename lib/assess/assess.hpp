#pragma once

// How each obligation stands on a day. Today is a parameter; nothing here reads a clock. Records
// count from their own day: before it, the work stands as without the record. A last day is the one
// after the extension that holds; a completion goes before a waiver.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "expand/expand.hpp"

namespace plan::assess {

using civil::Day;

enum class Status : std::uint8_t {
    done_on_time,  ///< completed on the last day or before, or has none
    done_late,     ///< completed after it, and so for ever
    overdue,       ///< not completed, and the last day is over
    due_soon,      ///< not completed, at most When::soon days left
    open,          ///< not completed, more days left
    ongoing,       ///< its words give no last day: `thường xuyên`
    pending,       ///< no last day yet: `chờ quyết định`, or no `due` at all
    waived,
};
/// In the order in which counts of all are given.
inline constexpr std::array all_statuses = {
    Status::done_on_time, Status::done_late, Status::overdue, Status::due_soon,
    Status::open,         Status::ongoing,   Status::pending, Status::waived};
inline constexpr std::size_t status_count = all_statuses.size();

/// `done-on-time`: the token, the same in every language.
std::string_view token_of(Status status);
/// The status of that token; nothing where there is none.
std::optional<Status> parse_status(std::string_view token);

struct Standing {
    Status status = Status::pending;
    std::optional<Day> last_day;  ///< after the extension that holds
    std::optional<Day> completed_on;
    std::optional<int> days_late;  ///< of overdue until today, of done-late until completion
    std::optional<int> days_left;  ///< of due-soon and open
    model::Index completion = model::none;  ///< into the item's records; the one that counts
    model::Index extension = model::none;
    model::Index waiver = model::none;
};

struct When {
    Day today;
    int soon = 7;  ///< days ahead that count as due soon
};

/// One standing for each obligation, in the same order.
std::vector<Standing> assess(const model::Model& model, const expand::Expansion& expansion,
                             const When& when);

/// The same of one. `records`: its part of Expansion::records, obligation.records_count of them.
Standing assess_one(const model::Item& item, const expand::Obligation& obligation,
                    const std::uint32_t* records, const When& when);

/// Obligations counted by status.
struct Tally {
    std::array<std::size_t, status_count> counts{};

    void add(Status status) { ++counts[static_cast<std::size_t>(status)]; }
    std::size_t of(Status status) const { return counts[static_cast<std::size_t>(status)]; }
    std::size_t all() const;
    // The five cells of the official tally; waived stands beside them.
    std::size_t done_on_time() const { return of(Status::done_on_time); }
    std::size_t done_late() const { return of(Status::done_late); }
    std::size_t open_in_time() const { return of(Status::due_soon) + of(Status::open); }
    std::size_t overdue() const { return of(Status::overdue); }
    std::size_t without_deadline() const { return of(Status::ongoing) + of(Status::pending); }
};

}  // namespace plan::assess
