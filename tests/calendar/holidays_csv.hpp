#pragma once

// The project's table of dated announcements, holidays-vn.csv, as it stands in this folder: the
// judge of the shipped calendar. Nothing of the library is used to read it.

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace plan::tests {

struct CsvDay {
    std::string date;  ///< 2024-04-30
    std::string weekday, kind, name, status, source;
};

/// RFC 4180, as far as the table needs it: no line breaks within quotes.
inline std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

inline std::vector<CsvDay> read_holidays() {
    std::ifstream file(PLAN_TESTS "/calendar/holidays-vn.csv");
    std::string line;
    std::getline(file, line);
    if (cells_of(line).size() != 6) throw std::runtime_error("holidays-vn.csv can't be read");
    std::vector<CsvDay> days;
    while (std::getline(file, line)) {
        const auto cells = cells_of(line);
        days.push_back(
            {cells.at(0), cells.at(1), cells.at(2), cells.at(3), cells.at(4), cells.at(5)});
    }
    return days;
}

}  // namespace plan::tests
