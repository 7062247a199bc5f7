#include "read/memory.hpp"

#include <algorithm>
#include <utility>

namespace plan::read {

using text::say;

namespace {

std::string absolute(std::string_view path) {
    return path.starts_with('/') ? std::string(path) : "/here/" + std::string(path);
}

std::string parent_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

text::Message no_permission() {
    return say({"no permission", "không có quyền"});
}

}  // namespace

MemoryFiles::MemoryFiles(std::initializer_list<std::pair<const char*, const char*>> files) {
    for (const auto& [path, bytes] : files)
        add(path, bytes);
}

// Without links and `..`; link by link, at most a few.
std::string MemoryFiles::resolve(std::string_view path, bool follow_last) const {
    std::string rest = absolute(path);
    std::string done = "/";
    for (int links = 0; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string part = rest.substr(0, slash);
        rest.erase(0, std::min(slash + 1, rest.size()));
        if (part.empty() || part == ".") continue;
        if (part == "..") {
            done = parent_of(done);
            continue;
        }
        done += (done == "/" ? "" : "/") + part;
        const auto node = nodes_.find(done);
        const bool is_link = node != nodes_.end() && node->second.kind == Kind::link;
        if (is_link && (follow_last || !rest.empty()) && ++links < 10) {
            rest.insert(0, node->second.bytes + '/');
            done = "/";
        }
    }
    return done;
}

const MemoryFiles::Node* MemoryFiles::find(std::string_view path) const {
    const auto node = nodes_.find(resolve(path, true));
    return node == nodes_.end() || node->second.kind == Kind::link ? nullptr : &node->second;
}

void MemoryFiles::put(std::string_view path, Node node) {
    const std::string real = resolve(path, false);
    nodes_[real] = std::move(node);
    for (std::string folder = parent_of(real); nodes_.find(folder) == nodes_.end();
         folder = parent_of(folder))
        nodes_[folder].kind = Kind::folder;
}

MemoryFiles& MemoryFiles::add(std::string_view path, std::string bytes) {
    put(path, {Kind::file, std::move(bytes), false});
    return *this;
}

MemoryFiles& MemoryFiles::add_folder(std::string_view path) {
    put(path, {Kind::folder, {}, false});
    return *this;
}

MemoryFiles& MemoryFiles::link(std::string_view path, std::string_view target) {
    put(path, {Kind::link, absolute(target), false});
    return *this;
}

MemoryFiles& MemoryFiles::add_other(std::string_view path) {
    put(path, {Kind::other, {}, false});
    return *this;
}

MemoryFiles& MemoryFiles::forbid(std::string_view path) {
    nodes_.at(resolve(path, true)).forbidden = true;
    return *this;
}

MemoryFiles& MemoryFiles::without_hints() {
    hints_ = false;
    return *this;
}

PathEntry MemoryFiles::look(const std::string& path) const {
    const Node* node = find(path);
    if (node == nullptr) return {};
    const auto own = nodes_.find(resolve(path, false));
    const bool linked = own != nodes_.end() && own->second.kind == Kind::link;
    const std::string identity = resolve(path, true);
    switch (node->kind) {
        case Kind::file: return {EntryKind::file, identity};
        case Kind::folder:
            return {linked ? EntryKind::link_to_folder : EntryKind::folder, identity};
        default: return {EntryKind::other, identity};
    }
}

Listing MemoryFiles::list(const std::string& folder) const {
    Listing listing;
    const Node* node = find(folder);
    if (node == nullptr || node->kind != Kind::folder || node->forbidden) {
        listing.error = no_permission();
        return listing;
    }
    const std::string real = resolve(folder, true);
    const std::string prefix = real == "/" ? real : real + "/";
    for (auto at = nodes_.lower_bound(prefix); at != nodes_.end(); ++at) {
        if (!at->first.starts_with(prefix)) break;
        const std::string name = at->first.substr(prefix.size());
        if (name.empty() || name.find('/') != std::string::npos) continue;
        listing.names.push_back(name);
        Hint hint;
        hint.plain_file = hints_ && at->second.kind == Kind::file;
        hint.plain_folder = hints_ && at->second.kind == Kind::folder;
        listing.hints.push_back(hint);
    }
    std::reverse(listing.names.begin(), listing.names.end());  // no order is promised
    std::reverse(listing.hints.begin(), listing.hints.end());
    return listing;
}

Bytes MemoryFiles::read(const std::string& path, std::size_t limit) const {
    Bytes result;
    result.error = why_not_read(look(path).kind);
    if (!result.error.empty()) return result;
    const Node* node = find(path);
    if (node->forbidden) {
        result.error = no_permission();
    } else if (node->bytes.size() > limit) {
        result.too_large = true;
    } else {
        result.bytes = node->bytes;
    }
    return result;
}

std::string MemoryFiles::real_path(const std::string& path) const {
    return find(path) == nullptr ? path : resolve(path, true);
}

}  // namespace plan::read
