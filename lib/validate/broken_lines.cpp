#include "validate/broken_lines.hpp"

namespace plan::validate {

BrokenLines::BrokenLines(const read::Sources& sources, std::span<const Finding> findings)
    : sources_(sources) {
    for (const Finding& finding : findings)
        if (finding.code == Code::not_toml)
            lines_.emplace(finding.place.file,
                           sources[finding.place.file].position(finding.place.span.begin).line);
}

bool BrokenLines::contain(Place place) const {
    return !lines_.empty() &&
           lines_.contains({place.file, sources_[place.file].position(place.span.begin).line});
}

}  // namespace plan::validate
