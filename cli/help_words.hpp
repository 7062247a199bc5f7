#pragma once

// What the help and the manual pages say alike of commands and their options.

#include <array>
#include <span>
#include <string>
#include <utility>

#include "option_table.hpp"

namespace plan::cli {

/// The headings that options stand under, in the order of the help.
std::span<const std::pair<Heading, text::Words>> headings();

/// `text, markdown, csv`.
std::string formats_of(const CommandFacts& facts);

/// What an option does; the formats are the command's own.
std::string summary_of(const OptionFacts& option, const CommandFacts& command,
                       text::Language language);

/// What an ID is, what a PATH is.
text::Words about_ids();
text::Words about_paths();

}  // namespace plan::cli
