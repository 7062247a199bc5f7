#pragma once

// Internal to this room: the tables of the scoreboard, by body, plan, directive and month.

#include "render/page.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// The tables that are asked for, each under its heading with the id that the navigation links to
/// (`bodies`, `plans`, `directives`, `months`). Each row has an id of its own: `body:ID`,
/// `plan:ID`, `directive:NUMBER`, `month:2022-04`.
void put_scores(Output& output, const Report& report, const select::Scoreboard& board,
                Language language);

}  // namespace plan::render
