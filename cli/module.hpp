#pragma once

// Libraries that few outputs need are opened when one is asked for: GMime alone takes longer to
// start than a whole `plan check`. Each has a room in lib/ with a header of plain data and one
// function under a C name, built as a module (plan_module in the top CMakeLists.txt).

#include <string_view>
#include <variant>

#include "text/words.hpp"

namespace plan::cli {

/// The function `symbol` of the module `name`, or why it can't be had. Modules lie in `modules`
/// beside the program, or where `make install` puts them. An opened one stays open.
std::variant<void*, text::Message> find_in_module(std::string_view name, const char* symbol);

}  // namespace plan::cli
