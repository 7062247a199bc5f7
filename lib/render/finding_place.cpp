#include "render/finding_place.hpp"

#include <algorithm>

namespace plan::render {

const read::Source& source_of(const read::Sources& sources, FileIndex file) {
    static const read::Source nothing;
    return file < sources.size() ? sources[file] : nothing;
}

Stretch stretch_of(const read::Source& source, Span span) {
    return {source.position(span.begin), source.position(std::max(span.begin, span.end))};
}

std::uint32_t last_line_of(const read::Source& source, Span span) {
    const std::string_view bytes = source.bytes();
    std::size_t end = std::min<std::size_t>(span.end, bytes.size());
    while (end > span.begin && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r'))
        --end;
    return source.position(static_cast<std::uint32_t>(end)).line;
}

}  // namespace plan::render
