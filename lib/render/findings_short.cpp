#include "render/finding_place.hpp"
#include "render/findings.hpp"
#include "render/findings_words.hpp"
#include "text/utf8.hpp"

namespace plan::render {

void findings_short(Output& output, const read::Sources& sources,
                    const std::vector<Finding>& findings, text::Language language) {
    for (const Finding& finding : findings) {
        const read::Source& source = source_of(sources, finding.place.file);
        const auto at = source.position(finding.place.span.begin);
        output.format("{}:{}:{}: {}\n", text::visible(source.path()), at.line, at.column,
                      headline(finding, language));
    }
}

}  // namespace plan::render
