#pragma once

// How a file is written: its line breaks, indentation, quotes, the spaces around `=`, its form of
// days. What is put into it is written in the same way.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "civil/day.hpp"
#include "edit/statements.hpp"

namespace plan::edit {

enum class DayForm : std::uint8_t {
    slashes,    ///< "29/4/2022"
    padded,     ///< "09/04/2022"
    iso_text,   ///< "2022-04-29"
    toml_date,  ///< 2022-04-29
};

struct Style {
    std::string line_break = "\n";
    char quote = '"';
    std::string indent;        ///< before a key of [[item]]
    std::string table_indent;  ///< before the header of a sub-table
    std::string below_indent;  ///< before its keys
    std::string before_equals = " ";
    std::string after_equals = " ";
    bool aligned = false;        ///< the `=` of [[item]] stand below each other
    bool below_aligned = false;  ///< those of a sub-table
    bool blank_line = true;      ///< before a sub-table
    /// In canonical form, and so shall it stay; all above is as that wants it.
    bool in_form = false;
    DayForm days = DayForm::slashes;
};

/// The style of an item; what it does not show is taken from the rest of the file.
Style style_of(std::string_view text, const ItemText& item);

/// A text as a TOML string on one line, in the file's quotes where they can hold it.
std::string quoted(std::string_view text, const Style& style);
/// Texts as a TOML list on one line.
std::string quoted_list(const std::vector<std::string>& texts, const Style& style);
/// A day as a TOML value, in the file's form.
std::string written(civil::Day day, const Style& style);

/// Keys with their values as TOML: one line each, with line breaks. `equals_at`: the column of `=`
/// behind the indentation, where it is given by what stands there already.
using Values = std::vector<std::pair<std::string, std::string>>;
std::string lines_of(const Values& values, const std::string& indent, const Style& style,
                     std::size_t equals_at = 0);

}  // namespace plan::edit
