#pragma once

// "Did you mean": words without their marks, or with a letter wrong.

#include <optional>
#include <string>
#include <string_view>

#include "due/tokens.hpp"

namespace plan::due {

/// The words as they were meant (`trước ngày 29/4/2022` for `truoc ngay 29/4/2022`), where putting
/// known words for the unknown ones makes a due expression.
std::optional<std::string> suggest(std::string_view words, const Tokens& tokens);

}  // namespace plan::due
