#pragma once

// What the value of an option means. Each wrong value gets a message that says what is allowed.

#include <optional>
#include <string>
#include <string_view>

#include "option_table.hpp"

namespace plan::cli {

/// Sets what the option asks for; a message where the value is wrong, else empty.
text::Message set_value(const OptionFacts& facts, const std::string& value, Options& options);

void set_flag(Option option, Options& options);

/// What is wrong with the options beside each other; empty where nothing is.
text::Message check_together(const Options& options);

/// The values among which an option chooses, in their order; none where it takes others.
std::vector<std::string_view> choices_of(Option option);

std::optional<text::Language> find_language(std::string_view name);

}  // namespace plan::cli
