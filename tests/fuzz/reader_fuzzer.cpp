// Any bytes as a plan file, through every stage: nothing may be fatal, slow or thrown.

#include <cstddef>
#include <cstdint>
#include <string>

#include "assess/assess.hpp"
#include "model/load.hpp"
#include "read/memory.hpp"
#include "render/findings.hpp"
#include "select/select.hpp"
#include "validate/validate.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace plan;
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
    render::findings_text(output, loaded.sources, findings, {}, {});
    render::findings_json(output, loaded.sources, findings, {}, {});
    output.flush();
    return 0;
}
