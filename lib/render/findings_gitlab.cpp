#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/json.hpp"
#include "text/utf8.hpp"

namespace plan::render {
namespace {

std::string_view severity_of(const Finding& finding) {
    if (finding.severity == Severity::warning) return "minor";
    return facts_of(finding.code).spoils_report ? "critical" : "major";
}

std::string description_of(const Finding& finding, text::Language language) {
    std::string words = text::visible(finding.message.in(language));
    if (!finding.help.empty())
        words += fmt::format(" ({})", text::visible(finding.help.in(language)));
    return words;
}

void put_position(JsonWriter& json, std::string_view name, const read::Position& position) {
    json.key(name);
    json.begin_object();
    json.member("line", position.line);
    json.member("column", position.column);
    json.end_object();
}

void put_location(JsonWriter& json, const read::Source& source, Span span) {
    const auto [begin, end] = stretch_of(source, span);
    json.key("location");
    json.begin_object();
    json.member("path", source.path());
    json.key("lines");
    json.begin_object();
    json.member("begin", begin.line);
    json.member("end", last_line_of(source, span));
    json.end_object();
    json.key("positions");
    json.begin_object();
    put_position(json, "begin", begin);
    put_position(json, "end", end);
    json.end_object();
    json.end_object();
}

}  // namespace

void findings_gitlab(Output& output, const read::Sources& sources,
                     const std::vector<Finding>& findings, text::Language language) {
    const auto prints = fingerprints(sources, findings);
    JsonWriter json(output);
    json.begin_array(JsonWriter::Layout::lines);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        json.begin_object();
        json.member("description", description_of(finding, language));
        json.member("check_name", to_text(finding.code));
        json.member("fingerprint", prints[i]);
        json.member("severity", severity_of(finding));
        put_location(json, source_of(sources, finding.place.file), finding.place.span);
        json.end_object();
    }
    json.end_array();
    json.end();
}

}  // namespace plan::render
