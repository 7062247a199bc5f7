#include "support/workspace.hpp"

#include <algorithm>
#include <stdexcept>

#include "select/select.hpp"

namespace plan::tests {

namespace {

template <class All, class Fits>
const auto& the_one(const All& all, Fits fits) {
    const auto found = std::ranges::find_if(all, fits);
    if (found == all.end()) throw std::runtime_error("the test names what is not there");
    return *found;
}

}  // namespace

const model::Item& TestWorkspace::item(std::string_view id) const {
    return the_one(model().items, [id](const model::Item& one) { return one.id.value == id; });
}

const model::Body& TestWorkspace::body(std::string_view id) const {
    return the_one(model().bodies, [id](const model::Body& one) { return one.id == id; });
}

const model::Directive& TestWorkspace::directive(std::string_view number) const {
    return the_one(model().directives,
                   [number](const model::Directive& one) { return one.number.value == number; });
}

std::vector<Finding> TestWorkspace::raw_findings() const {
    return validate::by_settings(
        validate::validate({model(), loaded.sources, expansion, calendar, files.get(), loaded.root},
                           loaded.findings),
        model().settings);
}

std::vector<std::string> TestWorkspace::findings() const {
    std::vector<std::string> lines;
    for (const Finding& finding : raw_findings()) {
        const read::Source& source = loaded.sources[finding.place.file];
        const read::Position at = source.position(finding.place.span.begin);
        std::string path = source.path();
        path.erase(0, path.rfind('/') + 1);
        lines.push_back(fmt::format("{}:{}:{} {} {}: {}", path, at.line, at.column,
                                    to_text(finding.severity), to_text(finding.code),
                                    finding.message.in(text::Language::english)));
    }
    return lines;
}

std::string TestWorkspace::characters(Place place) const {
    return std::string(loaded.sources[place.file].bytes().substr(
        place.span.begin, place.span.end - place.span.begin));
}

std::vector<std::string> TestWorkspace::pointed_at() const {
    std::vector<std::string> texts;
    for (const Finding& finding : raw_findings())
        texts.push_back(characters(finding.place));
    return texts;
}

std::vector<std::string> TestWorkspace::keys() const {
    std::vector<std::string> keys;
    for (const expand::Obligation& obligation : expansion.obligations)
        keys.push_back(select::key_of(model(), obligation));
    return keys;
}

TestWorkspace make_workspace(
    std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    MemoryFiles memory;
    for (const auto& [name, bytes] : files)
        memory.add("plans/" + std::string(name), std::string(bytes));
    return open_workspace(std::move(memory));
}

TestWorkspace open_workspace(MemoryFiles files, const std::string& path) {
    TestWorkspace workspace;
    workspace.files = std::make_shared<MemoryFiles>(std::move(files));
    workspace.loaded =
        model::load(*workspace.files, read::find_workspace(*workspace.files, {path}));
    workspace.calendar = std::move(workspace.loaded.calendar);
    workspace.expansion = expand::expand(workspace.model(), workspace.calendar,
                                         {civil::Day{}, {}, civil::Day::max()});
    return workspace;
}

TestWorkspace make_plan(std::string_view text) {
    if (text.find("[plan]") != std::string_view::npos) return make_workspace({{"plan.toml", text}});
    const std::string whole = "[plan]\ntitle = \"P\"\n" + std::string(text);
    return make_workspace({{"plan.toml", whole}});
}

civil::Day day(std::string_view text) {
    const auto parsed = civil::parse_day(text);
    if (!parsed) throw std::runtime_error("the test names no day");
    return *parsed;
}

}  // namespace plan::tests
