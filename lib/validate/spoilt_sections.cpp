#include "validate/spoilt_sections.hpp"

#include <algorithm>

#include "read/cut.hpp"

namespace plan::validate {

namespace {

bool holds(const read::Section& section, std::uint32_t at) {
    return std::ranges::any_of(section.chunks, [at](Span chunk) {
        return chunk.begin <= at && at < std::max(chunk.end, chunk.begin + 1);
    });
}

}  // namespace

std::vector<Span> sections_with(const read::Source& source, FileIndex file,
                                std::span<const Finding> findings, bool (*counts)(Code)) {
    std::vector<std::uint32_t> places;
    for (const Finding& finding : findings)
        if (finding.place.file == file && counts(finding.code))
            places.push_back(finding.place.span.begin);
    if (places.empty()) return {};
    const read::Cut cut = read::cut(source, file);
    std::vector<Span> spoilt;
    std::size_t found = 0;
    for (const read::Section& section : cut.sections) {
        const auto held = std::ranges::count_if(
            places, [&](std::uint32_t place) { return holds(section, place); });
        found += static_cast<std::size_t>(held);
        if (held > 0) spoilt.insert(spoilt.end(), section.chunks.begin(), section.chunks.end());
    }
    if (found < places.size())
        spoilt = {Span{0, static_cast<std::uint32_t>(source.bytes().size())}};
    return spoilt;
}

}  // namespace plan::validate
