#pragma once

// The manual pages, in mdoc(7), made from the tables by which the program itself goes: commands and
// options (option_table.hpp), keys (model/keys.hpp), rules (validate/rules.hpp). So neither can say
// what the other does not know.

#include <string>
#include <string_view>

#include "manual/mdoc.hpp"
#include "option_table.hpp"

namespace plan::cli::manual {

struct Edition {
    std::string_view version;  ///< `0.1.0`
    std::string_view day;      ///< of the version, as mdoc has it: `November 22, 2026`
    std::string_view example;  ///< the text of a plan file, for plan(5)
};

/// plan-check(1) and so on.
std::string command_page(const CommandFacts& facts, const Edition& edition,
                         text::Language language);
/// plan(1).
std::string main_page(const Edition& edition, text::Language language);
/// plan(5).
std::string files_page(const Edition& edition, text::Language language);

/// `.Dd`, `.Dt`, `.Os`: what every page begins with.
void begin(Page& page, std::string_view title, char section, const Edition& edition);
/// `plan-check (1), plan (5)`, those of section 1 first; the page itself is left out.
void see_also(Page& page, std::string_view self, char section);

}  // namespace plan::cli::manual
