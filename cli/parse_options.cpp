// The only file that knows CLI11. It takes the words apart; what they mean is read in
// option_values.cpp.

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "option_table.hpp"
#include "option_values.hpp"
#include "read/files.hpp"
#include "text/nearest.hpp"

namespace plan::cli {

using text::say;

namespace {

BadUsage bad(text::Message message, text::Message help = {}) {
    return BadUsage{std::move(message), std::move(help), {}};
}

BadUsage unknown_command(const std::string& name) {
    std::vector<std::string_view> names;
    for (const CommandFacts& facts : all_commands())
        names.push_back(facts.name);
    const auto near = text::nearest(name, names);
    return bad(say({"`{}` is not a command", "không có lệnh `{}`"}, name),
               near ? say({"did you mean `plan {}`?", "có phải là `plan {}`?"}, names[*near])
                    : say({"`plan --help` lists them", "`plan --help` liệt kê các lệnh"}));
}

BadUsage unknown_option(Command command, const std::string& argument) {
    const std::string name = argument.substr(0, argument.find('='));
    std::vector<std::string_view> names;
    for (const OptionFacts* facts : options_of(command))
        names.push_back(facts->name);
    const auto near = text::nearest(name, names);
    const std::string_view command_name = facts_of(command).name;
    return bad(say({"`plan {1}` has no option `{0}`", "`plan {1}` không có tùy chọn `{0}`"}, name,
                   command_name),
               near ? say({"did you mean `{}`?", "có phải là `{}`?"}, names[*near])
                    : say({"`plan {} --help` lists them", "`plan {} --help` liệt kê các tùy chọn"},
                          command_name));
}

/// The flag that an argument like `--strict=yes` gives a value to.
const OptionFacts* flag_with_value(Command command, const std::string& argument) {
    for (const OptionFacts* facts : options_of(command))
        if (facts->value.empty() && argument.starts_with(std::string(facts->name) + '='))
            return facts;
    return nullptr;
}

/// The words of one command, taken apart.
struct Words {
    std::map<Option, std::vector<std::string>> values;
    std::map<Option, bool> flags;
    std::vector<std::string> places;  // subject and PATHs
};

void set_up(CLI::App& app, Command command, Words& words) {
    app.set_help_flag();
    app.allow_extras();
    for (const OptionFacts* facts : options_of(command)) {
        if (facts->value.empty()) {
            const std::string name =
                facts->option == Option::help ? std::string("-h,--help") : std::string(facts->name);
            app.add_flag(name, words.flags[facts->option]);
        } else {
            app.add_option(std::string(facts->name), words.values[facts->option])
                ->type_size(1)
                ->allow_extra_args(false)  // a PATH behind a value is a PATH
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        }
    }
    app.add_option("places", words.places);
}

std::optional<text::Language> language_of(const Words& words) {
    const auto given = words.values.find(Option::lang);
    if (given == words.values.end() || given->second.empty()) return std::nullopt;
    return find_language(given->second.back());
}

/// `CODE` of `[CODE]`.
std::string_view bare_subject(const CommandFacts& facts) {
    return facts.subject.substr(1, facts.subject.size() - 2);
}

/// The first word is an ID; of the others what is there on the disk, or has a plan file's
/// name, is a PATH, the rest are IDs.
void take_ids(std::vector<std::string>& places, Options& options) {
    std::vector<std::string> paths;
    for (std::string& place : places) {
        const bool is_path =
            !options.ids.empty() && (place == "-" || place.ends_with(".toml") ||
                                     read::disk().look(place).kind != read::EntryKind::missing);
        (is_path ? paths : options.ids).push_back(std::move(place));
    }
    places = std::move(paths);
}

std::optional<BadUsage> take_places(Words& words, Options& options) {
    const CommandFacts& facts = facts_of(options.command);
    std::vector<std::string>& places = words.places;
    if (std::ranges::find(places, "") != places.end() && facts.subject == "ID…")
        return bad(say({"an ID or a PATH is empty", "có một mã hoặc đường dẫn để trống"}));
    const bool may_be_missing = facts.subject.starts_with('[');
    if (!facts.subject.empty() && !places.empty()) {
        options.subject = places.front();
        if (facts.subject == "ID…")
            take_ids(places, options);
        else
            places.erase(places.begin());
        if (may_be_missing && options.subject.empty())
            return bad(say({"{} is empty", "{} để trống"}, bare_subject(facts)));
    } else if (!facts.subject.empty() && !may_be_missing) {
        return bad(
            say({"`plan {0}` needs {1}: plan {0} {1}", "`plan {0}` thiếu {1}: ghi là plan {0} {1}"},
                facts.name, facts.subject));
    }
    if (may_be_missing && !places.empty())
        return bad(say({"`plan {}` takes one {}", "`plan {}` chỉ nhận một {}"}, facts.name,
                       bare_subject(facts)));
    if (!facts.takes_paths && !places.empty())
        return bad(say({"`plan {}` takes one {}: put it in quotes",
                        "`plan {}` chỉ nhận một {}: hãy đặt trong dấu nháy"},
                       facts.name, facts.subject));
    if (std::ranges::find(places, "") != places.end())
        return bad(say({"a PATH is empty", "có một đường dẫn để trống"}));
    options.paths = std::move(places);
    return std::nullopt;
}

Parsed parse_command(Command command, const std::vector<std::string>& arguments) {
    Words words;
    CLI::App app;
    set_up(app, command, words);
    // Behind `--` everything is a PATH, whatever it begins with.
    const auto dashes = std::ranges::find(arguments, "--");
    for (auto it = arguments.begin(); it != dashes; ++it)
        if (const OptionFacts* flag = flag_with_value(command, *it))
            return bad(say({"`{}` takes no value", "`{}` không nhận giá trị"}, flag->name));
    try {
        std::vector<std::string> reversed(std::make_reverse_iterator(dashes), arguments.rend());
        app.parse(reversed);
    } catch (const CLI::ParseError&) {
        // What is left to go wrong: an option without its value at the end.
        const std::string last = dashes == arguments.begin() ? std::string() : *(dashes - 1);
        return bad(say({"`{}` needs a value", "`{}` thiếu giá trị"}, last));
    }
    if (dashes != arguments.end())
        words.places.insert(words.places.end(), dashes + 1, arguments.end());
    Options options;
    options.command = command;
    const auto language = language_of(words);
    if (words.flags[Option::help]) return HelpWanted{command, language, words.places};
    const auto with_language = [&](BadUsage usage) {
        usage.language = language;
        return usage;
    };
    for (const std::string& extra : app.remaining())
        return with_language(unknown_option(command, extra));
    if (auto usage = take_places(words, options)) return with_language(std::move(*usage));
    for (const OptionFacts* facts : options_of(command)) {
        if (facts->value.empty()) {
            if (words.flags[facts->option]) set_flag(facts->option, options);
            continue;
        }
        const std::vector<std::string>& values = words.values[facts->option];
        if (values.size() > 1 && !facts->repeatable)
            return with_language(
                bad(say({"`{}` is given twice", "`{}` được nêu hai lần"}, facts->name)));
        for (const std::string& value : values)
            if (auto message = set_value(*facts, value, options); !message.empty())
                return with_language(bad(std::move(message)));
    }
    if (!words.values[Option::role].empty() && options.query.bodies.empty())
        return with_language(
            bad(say({"`--role` says what a body is to the work: name it by `--body`",
                     "`--role` là vai trò của cơ quan: hãy nêu cơ quan bằng `--body`"})));
    if (auto message = check_together(options); !message.empty())
        return with_language(bad(std::move(message)));
    return options;
}

Parsed parse_version(const std::vector<std::string>& arguments) {
    VersionWanted wanted;
    std::string unknown;
    bool only_paths = false;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string& word = arguments[i];
        if (only_paths || word.empty() || word.front() != '-') {
            wanted.paths.push_back(word);
        } else if (word == "--") {
            only_paths = true;
        } else if (word == "--verbose") {
            wanted.verbose = true;
        } else if (word == "--lang" && i + 1 < arguments.size() &&
                   find_language(arguments[i + 1])) {
            wanted.language = find_language(arguments[++i]);
        } else if (word.starts_with("--lang=") && find_language(word.substr(7))) {
            wanted.language = find_language(word.substr(7));
        } else if (unknown.empty()) {
            unknown = word;
        }
    }
    if (unknown.empty() && (wanted.verbose || wanted.paths.empty())) return wanted;
    if (unknown.empty()) unknown = wanted.paths.front();
    BadUsage usage =
        bad(say({"`{}` does not go with `--version`", "`{}` không đi cùng `--version`"}, unknown),
            say({"it is `plan --version`, or `plan --version --verbose [PATH…]`",
                 "hãy dùng `plan --version` hoặc `plan --version --verbose [PATH…]`"}));
    usage.language = wanted.language;
    return usage;
}

}  // namespace

Parsed parse_options(const std::vector<std::string>& arguments) {
    if (arguments.empty())
        return bad(say({"a command is missing", "thiếu tên lệnh"}),
                   say({"`plan check` tells what is overdue; `plan --help` lists the commands",
                        "`plan check` cho biết việc quá hạn; `plan --help` liệt kê các lệnh"}));
    const std::string& first = arguments.front();
    if (first == "--version" || first == "-V") return parse_version(arguments);
    if (first == "--help" || first == "-h" || first == "help") {
        HelpWanted help;
        for (std::size_t i = 1; i < arguments.size(); ++i) {
            if (const CommandFacts* facts = find_command(arguments[i])) {
                help.command = facts->command;
            } else if (arguments[i] == "--lang" && i + 1 < arguments.size()) {
                help.language = find_language(arguments[++i]);
            } else if (arguments[i].starts_with("--lang=")) {
                help.language = find_language(arguments[i].substr(7));
            } else {
                return unknown_command(arguments[i]);
            }
        }
        return help;
    }
    if (first.starts_with("-"))
        return bad(
            say({"the command comes first, then `{}`", "tên lệnh đứng trước, rồi mới đến `{}`"},
                first),
            say({"for example: plan check --today 29/4/2022",
                 "ví dụ: plan check --today 29/4/2022"}));
    const CommandFacts* facts = find_command(first);
    if (facts == nullptr) return unknown_command(first);
    return parse_command(facts->command, {arguments.begin() + 1, arguments.end()});
}

}  // namespace plan::cli
