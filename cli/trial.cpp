#include "trial.hpp"

#include <algorithm>
#include <utility>

#include "read/paths.hpp"
#include "validate/validate.hpp"

namespace plan::cli {

namespace {

std::vector<Finding> findings_of(const Session& session) {
    return validate::by_settings(find_all(session), session.model().settings);
}

/// The first place of the finding that is not in that file.
std::string where_else(const Session& session, const Finding& finding, const std::string& path) {
    const auto say = [&](Place place) {
        const read::Source& source = session.loaded.sources[place.file];
        if (source.path() == path) return std::string();
        return source.path() + ':' + std::to_string(source.position(place.span.begin).line);
    };
    std::string where = say(finding.place);
    for (const Label& label : finding.labels)
        if (where.empty()) where = say(label.place);
    return where;
}

Session open_with(const Options& options, const read::Workspace& workspace,
                  const read::Files& files) {
    Session seed;
    seed.workspace = workspace;
    return reopen(options, seed, files);
}

}  // namespace

Trial::Trial(const Options& options, read::Workspace workspace, const std::string& settings,
             const std::string& settings_text)
    : options_(options), workspace_(std::move(workspace)) {
    if (!settings.empty()) {
        files_.put(settings, settings_text);
        workspace_.root = read::for_system(read::folder_of(settings));
        read::Found found;
        found.path = settings;
        found.settings = true;
        workspace_.files.insert(workspace_.files.begin(), found);
    }
    before_ = open_with(options_, workspace_, files_);
    for (const Finding& finding : findings_of(before_))
        known_.insert(identity_of(before_, finding));
}

std::vector<Told> Trial::tell(const std::string& path, const std::string& text) const {
    read::Overlay files = files_;
    files.put(path, text);
    read::Workspace workspace = workspace_;
    read::Found found;
    found.path = path;
    // In name order, behind the settings: of two that have one name the first holds.
    const auto place = std::ranges::find_if(workspace.files, [&](const read::Found& other) {
        return !other.settings && read::path_comes_before(path, other.path);
    });
    workspace.files.insert(place, found);
    const Session session = open_with(options_, workspace, files);
    std::vector<Told> told;
    for (Finding& finding : findings_of(session)) {
        if (known_.contains(identity_of(session, finding))) continue;
        const bool here = session.loaded.sources[finding.place.file].path() == path;
        std::string where = where_else(session, finding, path);
        told.push_back({std::move(finding), here, std::move(where)});
    }
    std::ranges::stable_sort(told, [](const Told& left, const Told& right) {
        return left.finding.severity > right.finding.severity;
    });
    return told;
}

}  // namespace plan::cli
