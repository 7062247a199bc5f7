#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "render/findings.hpp"
#include "text/hash.hpp"

namespace plan::render {
namespace {

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\r\n";
    const std::size_t begin = line.find_first_not_of(blank);
    if (begin == line.npos) return {};
    return line.substr(begin, line.find_last_not_of(blank) + 1 - begin);
}

// Of a line of megabytes only so much is taken.
std::string_view start_of(std::string_view text) {
    constexpr std::size_t enough = 4096;
    return text.substr(0, enough);
}

// Neither where it stands nor the message, which may name a day or a count.
text::Hash hash_of(const read::Sources& sources, const Finding& finding) {
    text::Hash hash;
    hash.add(to_text(finding.code));
    if (finding.place.file >= sources.size()) return hash;
    const read::Source& source = sources[finding.place.file];
    const std::string_view bytes = source.bytes();
    const auto [begin, end] = finding.place.span;
    hash.add(source.name());
    const bool inside = begin < bytes.size() && begin < end;
    hash.add(start_of(inside ? bytes.substr(begin, end - begin) : std::string_view{}));
    hash.add(start_of(trimmed(source.line(source.position(begin).line))));
    return hash;
}

}  // namespace

std::vector<std::string> fingerprints(const read::Sources& sources,
                                      const std::vector<Finding>& findings) {
    std::unordered_map<std::uint64_t, std::size_t> met;
    std::vector<std::string> prints;
    prints.reserve(findings.size());
    for (const Finding& finding : findings) {
        text::Hash hash = hash_of(sources, finding);
        const std::size_t ordinal = met[hash.value()]++;
        if (ordinal != 0) hash.add(std::to_string(ordinal));
        prints.push_back(fmt::format("{:016x}", hash.value()));
    }
    return prints;
}

}  // namespace plan::render
