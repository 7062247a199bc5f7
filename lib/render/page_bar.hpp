#pragma once

// Internal to this room: the five cells of the official tally as a picture, and its key.

#include <array>

#include "assess/assess.hpp"
#include "render/page.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// A cell of the official tally as the pictures draw it.
struct Cell {
    std::string_view token;  ///< `on-time`: its class in page.css
    text::Words words;       ///< after a count or alone
    std::size_t (assess::Tally::*count)() const;
};

/// In the order of the pictures: what is done in time begins a bar and what is overdue ends it, so
/// that either can be compared from bar to bar.
const std::array<Cell, 5>& cells();

/// The patterns that the pictures fill their shapes with: colors alone tell nothing on gray paper.
/// Once a page, before the first picture.
void put_patterns(Output& output);

/// A small square as the pictures draw the cell.
void put_swatch(Output& output, const Cell& cell);

/// A bar parted as the cells are, as wide as its place where it counts `most`, and wide enough to
/// be seen where it counts little. Not read aloud: the numbers stand beside it. Nothing where all
/// cells are 0.
void put_cells_bar(Output& output, const assess::Tally& tally, std::size_t most);

}  // namespace plan::render
