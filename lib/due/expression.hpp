#pragma once

// What a due expression says, before any calendar is asked: `trước ngày 29/4/2022`,
// `by the end of April 2022`, `30 ngày kể từ ngày ban hành` (plan(5) lists the forms).
//
// due/parse.hpp makes it from words; due/last_day.hpp reads it into a last day.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "civil/day.hpp"
#include "finding/place.hpp"

namespace plan::due {

using civil::Day;

/// What kind of stretch the words name. A day is a stretch of one.
enum class Extent : std::uint8_t {
    day,
    third_of_month,  ///< thượng, trung, hạ tuần
    month,
    quarter,
    half_year,
    year,
    years,          ///< giai đoạn 2021-2025
    part_of_month,  ///< đầu, giữa, cuối tháng: days that the law fixes (way.hpp, art_146)
    part_of_year,   ///< đầu, giữa, cuối năm
};

/// How the words stand to that stretch.
enum class Bound : std::uint8_t {
    in,      ///< `29/4/2022`, `chậm nhất ngày …`, `trong tháng 4/2022`: its last day
    before,  ///< `trước …`: a day's eve (or the day, where "before" is inclusive); a period's eve
};

/// An hour on the day: minutes from 0:00 to 24:00.
struct Hour {
    std::uint16_t minutes = 0;
    friend bool operator==(const Hour&, const Hour&) = default;
};

/// A day or a period that the words name outright.
struct Dated {
    Extent extent = Extent::day;
    Bound bound = Bound::in;
    Day first;  ///< of the stretch as written, unread
    Day last;   ///< the same as first for a day
    std::optional<Hour> hour;
    friend bool operator==(const Dated&, const Dated&) = default;
};

enum class Unit : std::uint8_t { days, working_days, weeks, months, years };

/// What a counted deadline counts from.
struct Anchor {
    enum class Kind : std::uint8_t { day, issued, received, reference };
    Kind kind = Kind::issued;
    Day day;  ///< of Kind::day
    std::string
        reference;  ///< of Kind::reference: a directive's number or an item's id, as written
    Span span;      ///< its characters in the expression
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// `30 ngày kể từ ngày ban hành`, `10 days before 30/6/2024`.
struct Counted {
    std::uint32_t count = 0;
    Unit unit = Unit::days;
    bool backwards = false;
    Anchor anchor;
    friend bool operator==(const Counted&, const Counted&) = default;
};

/// `trước ngày 25 hằng tháng`, `trước ngày 15/12 hằng năm`, `định kỳ 6 tháng`.
struct Recurring {
    enum class Every : std::uint8_t { month, quarter, half_year, year };
    Every every = Every::month;
    Bound bound = Bound::in;
    std::uint8_t day = 0;    ///< of the month; 0: the period's end
    std::uint8_t month = 0;  ///< of the year, where `every` is year and a day is given; else 0
    std::optional<Hour> hour;
    friend bool operator==(const Recurring&, const Recurring&) = default;
};

/// `thường xuyên`.
struct Ongoing {
    friend bool operator==(const Ongoing&, const Ongoing&) = default;
};

/// `chờ quyết định`.
struct Pending {
    friend bool operator==(const Pending&, const Pending&) = default;
};

using Expression = std::variant<Dated, Counted, Recurring, Ongoing, Pending>;

/// What "before 29/4/2022" allows last.
enum class BeforeRule : std::uint8_t { exclusive, inclusive };

/// Where a counted deadline that ends on a day off goes (way.hpp, art_148).
enum class RollRule : std::uint8_t { following, preceding, none };

}  // namespace plan::due
