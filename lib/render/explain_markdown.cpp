// A rule for a page or a wiki.

#include <algorithm>

#include "render/explain_words.hpp"
#include "render/markdown.hpp"
#include "text/utf8.hpp"

namespace plan::render {
namespace {

/// Words of our own: what stands between backticks stays code.
std::string with_code(std::string_view words) {
    std::string text;
    while (!words.empty()) {
        const std::size_t open = std::min(words.find('`'), words.size());
        text += markdown(words.substr(0, open));
        words.remove_prefix(open);
        const std::size_t close = words.find('`', 1);
        const std::size_t size = close == std::string_view::npos ? words.size() : close + 1;
        text += words.substr(0, size);
        words.remove_prefix(size);
    }
    return text;
}

void put_paragraph(Output& output, std::string_view words) {
    output.format("\n{}\n", with_code(words));
}

// No example holds a line that begins with a fence; a test sees to it.
void put_code(Output& output, std::string_view language, std::string_view text) {
    output.format("\n```{}\n", language);
    for (const std::string_view line : lines_of(text))
        output.format("{}\n", text::visible(line));
    output.put("```\n");
}

void put_files(Output& output, const validate::Example& example, text::Language language) {
    for (const ExampleFile& file : files_of(example)) {
        output.format("\n`{}`\n", file.name);
        if (file.text.empty()) {
            put_paragraph(output, no_text_in_words().in(language));
        } else {
            put_code(output, "toml", file.text);
        }
    }
}

}  // namespace

void explain_markdown(Output& output, const Explanation& explanation, text::Language language) {
    const validate::Rule& rule = explanation.rule;
    output.format("# {} · {}\n", to_text(rule.code), with_code(rule.title.in(language)));
    put_paragraph(output, weight_in_words(rule.code, language));
    put_paragraph(output, rule.what.in(language));
    output.format("\n## {}\n", why_in_words().in(language));
    put_paragraph(output, rule.why.in(language));
    output.format("\n## {}\n", bad_in_words().in(language));
    put_files(output, rule.bad, language);
    put_paragraph(output, said_in_words().in(language));
    Style style;
    style.language = language;
    put_code(output, "text", findings_of(explanation.bad, style));
    output.format("\n## {}\n", good_in_words().in(language));
    put_files(output, rule.good, language);
}

void codes_markdown(Output& output, Rules rules, text::Language language) {
    constexpr text::Words header{"| code | severity | what |", "| mã | mức độ | nội dung |"};
    output.format("{}\n|---|---|---|\n", header.in(language));
    for (const validate::Rule* rule : rules)
        output.format("| {} | {} | {} |\n", to_text(rule->code),
                      markdown(starred_severity(rule->code, language)),
                      with_code(rule->title.in(language)));
    output.format("\n{}\n", markdown(star_in_words().in(language)));
}

}  // namespace plan::render
