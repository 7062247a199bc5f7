#pragma once

// Internal to this room: the rows of the scoreboard as programs read them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/scoreboard.hpp"

namespace plan::render {

struct ScoreRecord {
    std::optional<std::string> id;         ///< as told at scoreboard_json; none: nobody's
    std::optional<std::string_view> name;  ///< as written
    const select::Score* score = nullptr;
};

/// The rows of one table, in its order. by: not status.
std::vector<ScoreRecord> records_of(const Report& report, const select::Scoreboard& board,
                                    GroupBy by);

/// `body`, `plan`, `directive`, `month`: the same in every language.
std::string_view token_of(GroupBy by);

}  // namespace plan::render
