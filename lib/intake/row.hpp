#pragma once

// One row of a list: its cells by column, and what in it can't be understood.

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "due/parse.hpp"
#include "due/recurrence.hpp"
#include "intake/found_table.hpp"
#include "intake/taken.hpp"

namespace plan::intake {

/// A row that was understood.
struct Row {
    std::uint32_t number = 0;
    Span span;
    std::vector<std::string> cells;  ///< by column, up to the last that says something
    const Header* header = nullptr;

    std::optional<due::Expression> due;  ///< none where nothing is said
    std::optional<due::Cycle> repeat;
    std::optional<civil::Day> completed_on, occurrence, extended_to, extended_on, waived_on;
    std::optional<civil::Day> last_day, original_last_day;

    std::vector<Column> midnights;  ///< whose days had 0:00 behind them

    /// Empty where there is no such column.
    const std::string& text(Column column) const;
    /// The deadline as a plan file is to say it; empty where nothing is said.
    std::string due_text() const;
    /// Whether the item has a time of its own by its words or by `repeat`.
    bool recurs() const { return repeat || (due && std::holds_alternative<due::Recurring>(*due)); }
};

struct EmptyRow {};

/// A Remark is why it can't be understood.
using ReadRow = std::variant<Row, EmptyRow, Remark>;

ReadRow read_row(const Table& table, const SheetRow& row);

}  // namespace plan::intake
