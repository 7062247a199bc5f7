#include "checked.hpp"

#include <utility>

#include "render/findings.hpp"
#include "validate/validate.hpp"

namespace plan::cli {

namespace {

std::size_t take_out_known(const read::Sources& sources, const Baseline& baseline,
                           std::vector<Finding>& findings) {
    if (baseline.empty()) return 0;
    const auto prints = render::fingerprints(sources, findings);
    std::vector<Finding> left;
    for (std::size_t i = 0; i < prints.size(); ++i)
        if (!baseline.contains(prints[i])) left.push_back(std::move(findings[i]));
    const std::size_t known = prints.size() - left.size();
    findings = std::move(left);
    return known;
}

}  // namespace

Checked check_files(Session session, const Baseline& baseline) {
    auto findings = validate::by_settings(find_all(session), session.model().settings);
    const std::vector<bool>& chosen = session.loaded.chosen;
    std::erase_if(findings, [&](const Finding& finding) { return !chosen[finding.place.file]; });
    const std::size_t known = take_out_known(session.loaded.sources, baseline, findings);
    return {std::move(session), std::move(findings), known};
}

}  // namespace plan::cli
