// A rule for a terminal: its words wrapped, its examples indented and never wrapped.

#include <algorithm>

#include "render/explain_words.hpp"
#include "render/findings_words.hpp"
#include "render/layout.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::render {
namespace {

constexpr std::string_view file_indent = "  ";
constexpr std::string_view text_indent = "    ";

void put_heading(Output& output, const text::Words& words, const Style& style) {
    output.put('\n');
    put_line(output, words.in(style.language), Ink::heading, style);
}

void put_name(Output& output, std::string_view name, const Style& style) {
    output.put('\n');
    output.put(file_indent);
    put_line(output, name, Ink::dim, style);
}

void put_indented(Output& output, std::string_view line) {
    if (!line.empty()) output.put(text_indent);
    output.put(line);
    output.put('\n');
}

void put_files(Output& output, const validate::Example& example, const Style& style) {
    for (const ExampleFile& file : files_of(example)) {
        put_name(output, file.name, style);
        if (file.text.empty()) put_indented(output, no_text_in_words().in(style.language));
        for (const std::string_view line : lines_of(file.text))
            put_indented(output, text::visible(line));
    }
}

void put_findings(Output& output, const validate::Tried& tried, const Style& style) {
    put_name(output, said_in_words().in(style.language), style);
    Style narrow = style;
    narrow.width -= text_indent.size();
    // Colors are in it already, and nothing else that a terminal would obey.
    const std::string said = findings_of(tried, narrow);
    for (const std::string_view line : lines_of(said))
        put_indented(output, line);
}

Ink ink_of(Severity severity) {
    return severity == Severity::warning ? Ink::warning : Ink::error;
}

}  // namespace

void explain_text(Output& output, const Explanation& explanation, const Style& style) {
    const validate::Rule& rule = explanation.rule;
    const std::string title =
        fmt::format("{} · {}", to_text(rule.code), rule.title.in(style.language));
    put_wrapped(output, title, Ink::heading, style);
    put_wrapped(output, weight_in_words(rule.code, style.language), Ink::plain, style);
    output.put('\n');
    put_wrapped(output, rule.what.in(style.language), Ink::plain, style);
    put_heading(output, why_in_words(), style);
    output.put('\n');
    put_wrapped(output, rule.why.in(style.language), Ink::plain, style);
    put_heading(output, bad_in_words(), style);
    put_files(output, rule.bad, style);
    put_findings(output, explanation.bad, style);
    put_heading(output, good_in_words(), style);
    put_files(output, rule.good, style);
}

void codes_text(Output& output, Rules rules, const Style& style) {
    std::size_t code = 0, severity = 0;
    for (const validate::Rule* rule : rules) {
        code = std::max(code, text::width(to_text(rule->code)));
        severity = std::max(severity, text::width(starred_severity(rule->code, style.language)));
    }
    const Columns columns = columns_within(style.width, code, severity);
    for (const validate::Rule* rule : rules) {
        Block block;
        block.when.push_back(to_text(rule->code));
        block.state.push_back(starred_severity(rule->code, style.language));
        block.state_ink = ink_of(facts_of(rule->code).severity);
        wrap_into(block.wide, rule->title.in(style.language), columns.wide, Ink::plain);
        put_block(output, block, columns, style);
    }
    output.put('\n');
    put_wrapped(output, star_in_words().in(style.language), Ink::plain, style);
    put_wrapped(output, more_in_words().in(style.language), Ink::plain, style);
}

}  // namespace plan::render
