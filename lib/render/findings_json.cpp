#include <algorithm>

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

class FindingsJson {
  public:
    FindingsJson(Output& output, const read::Sources& sources, text::Language language)
        : json_(output), sources_(sources), language_(language) {}

    void put(const std::vector<Finding>& findings, const Checked& checked) {
        const auto of = [&findings](Severity severity) {
            return std::ranges::count(findings, severity, &Finding::severity);
        };
        const auto prints = fingerprints(sources_, findings);
        json_.begin_object();
        json_.member("schema", "plan/findings/1");
        json_.member("files", checked.files);
        json_.member("items", checked.items);
        json_.member("errors", of(Severity::error));
        json_.member("warnings", of(Severity::warning));
        json_.new_line();
        json_.key("findings");
        json_.begin_array(JsonWriter::Layout::lines);
        for (std::size_t i = 0; i < findings.size(); ++i)
            put_finding(findings[i], prints[i]);
        json_.end_array();
        json_.end_object();
        json_.end();
    }

  private:
    void put_finding(const Finding& finding, std::string_view fingerprint) {
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

    JsonWriter json_;
    const read::Sources& sources_;
    text::Language language_;
};

}  // namespace

void findings_json(Output& output, const read::Sources& sources,
                   const std::vector<Finding>& findings, const Checked& checked,
                   text::Language language) {
    FindingsJson(output, sources, language).put(findings, checked);
}

}  // namespace plan::render
