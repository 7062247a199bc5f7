// plan: deadlines that directives order. The library, and a command line before it.

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "commands.hpp"
#include "failure.hpp"
#include "run_completion.hpp"
#include "standard_input.hpp"

namespace plan::cli {

namespace {

int run(const Options& options, Streams& streams) {
    switch (options.command) {
        case Command::check:
        case Command::overdue:
        case Command::upcoming:
        case Command::completed:
        case Command::list: return run_report(options, streams);
        case Command::show: return run_show(options, streams);
        case Command::report: return run_scoreboard(options, streams);
        case Command::tree: return run_tree(options, streams);
        case Command::remind: return run_remind(options, streams);
        case Command::validate: return run_validate(options, streams);
        case Command::explain: return run_explain(options, streams);
        case Command::date: return run_date(options, streams);
        case Command::calendar: return run_calendar(options, streams);
        case Command::new_plan: return run_new(options, streams);
        case Command::import_list: return run_import(options, streams);
        case Command::schema: return run_schema(options, streams);
        case Command::completion: return run_completion(options, streams);
        case Command::done:
        case Command::extend:
        case Command::waive: return run_record(options, streams);
        case Command::fmt: return run_fmt(options, streams);
    }
    return could_not;
}

int run(const std::vector<std::string>& arguments, Streams& streams) {
    // First of all: a line that is being typed may ask for a plugin.
    if (!arguments.empty() && arguments.front() == "--complete")
        return run_complete({arguments.begin() + 1, arguments.end()}, streams);
    if (const auto status = run_plugin(arguments, streams)) return *status;
    const Parsed parsed = parse_options(arguments);
    if (const auto* usage = std::get_if<BadUsage>(&parsed)) return run_bad_usage(*usage, streams);
    if (const auto* help = std::get_if<HelpWanted>(&parsed)) return run_help(*help, streams);
    if (const auto* wanted = std::get_if<VersionWanted>(&parsed))
        return run_version(*wanted, streams);
    const auto& options = std::get<Options>(parsed);
    if (const auto error = take_standard_input(options, streams); !error.empty()) {
        tell(streams, options.language.value_or(text::Language::english), error);
        return could_not;
    }
    return run(options, streams);
}

/// A file that is opened takes the number of a closed one, and what is told would go into it. These
/// take it instead, and refuse as a closed one does.
void fill_closed_descriptors() {
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(number, F_GETFD) < 0)
            ::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

}  // namespace plan::cli

int main(int count, char** words) {
    // A closed pipe is an error of one write, not the end of the process half way through a file.
    std::signal(SIGPIPE, SIG_IGN);
    // So is a file that grows over the limit (ulimit -f).
    std::signal(SIGXFSZ, SIG_IGN);
    plan::cli::fill_closed_descriptors();
    plan::cli::Streams streams{plan::cli::Stream(STDOUT_FILENO), plan::cli::Stream(STDERR_FILENO)};
    try {
        return plan::cli::run({words + 1, words + count}, streams);
    } catch (const std::exception& error) {
        // A bug, or no memory: what is wrong with a user's file never comes here.
        return plan::cli::run_failure({words, static_cast<std::size_t>(count)}, error, streams);
    }
}
