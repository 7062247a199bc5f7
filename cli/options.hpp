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
#include "edit/plan_draft.hpp"
#include "intake/columns.hpp"
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
    remind,
    validate,
    explain,
    date,
    calendar,
    schema,
    completion,
    done,
    extend,
    waive,
    fmt,
    import_list,
    new_plan
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

/// What done, extend and waive write.
struct RecordWanted {
    std::vector<std::string> bodies;        ///< as typed; `*` is all that owe the item
    std::optional<std::string> occurrence;  ///< as typed: a day, or a period in words
    std::optional<civil::Day> on, to;
    std::string evidence, authority, reason, note;
    bool undo = false;  ///< take the last one back instead
};

/// What letters are asked for by `remind`.
struct RemindOptions {
    std::optional<civil::Day> week;  ///< a day of it
    std::optional<int> horizon;
    std::vector<int> thresholds;
    std::optional<std::string> words;  ///< the file of a template
    bool all = false;
};

struct Options {
    Command command = Command::check;
    std::string subject;  ///< ID of `show`, CODE of `explain` (or empty), EXPR of `date`, …
    std::vector<std::string> ids;  ///< of done, extend, waive
    std::vector<std::string> paths;
    RecordWanted record;
    bool dry_run = false;  ///< show the change, write nothing

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

    bool events = false;      ///< of ics
    std::vector<int> alarms;  ///< days ahead, the earliest first

    enum class Fix { none, safe, all };
    Fix fix = Fix::none;
    bool diff = false;
    bool check = false;  ///< of `fmt`: name what is not in form, write nothing
    std::optional<std::string> baseline;
    bool write_baseline = false;

    std::optional<due::BeforeRule> before;
    std::optional<due::RollRule> roll;
    std::optional<std::string> calendar;  ///< a shipped name or a path
    std::vector<GivenAnchor> anchors;

    // What is written of a plan.
    std::optional<std::string> output;
    std::string title, number, issuer;
    std::optional<civil::Day> issued;
    std::vector<std::string> implements;
    std::vector<intake::Mapping> maps;
    /// What `new` is told of the plan, as given; --item still in one piece.
    edit::PlanDraft draft;
    std::vector<std::string> items;
    RemindOptions remind;
};

struct HelpWanted {
    std::optional<Command> command;
    std::optional<text::Language> language;
    std::vector<std::string> paths;
};
struct VersionWanted {
    bool verbose = false;
    std::optional<text::Language> language;
    std::vector<std::string> paths;  ///< with verbose: whose sections are counted
};
struct BadUsage {
    text::Message message;
    text::Message help;  ///< may be empty
    std::optional<text::Language> language;
};

using Parsed = std::variant<Options, HelpWanted, VersionWanted, BadUsage>;

/// Whether anything is to be written so.
bool wants(const Options& options, Format format);

/// The arguments without the program's name.
Parsed parse_options(const std::vector<std::string>& arguments);

}  // namespace plan::cli
