#include "commands.hpp"
#include "help_words.hpp"
#include "text/width.hpp"

namespace plan::cli {

using text::Language;
using text::Words;

namespace {

constexpr std::size_t width = 80;
constexpr std::size_t indent = 2;
constexpr std::size_t column = 24;

/// `  --today DAY           The day to judge by, …`, wrapped.
void add_entry(std::string& page, const std::string& name, std::string_view summary) {
    std::string lead(indent, ' ');
    lead += name;
    if (text::width(lead) + 2 > column) {
        page += lead + '\n';
        lead.clear();
    }
    for (const std::string& line : text::wrap(summary, width - column)) {
        page += text::pad_right(lead, column) + line + '\n';
        lead.clear();
    }
}

std::string usage_of(const CommandFacts& facts) {
    std::string usage = "plan " + std::string(facts.name);
    if (!facts.subject.empty()) usage += ' ' + std::string(facts.subject);
    if (facts.takes_paths) usage += " [PATH…]";
    return usage + " [OPTION…]";
}

std::string command_page(const CommandFacts& facts, Language language) {
    std::string page;
    for (const std::string& line : text::wrap(std::string(facts.summary.in(language)) + '.', width))
        page += line + '\n';
    page += '\n';
    page += std::string(Words{"Usage: ", "Cách dùng: "}.in(language)) + usage_of(facts) + "\n";
    if (facts.subject == "ID…") {
        page += '\n';
        for (const std::string& line : text::wrap(about_ids().in(language), width))
            page += line + '\n';
    }
    if (facts.takes_paths) {
        page += '\n';
        for (const std::string& line : text::wrap(about_paths().in(language), width))
            page += line + '\n';
    }
    for (const auto& [heading, words] : headings()) {
        bool first = true;
        for (const OptionFacts* option : options_of(facts.command)) {
            if (option->heading != heading) continue;
            if (first) page += '\n' + std::string(words.in(language)) + ":\n";
            first = false;
            std::string name(option->name);
            if (!option->value.empty()) name += ' ' + std::string(option->value);
            add_entry(page, name, summary_of(*option, facts, language));
        }
    }
    return page;
}

std::string main_page(Language language) {
    std::string page(
        Words{"plan tells what directives order is overdue, what comes next, and what "
              "was done in time.\n\nUsage: plan COMMAND [PATH…] [OPTION…]\n\nCommands:\n",
              "plan theo dõi nhiệm vụ mà văn bản chỉ đạo giao: việc nào đã quá hạn, việc nào\n"
              "sắp đến hạn, việc nào đã hoàn thành đúng hạn.\n\nCách dùng: plan LỆNH [PATH…] "
              "[OPTION…]\n\nCác lệnh:\n"}
            .in(language));
    for (const CommandFacts& facts : all_commands()) {
        std::string name(facts.name);
        if (!facts.subject.empty()) name += ' ' + std::string(facts.subject);
        add_entry(page, name, facts.summary.in(language));
    }
    page +=
        Words{
            "\n`plan COMMAND --help` tells the options of a command.\n"
            "Exit status: 0 all is well; 1 something was found (overdue work, mistakes in "
            "files);\n2 the work could not be done whole.\n",
            "\n`plan LỆNH --help` cho biết các tùy chọn của từng lệnh.\n"
            "Mã thoát: 0 là không có vấn đề gì; 1 là có vấn đề (việc quá hạn, lỗi trong tệp);\n"
            "2 là không thực hiện được trọn vẹn.\n"}
            .in(language);
    return page;
}

int finish(Streams& streams, Language language) {
    const text::Message error = streams.output.error();
    if (error.empty()) return fine;
    tell(streams, language, error);
    return could_not;
}

}  // namespace

int run_help(const HelpWanted& wanted, Streams& streams) {
    const Language language = wanted.language.value_or(settings_of(wanted.paths).language);
    streams.output.write(wanted.command ? command_page(facts_of(*wanted.command), language)
                                        : main_page(language));
    return finish(streams, language);
}

int run_bad_usage(const BadUsage& usage, Streams& streams) {
    const Language language = usage.language.value_or(settings_of({}).language);
    tell(streams, language, usage.message);
    if (!usage.help.empty()) tell(streams, language, usage.help);
    return could_not;
}

}  // namespace plan::cli
