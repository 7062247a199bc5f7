#pragma once

// What a cell says.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "civil/day.hpp"

namespace plan::intake {

/// The text of a cell: NFC, LF for every line break, no white space around it.
std::string cell_text(std::string_view cell);

/// The text of a cell of our own CSV, as it was but for LF in every line break: without the
/// apostrophe that disarms a formula (render/csv.hpp).
std::string our_cell_text(std::string_view cell);

/// On one line, single spaces.
std::string on_one_line(std::string_view text);

/// Nothing, or a dash for nothing.
bool says_nothing(std::string_view text);

/// `nt`, `-nt-`, `như trên`: what stands in the row above.
bool says_as_above(std::string_view text);

/// A day and midnight, as spreadsheets write a day: the day alone. Nothing where it is no such.
std::optional<std::string> day_without_midnight(std::string_view text);

/// `44742`: the day that it is to a spreadsheet.
std::optional<civil::Day> day_of_number(std::string_view text);

/// Parts at semicolons and line breaks, not within parentheses; without bullets and numbers before
/// them, commas and a full stop behind them.
std::vector<std::string> list_parts(std::string_view text);

/// The parts of a cell of our own CSV, which joins them by "; " and changes nothing in them.
std::vector<std::string> joined_parts(std::string_view text);

/// What a cell about a result says for certain.
struct Outcome {
    std::string evidence;  ///< a document, as written; its number alone in its canonical form
    std::optional<civil::Day> day;
};

/// `123-BC/QU ngày 28/4/2022`, `Báo cáo số 123-BC/QU (28/4/2022)`, `đã hoàn thành ngày 28/4/2022`,
/// `123-BC/QU`. Nothing where it says anything else, or more.
std::optional<Outcome> read_outcome(std::string_view text);

/// `chưa`, `đang thực hiện`, `not yet`: there is no day of completion.
bool says_not_yet(std::string_view text);

}  // namespace plan::intake
