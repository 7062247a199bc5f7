#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "render/findings.hpp"

namespace plan::render {
namespace {

/// FNV-1a, 64 bits: the same everywhere and for ever. Parts are kept apart by their lengths.
class Hash {
  public:
    void add(std::string_view part) {
        for (std::size_t size = part.size(), i = 0; i < 8; ++i, size >>= 8)
            add_byte(size & 0xFF);
        for (const char byte : part)
            add_byte(static_cast<unsigned char>(byte));
    }
    std::uint64_t value() const { return value_; }

  private:
    void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3; }
    std::uint64_t value_ = 0xcbf29ce484222325;
};

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
Hash hash_of(const read::Sources& sources, const Finding& finding) {
    Hash hash;
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
        Hash hash = hash_of(sources, finding);
        const std::size_t ordinal = met[hash.value()]++;
        if (ordinal != 0) hash.add(std::to_string(ordinal));
        prints.push_back(fmt::format("{:016x}", hash.value()));
    }
    return prints;
}

}  // namespace plan::render
