#pragma once

// One function for each command: what it reads, does and writes. Each gives its exit status.

#include <span>

#include "session.hpp"

namespace plan::cli {

/// check, overdue, upcoming, completed, list.
int run_report(const Options& options, Streams& streams);
int run_show(const Options& options, Streams& streams);
int run_scoreboard(const Options& options, Streams& streams);
int run_tree(const Options& options, Streams& streams);
int run_remind(const Options& options, Streams& streams);
int run_validate(const Options& options, Streams& streams);
int run_explain(const Options& options, Streams& streams);
int run_date(const Options& options, Streams& streams);
int run_calendar(const Options& options, Streams& streams);
int run_import(const Options& options, Streams& streams);
int run_new(const Options& options, Streams& streams);
/// The script of a shell.
int run_completion(const Options& options, Streams& streams);
int run_schema(const Options& options, Streams& streams);
/// done, extend, waive.
int run_record(const Options& options, Streams& streams);
int run_fmt(const Options& options, Streams& streams);

/// `check --format nagios` keeps to the exit statuses of a plugin (0 OK, 1 WARNING, 2 CRITICAL, 3
/// UNKNOWN) and says everything on standard output, where a plugin is read, bad usage too. Nothing
/// where the arguments ask for no plugin.
std::optional<int> run_plugin(const std::vector<std::string>& arguments, Streams& streams);

/// UNKNOWN, said in one line; nothing where the arguments ask for no plugin.
std::optional<int> run_failed_plugin(std::span<char* const> arguments, std::string_view why,
                                     Streams& streams);

int run_help(const HelpWanted& wanted, Streams& streams);
/// The program's version; with --verbose also of what its answers rest on: the tz database, the
/// shipped calendars, which reader took the sections of the PATHs.
int run_version(const VersionWanted& wanted, Streams& streams);
int run_bad_usage(const BadUsage& usage, Streams& streams);

}  // namespace plan::cli
