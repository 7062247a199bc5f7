#pragma once

// Text for a terminal: a heading, and rows of two narrow columns (when, and how it stands) before a
// wide one; where the terminal is narrow the wide one stands below. Widths are cells, not bytes.

#include <string>
#include <string_view>
#include <vector>

#include "render/color.hpp"
#include "render/report.hpp"

namespace plan::render {

struct Line {
    std::string text;
    Ink ink = Ink::plain;
};

struct Columns {
    std::size_t when = 0;
    std::size_t state = 0;
    std::size_t wide = 0;
    bool stacked = false;  ///< the wide column below the narrow ones
};

/// The columns' widths, within `width`, where the narrow ones need so much.
Columns columns_within(std::size_t width, std::size_t when, std::size_t state);

/// One row: cells of one line or more.
struct Block {
    std::vector<std::string> when;
    std::vector<std::string> state;
    Ink state_ink = Ink::plain;
    std::vector<Line> wide;  ///< each within Columns::wide
};

/// The text on lines of at most `cells`.
void wrap_into(std::vector<Line>& lines, std::string_view text, std::size_t cells, Ink ink);
/// The pieces, a space between them; lines are broken between pieces where one fits on a line.
void flow_into(std::vector<Line>& lines, const std::vector<std::string>& pieces, std::size_t cells,
               Ink ink);

void put_line(Output& output, std::string_view text, Ink ink, const Style& style);
/// As many lines as the style's width asks for.
void put_wrapped(Output& output, std::string_view text, Ink ink, const Style& style);
/// The same, broken behind commas and semicolons rather than within a phrase.
void put_phrases(Output& output, std::string_view text, Ink ink, const Style& style);
void put_block(Output& output, const Block& block, const Columns& columns, const Style& style);

}  // namespace plan::render
