#include "render/explain_words.hpp"

#include <algorithm>

#include "render/findings.hpp"
#include "render/findings_words.hpp"

namespace plan::render {

using text::Language;
using text::say;
using text::Words;

std::string weight_in_words(Code code, Language language) {
    const CodeFacts& facts = facts_of(code);
    const Words severity = severity_in_words(facts.severity);
    const auto message =
        facts.spoils_report
            ? say({"Severity: {}. A report can't be whole with it: `check` and the reports name it "
                   "and exit with status 2.",
                   "Mức độ: {}. Chưa sửa thì báo cáo không đầy đủ: `check` và các báo cáo nêu rõ "
                   "và trả mã thoát 2."},
                  severity)
            : say({"Severity: {}. Reports are whole with it.", "Mức độ: {}. Báo cáo vẫn đầy đủ."},
                  severity);
    return message.in(language);
}

std::string starred_severity(Code code, Language language) {
    const CodeFacts& facts = facts_of(code);
    std::string words(severity_in_words(facts.severity).in(language));
    return facts.spoils_report ? words + " *" : words;
}

Words star_in_words() {
    return {
        "* A report can't be whole with it: `check` and the reports name it and exit with "
        "status 2.",
        "* Chưa sửa thì báo cáo không đầy đủ: `check` và các báo cáo nêu rõ và trả mã thoát "
        "2."};
}

Words more_in_words() {
    return {"`plan explain CODE` explains one, with a bad and a good example.",
            "`plan explain CODE` giải thích từng mã, kèm ví dụ sai và ví dụ đúng."};
}

Words why_in_words() {
    return {"Why it matters", "Vì sao cần sửa"};
}
Words bad_in_words() {
    return {"A bad example", "Ví dụ sai"};
}
Words good_in_words() {
    return {"A good example", "Ví dụ đúng"};
}
Words said_in_words() {
    return {"`plan validate` says", "`plan validate` báo"};
}
Words no_text_in_words() {
    return {"(a pipe or a device, not a file with text)",
            "(đường ống hoặc thiết bị, không phải tệp có nội dung)"};
}

std::vector<ExampleFile> files_of(const validate::Example& example) {
    std::vector<ExampleFile> files;
    if (!example.settings.empty()) files.push_back({"workspace.toml", example.settings});
    files.push_back({"plan.toml", example.plan});
    return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string findings_of(const validate::Tried& tried, const Style& style) {
    std::string bytes;
    Output output([&](std::string_view part) { bytes += part; });
    for (const Finding& finding : tried.findings)
        finding_text(output, tried.loaded.sources, finding, style);
    output.flush();
    return bytes;
}

}  // namespace plan::render
