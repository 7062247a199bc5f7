#include <algorithm>

#include "render/finding_json.hpp"
#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/json.hpp"

namespace plan::render {
namespace {

void put_span(JsonWriter& json, const read::Source& source, Span span) {
    const auto [begin, end] = stretch_of(source, span);
    json.member("line", begin.line);
    json.member("column", begin.column);
    json.member("end_line", end.line);
    json.member("end_column", end.column);
}

class FindingJson {
  public:
    FindingJson(JsonWriter& json, const read::Sources& sources, text::Language language)
        : json_(json), sources_(sources), language_(language) {}

    void put(const Finding& finding, std::string_view fingerprint) {
        const read::Source& source = source_of(sources_, finding.place.file);
        json_.begin_object();
        json_.member("code", to_text(finding.code));
        json_.member("severity", to_text(finding.severity));
        json_.member("message", finding.message.in(language_));
        json_.member("file", source.path());
        put_span(json_, source, finding.place.span);
        put_labels(finding.labels);
        json_.key("help");
        if (finding.help.empty()) {
            json_.null();
        } else {
            json_.value(finding.help.in(language_));
        }
        put_fix(finding.fix, source);
        json_.member("fingerprint", fingerprint);
        json_.end_object();
    }

  private:
    void put_labels(const std::vector<Label>& labels) {
        json_.key("labels");
        json_.begin_array();
        for (const Label& label : labels) {
            const read::Source& source = source_of(sources_, label.place.file);
            json_.begin_object();
            json_.member("file", source.path());
            put_span(json_, source, label.place.span);
            json_.member("message", label.message.in(language_));
            json_.end_object();
        }
        json_.end_array();
    }

    void put_fix(const std::optional<Fix>& fix, const read::Source& source) {
        json_.key("fix");
        if (!fix) return json_.null();
        json_.begin_object();
        json_.member("safe", fix->safe);
        json_.key("edits");
        json_.begin_array();
        for (const Edit& edit : fix->edits) {
            json_.begin_object();
            put_span(json_, source, edit.span);
            json_.member("text", edit.text);
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
    }

    JsonWriter& json_;
    const read::Sources& sources_;
    text::Language language_;
};

}  // namespace

void put_finding_json(JsonWriter& json, const read::Sources& sources, const Finding& finding,
                      std::string_view fingerprint, text::Language language) {
    FindingJson(json, sources, language).put(finding, fingerprint);
}

void findings_json(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   text::Language language) {
    const auto of = [&findings](Severity severity) {
        return std::ranges::count(findings, severity, &Finding::severity);
    };
    const auto prints = fingerprints(sources, findings);
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/findings/1");
    json.member("files", checked.files);
    json.member("items", checked.items);
    json.member("errors", of(Severity::error));
    json.member("warnings", of(Severity::warning));
    json.new_line();
    json.key("findings");
    json.begin_array(JsonWriter::Layout::lines);
    for (std::size_t i = 0; i < findings.size(); ++i)
        put_finding_json(json, sources, findings[i], prints[i], language);
    json.end_array();
    json.end_object();
    json.end();
}

}  // namespace plan::render
