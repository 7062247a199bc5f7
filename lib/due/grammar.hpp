#pragma once

// The families of due expressions, one function each.
//
// Each looks at the tokens from where the reader stands. It gives what it read; or nothing, with
// the reader back where it stood, where the words are of another family; or nothing and a refusal
// in the reader, where the words are of its family and wrong.

#include <optional>

#include "due/expression.hpp"
#include "due/reader.hpp"

namespace plan::due {

/// A stretch of days that is named outright.
struct Stretch {
    Extent extent;
    Day first, last;
};

/// How the words stand to what follows: `chậm nhất ngày`, `before`, `by the end of`.
struct Approach {
    Bound bound = Bound::in;
    Span before = {};     ///< the word `trước` or `before`, where bound is before
    bool late = false;    ///< `chậm nhất`, `no later than`
    bool to_end = false;  ///< `the end of`
    bool cyclic = false;  ///< `định kỳ`
};

/// A whole expression, up to wherever its grammar ends (parse.cpp).
std::optional<Expression> read_expression(Reader&);

/// parse_approach.cpp
Approach read_approach(Reader&);

/// parse_days.cpp. A day may begin here: `29/4`, `29 tháng`, `25 hằng`.
std::optional<Day> read_day(Reader&);
bool begins_day(const Reader&);

/// parse_hours.cpp
std::optional<Hour> read_hour(Reader&);

/// parse_periods.cpp: months, quarters, halves, years, ranges of years
std::optional<Stretch> read_period(Reader&);

/// parse_parts.cpp: đầu, giữa, cuối; thượng, trung, hạ tuần
std::optional<Stretch> read_part(Reader&);

/// parse_counted.cpp and parse_anchor.cpp
std::optional<Counted> read_counted(Reader&, const Approach&);
std::optional<Anchor> read_anchor(Reader&);

/// parse_recurring.cpp
std::optional<Recurring> read_recurring(Reader&, const Approach&);

// Small parts that several families share (parse_numbers.cpp).

/// The month that comes next, `4` or `April`, checked.
std::optional<unsigned> read_month_number(Reader&);
/// The year of a period that began at the mark: `/2022`, `năm 2022`, ` 2022`, `of 2022`.
std::optional<int> read_year_of(Reader&, Reader::Mark period);
/// Four digits; anything else is refused. The reader stands at a number.
std::optional<int> read_year(Reader&);
/// `(ba mươi)` after a number says it once more.
void skip_parenthesis(Reader&);

}  // namespace plan::due
