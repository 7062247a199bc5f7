#include "read/overlay.hpp"

namespace plan::read {

PathEntry Overlay::look(const std::string& path) const {
    if (!over_.contains(path)) return below_.look(path);
    PathEntry below = below_.look(path);
    if (below.kind == EntryKind::file) return below;
    return {EntryKind::file, "over:" + path};
}

Bytes Overlay::read(const std::string& path, std::size_t limit) const {
    const auto found = over_.find(path);
    if (found == over_.end()) return below_.read(path, limit);
    Bytes result;
    result.too_large = found->second.size() > limit;
    if (!result.too_large) result.bytes = found->second;
    return result;
}

}  // namespace plan::read
