#pragma once

// The one table of commands and options: the parser is set up from it, and the help is printed
// from it.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace plan::cli {

struct CommandFacts {
    Command command;
    std::string_view name;
    std::string_view subject;  ///< a word before the PATHs: `ID`, `[CODE]`, `ID…`; may be empty
    bool takes_paths;
    std::span<const Format> formats;  ///< the first is the default
    text::Words summary;
};

enum class Option : std::uint8_t {
    plan,
    body,
    role,
    directive,
    status,
    tag,
    from,
    to,
    search,
    sort,
    by,
    within,
    format,
    write,
    lang,
    color,
    today,
    soon,
    allow_empty,
    fail_on,
    warn,
    crit,
    timestamp,
    strict,
    events,
    alarm,
    fix,
    fix_all,
    diff,
    check,
    dry_run,
    baseline,
    write_baseline,
    before,
    roll,
    calendar,
    anchor,
    record_body,
    record_for,
    record_on,
    record_to,
    evidence,
    authority,
    reason,
    note,
    undo,
    output,
    map,
    title,
    number,
    issuer,
    issued,
    implements,
    kind,
    received,
    item,
    week,
    horizon,
    thresholds,
    letter_template,
    all,
    help,
};

/// Under which heading of the help an option stands.
enum class Heading : std::uint8_t {
    recording,
    choosing,
    content,
    mending,
    writing,
    looks,
    day,
    outcome,
    reading
};

struct OptionFacts {
    Option option;
    std::string_view name;   ///< `--today`
    std::string_view value;  ///< `DAY`; empty for a flag
    bool repeatable;         ///< else given twice is bad usage
    Heading heading;
    std::uint32_t commands;  ///< bit by Command
    text::Words summary;

    bool is_for(Command command) const {
        return (commands >> static_cast<unsigned>(command) & 1) != 0;
    }
};

std::span<const CommandFacts> all_commands();
const CommandFacts& facts_of(Command command);
const CommandFacts* find_command(std::string_view name);

std::span<const OptionFacts> all_options();
/// Those that a command takes, in the order of the help.
std::vector<const OptionFacts*> options_of(Command command);

std::string_view name_of(Format format);

}  // namespace plan::cli
