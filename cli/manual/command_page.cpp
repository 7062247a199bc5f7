#include "help_words.hpp"
#include "manual/pages.hpp"
#include "manual/words.hpp"
#include "validate/rules.hpp"

namespace plan::cli::manual {

using text::Language;
using text::Words;

namespace {

void put_synopsis(Page& page, const CommandFacts& facts) {
    page.section({"SYNOPSIS", "CÁCH DÙNG"});
    page.macro("Nm", {"plan"});
    page.macro("Cm", {facts.name});
    if (facts.subject.starts_with('[')) {
        page.macro("Op", {"Ar", facts.subject.substr(1, facts.subject.size() - 2)});
    } else if (facts.subject == "ID…") {
        page.macro("Ar", {"ID", "..."});
    } else if (!facts.subject.empty()) {
        page.macro("Ar", {facts.subject});
    }
    if (facts.takes_paths) page.macro("Op", {"Ar", "PATH", "..."});
    page.macro("Op", {"Ar", "OPTION", "..."});
}

void put_option(Page& page, const OptionFacts& option, const CommandFacts& facts) {
    std::string term = option.option == Option::help ? "Fl h , Fl " : "Fl ";
    term += as_argument(option.name.substr(1));
    if (!option.value.empty()) term += " Ar " + as_argument(option.value);
    page.term(term);
    page.line(summary_of(option, facts, page.language()) + '.');
    if (option.repeatable)
        page.line(
            Words{"It may be given several times.", "Có thể nêu nhiều lần."}.in(page.language()));
}

void put_options(Page& page, const CommandFacts& facts) {
    page.section({"OPTIONS", "TÙY CHỌN"});
    for (const auto& [heading, words] : headings()) {
        bool first = true;
        for (const OptionFacts* option : options_of(facts.command)) {
            if (option->heading != heading) continue;
            if (first) {
                page.heading(words.in(page.language()));
                page.begin_list();
            }
            first = false;
            put_option(page, *option, facts);
        }
        if (!first) page.end_list();
    }
}

/// All codes, for whoever reads `plan explain` on paper.
void put_codes(Page& page) {
    page.section({"FINDINGS", "CÁC MÃ LỖI"});
    page.begin_list();
    for (const validate::Rule* rule : validate::all_rules()) {
        page.term("Cm " + to_text(rule->code));
        page.line(std::string(rule->title.in(page.language())) + '.');
        const CodeFacts& facts = facts_of(rule->code);
        const bool error = facts.severity == Severity::error;
        const Words weight = error ? Words{"An error", "Lỗi"} : Words{"A warning", "Cảnh báo"};
        const Words whole = facts.spoils_report
                                ? Words{"; no report is whole with it.",
                                        "; có lỗi này thì không báo cáo nào đầy đủ."}
                                : Words{".", "."};
        page.line(std::string(weight.in(page.language())) + std::string(whole.in(page.language())));
    }
    page.end_list();
}

void put_status(Page& page, Words found) {
    page.section({"EXIT STATUS", "MÃ THOÁT"});
    page.begin_list();
    page.term("0");
    page.line(Words{"It did its work.", "Đã làm xong, không có vấn đề gì."}.in(page.language()));
    if (!found.english.empty()) {
        page.term("1");
        page.line(std::string(Words{"It found something: ", "Có vấn đề: "}.in(page.language())) +
                  std::string(found.in(page.language())) + '.');
    }
    page.term("2");
    page.line(
        Words{"It could not do its work whole: bad usage, a file that can't be read or "
              "written, nothing to read.",
              "Không thực hiện được trọn vẹn: dùng sai lệnh, có tệp không đọc hoặc không ghi "
              "được, không có gì để đọc."}
            .in(page.language()));
    page.end_list();
}

void put_examples(Page& page, std::span<const Example> examples) {
    page.section({"EXAMPLES", "VÍ DỤ"});
    bool first = true;
    for (const Example& example : examples) {
        if (!first) page.macro("Pp");
        first = false;
        page.line(example.what.in(page.language()));
        page.literal(example.command);
    }
}

}  // namespace

std::string command_page(const CommandFacts& facts, const Edition& edition, Language language) {
    Page page(language);
    const std::string name = "plan-" + std::string(facts.name);
    const CommandWords& words = words_of(facts.command);
    begin(page, name, '1', edition);
    page.section({"NAME", "TÊN"});
    page.macro("Nm", {name});
    page.macro("Nd", {as_arguments(facts.summary.in(language))});
    put_synopsis(page, facts);
    page.section({"DESCRIPTION", "MÔ TẢ"});
    page.paragraphs(words.description);
    if (facts.subject == "ID…") {
        page.macro("Pp");
        page.paragraphs(about_ids());
    }
    if (facts.takes_paths) {
        page.macro("Pp");
        page.paragraphs(about_paths());
    }
    put_options(page, facts);
    if (facts.command == Command::explain) put_codes(page);
    put_status(page, words.found);
    put_examples(page, words.examples);
    see_also(page, name, '1');
    return page.text();
}

}  // namespace plan::cli::manual
