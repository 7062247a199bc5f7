#pragma once

// A list that was taken in, as the text of a plan file: tables with their `=` below each other,
// keys in their canonical order; what was not understood in comments.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "civil/day.hpp"
#include "intake/found_table.hpp"
#include "intake/taken.hpp"
#include "model/model.hpp"
#include "text/words.hpp"

namespace plan::intake {

/// What the list itself does not say.
struct PlanHead {
    std::string source;  ///< the list's name, for the comment on top; may be empty
    std::string id, number, title, issuer;
    std::optional<civil::Day> issued;
    std::vector<std::string> implements;
    std::vector<std::string> undeclared;  ///< of these: to be declared here
};

/// `list`: its text, where the kept rows stand.
std::string plan_text(const PlanHead& head, const Taken& taken, const Table& table,
                      std::string_view list, text::Language language);

/// `row 7, column D ("Due")`.
text::Message place_of(const Remark& remark, const Header& header);

}  // namespace plan::intake
