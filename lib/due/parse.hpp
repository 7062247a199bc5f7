#pragma once

// From words to a due expression, Vietnamese or English, as documents word their deadlines.
//
// In: the text of a `due`. Out: the expression, or a refusal that says which characters are wrong
// and how to mend them. Nothing is guessed: what is not a known form is refused.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "due/expression.hpp"
#include "finding/code.hpp"
#include "text/words.hpp"

namespace plan::due {

/// Why a text is no due expression, or no day.
struct Refusal {
    Code code = Code::not_a_due;  ///< P201, P202, P203; P204 for an anchor that is not certain
    Span span;                    ///< the characters of the text (bytes)
    text::Message message;
    text::Message help;               ///< may be empty
    std::optional<std::string> mend;  ///< what to write instead of `span`; never safe
};

using Parsed = std::variant<Expression, Refusal>;

/// The whole text is one expression, but for white space around it.
Parsed parse(std::string_view words);

/// A written day alone, in any spelling of one (`29/4/2022`, `2022-04-29`, `29 April 2022`): for
/// `issued`, `on`, `to` and the like.
std::variant<Day, Refusal> parse_written_day(std::string_view words);

/// What a counted deadline counts from, alone: `issued`, `ngày ban hành`, `69-KL/TW`, an item's id.
std::variant<Anchor, Refusal> parse_anchor(std::string_view words);
/// Do both mean the same? Their words are folded; a day is its date.
bool same_anchor(const Anchor& left, const Anchor& right);

}  // namespace plan::due
