// The form is that of Jenkins' junit-4.xsd, which the other readers of JUnit's XML take too.

#include <algorithm>

#include "render/findings.hpp"
#include "render/findings_words.hpp"
#include "render/xml.hpp"

namespace plan::render {
namespace {

/// A file and what is wrong with it.
struct Case {
    std::string name;
    std::vector<const Finding*> findings;

    std::size_t of(Severity severity) const {
        return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
    }
    bool unreadable() const {
        return std::ranges::find(findings, Code::unreadable_file, &Finding::code) != findings.end();
    }
    bool fails(Severity from) const {
        return std::ranges::any_of(
            findings, [from](const Finding* finding) { return finding->severity >= from; });
    }
};

std::vector<Case> cases_of(const read::Sources& sources, const std::vector<Finding>& findings,
                           const std::vector<FileIndex>& files) {
    std::vector<Case> all(sources.size());
    for (const Finding& finding : findings)
        if (finding.place.file < all.size()) all[finding.place.file].findings.push_back(&finding);
    std::vector<Case> cases;
    for (const FileIndex file : files) {
        cases.push_back(std::move(all[file]));
        cases.back().name = text::visible(sources[file].path());
    }
    return cases;
}

std::string text_of(const read::Sources& sources, const Case& one, text::Language language) {
    std::string text;
    Output output([&](std::string_view part) { text += part; });
    for (const Finding* finding : one.findings) {
        if (finding != one.findings.front()) output.put('\n');
        finding_text(output, sources, *finding, {.language = language});
    }
    output.flush();
    return text;
}

}  // namespace

void findings_junit(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, const std::vector<FileIndex>& files,
                    Severity fails_from, text::Language language) {
    const auto cases = cases_of(sources, findings, files);
    const auto errors = std::ranges::count_if(cases, &Case::unreadable);
    const auto failures = std::ranges::count_if(
        cases, [&](const Case& one) { return one.fails(fails_from) && !one.unreadable(); });
    output.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    output.format(
        R"( <testsuite name="plan validate" tests="{}" failures="{}" errors="{}" skipped="0">)"
        "\n",
        cases.size(), failures, errors);
    for (const Case& one : cases) {
        output.format(R"(  <testcase name="{}" classname="plan.validate")", xml_text(one.name));
        if (one.findings.empty()) {
            output.put("/>\n");
            continue;
        }
        const std::string text = xml_text(text_of(sources, one, language));
        if (one.fails(fails_from)) {
            const std::string_view element = one.unreadable() ? "error" : "failure";
            output.format(
                "><{0} type=\"{1}\" message=\"{2}\">{3}</{0}></testcase>\n", element,
                to_text(one.findings.front()->code),
                found_in_words(one.of(Severity::error), one.of(Severity::warning), language), text);
        } else {
            output.format("><system-out>{}</system-out></testcase>\n", text);
        }
    }
    output.put(" </testsuite>\n</testsuites>\n");
}

}  // namespace plan::render
