#pragma once

// What a manual page says of a command that no table of the program does: a paragraph, when it
// exits with 1, examples. tests/program/manuals.py runs every example.

#include <span>
#include <string_view>

#include "option_table.hpp"

namespace plan::cli::manual {

struct Example {
    text::Words what;
    std::string_view command;  ///< for a shell; runs on a copy of examples/office as plans/
};

struct CommandWords {
    Command command;
    text::Words description;  ///< paragraphs are parted by an empty line; code is between backticks
    text::Words found;        ///< what exit status 1 says; empty where there is none
    std::span<const Example> examples;
};

const CommandWords& words_of(Command command);

}  // namespace plan::cli::manual
