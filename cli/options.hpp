#pragma once

// What a command line asks for, as values. parse_options.cpp makes it; nothing here knows CLI11.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "due/last_day.hpp"
#include "render/report.hpp"
#include "select/select.hpp"
#include "text/words.hpp"

namespace plan::cli {

enum class Command {
    check,
    overdue,
    upcoming,
    completed,
    list,
    show,
    tree,
    report,
    validate,
    explain,
    date,
    calendar,
    schema
};

enum class Format {
    text,
    markdown,
    csv,
    json,
    ndjson,
    ics,
    one_line,  ///< `short`, which is a word of C++
    github,
    gitlab,
    sarif,
    junit,
    html,
    mbox,
    nagios,
    prometheus
};
enum class Color { automatic, always, never };
enum class FailOn { overdue, due_soon, never };

/// `--write json=plans.json`.
struct Target {
    Format format = Format::text;
    std::string file;
};

/// `--anchor issued=11/1/2024`.
struct GivenAnchor {
    due::Anchor anchor;
    civil::Day day;
    std::string written;  ///< `issued`
};

struct Options {
    Command command = Command::check;
    std::string subject;  ///< ID of `show`, CODE of `explain` (or empty), EXPR of `date`, …
    std::vector<std::string> paths;

    select::Query query;
    std::optional<int> within;
    std::optional<render::GroupBy> by;

    std::optional<Format> format;  ///< none: default_format()
    std::vector<Target> writes;
    std::optional<text::Language> language;
    Color color = Color::automatic;

    std::optional<civil::Day> today;
    std::optional<int> soon;
    bool allow_empty = false;
    std::optional<FailOn> fail_on;  ///< none: overdue
    std::optional<int> warn, crit;  ///< thresholds of the plugin
    bool timestamp = false;
    bool strict = false;

    enum class Fix { none, safe, all };
    Fix fix = Fix::none;
    bool diff = false;
    std::optional<std::string> baseline;
    bool write_baseline = false;

    std::optional<due::BeforeRule> before;
    std::optional<due::RollRule> roll;
    std::optional<std::string> calendar;  ///< a shipped name or a path
    std::vector<GivenAnchor> anchors;
};

struct HelpWanted {
    std::optional<Command> command;
    std::optional<text::Language> language;
    std::vector<std::string> paths;
};
struct VersionWanted {};
struct BadUsage {
    text::Message message;
    text::Message help;  ///< may be empty
    std::optional<text::Language> language;
};

using Parsed = std::variant<Options, HelpWanted, VersionWanted, BadUsage>;

/// The arguments without the program's name.
Parsed parse_options(const std::vector<std::string>& arguments);

}  // namespace plan::cli
