#include "validate/spoilt_sections.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "read/cut.hpp"

namespace plan::validate {

namespace {

/// How many of the places, which are in order, lie in the section.
std::ptrdiff_t count_in(const read::Section& section, const std::vector<std::uint32_t>& places) {
    std::ptrdiff_t count = 0;
    for (const Span chunk : section.chunks)
        count += std::ranges::lower_bound(places, std::max(chunk.end, chunk.begin + 1)) -
                 std::ranges::lower_bound(places, chunk.begin);
    return count;
}

}  // namespace

std::vector<Span> sections_with(const read::Source& source, FileIndex file,
                                std::span<const Finding> findings, bool (*counts)(Code)) {
    std::vector<std::uint32_t> places;
    for (const Finding& finding : findings)
        if (finding.place.file == file && counts(finding.code))
            places.push_back(finding.place.span.begin);
    if (places.empty()) return {};
    std::ranges::sort(places);
    const read::Cut cut = read::cut(source, file);
    std::vector<Span> spoilt;
    std::ptrdiff_t found = 0;
    for (const read::Section& section : cut.sections) {
        const std::ptrdiff_t held = count_in(section, places);
        found += held;
        if (held > 0) spoilt.insert(spoilt.end(), section.chunks.begin(), section.chunks.end());
    }
    if (found < std::ssize(places))
        spoilt = {Span{0, static_cast<std::uint32_t>(source.bytes().size())}};
    std::ranges::sort(spoilt, {}, &Span::begin);
    return spoilt;
}

}  // namespace plan::validate
