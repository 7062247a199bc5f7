#pragma once

// Internal to this room: the tables of the scoreboard, by body, plan, directive and month.

#include "render/page.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

/// The four tables, each under its heading with the id that the navigation links to. Each row has
/// an id of its own: `body:ID`, `plan:ID`, `directive:NUMBER`, `month:2022-04`.
void put_scores(Output& output, const model::Model& model, const select::Scoreboard& board,
                Language language);

/// `75%`; nothing where nothing is done. All and nothing alone are 100% and 0%.
std::string percent_of(const select::Score& score);
/// `3.5` · `3,5`: days, to a tenth.
std::string mean_in_words(double days, Language language);
/// `Tháng 4/2022`
std::string month_in_words(date::year_month month, Language language);

}  // namespace plan::render
