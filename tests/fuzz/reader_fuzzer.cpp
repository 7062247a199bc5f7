// Any bytes as a plan file, through every stage: nothing may be fatal, slow or thrown.

#include <cstddef>
#include <cstdint>
#include <string>

#include "assess/assess.hpp"
#include "mend/mend.hpp"
#include "model/load.hpp"
#include "read/memory.hpp"
#include "render/findings.hpp"
#include "select/select.hpp"
#include "validate/validate.hpp"

namespace {

using namespace plan;

/// Every format of the findings.
void render_all(render::Output& output, const read::Sources& sources,
                const std::vector<Finding>& findings) {
    render::findings_text(output, sources, findings, {}, {});
    render::findings_json(output, sources, findings, {}, {});
    render::findings_short(output, sources, findings, {});
    render::findings_github(output, sources, findings, {}, {}, {});
    render::findings_gitlab(output, sources, findings, {});
    render::findings_sarif(output, sources, findings, {}, "0", {});
    render::findings_junit(output, sources, findings, {0}, Severity::error, {});
    output.flush();
}

/// What the safe mends make of it is read again.
void mend_all(const read::Sources& sources, const std::vector<Finding>& findings) {
    const auto fixes = mend::fixes_for(0, findings, mend::Wanted::all);
    const mend::Mended mended = mend::mend(sources[0].bytes(), fixes);
    read::MemoryFiles files;
    files.add("plans/a.toml", mended.text);
    model::load(files, read::find_workspace(files, {"plans"}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read::MemoryFiles files;
    files.add("plans/a.toml", std::string(reinterpret_cast<const char*>(data), size));
    const model::Loaded loaded = model::load(files, read::find_workspace(files, {"plans"}));
    const expand::Expansion expansion = expand::expand(loaded.model, loaded.calendar, {});
    const auto findings = validate::validate(
        {loaded.model, loaded.sources, expansion, loaded.calendar}, loaded.findings);
    const auto standings = assess::assess(loaded.model, expansion, {});
    const auto selection = select::select(loaded.model, expansion, standings, {});
    const render::Report report{
        loaded.model, loaded.sources, expansion, standings, selection, {}, {}, {}};
    std::size_t bytes = 0;
    render::Output output([&](std::string_view part) { bytes += part.size(); });
    render::report_text(output, report, {});
    render::report_json(output, report);
    render_all(output, loaded.sources, findings);
    mend_all(loaded.sources, findings);
    return 0;
}
