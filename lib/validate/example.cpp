#include "validate/example.hpp"

#include "read/memory.hpp"
#include "validate/validate.hpp"

namespace plan::validate {

Tried try_example(const Example& example) {
    read::MemoryFiles files;
    if (!example.settings.empty()) files.add("workspace.toml", std::string(example.settings));
    if (example.plan.empty()) {
        files.add_other("plan.toml");
    } else {
        files.add("plan.toml", std::string(example.plan));
    }
    Tried tried{model::load(files, read::find_workspace(files, {"."})), {}};
    const model::Loaded& loaded = tried.loaded;
    // As in `plan validate`: the day is any, and always the same.
    const auto expansion = expand::expand(loaded.model, loaded.calendar, {civil::Day{}, {}});
    tried.findings = by_settings(
        validate({loaded.model, loaded.sources, expansion, loaded.calendar}, loaded.findings),
        loaded.model.settings);
    return tried;
}

}  // namespace plan::validate
