#include "read/paths.hpp"

#include <algorithm>

namespace plan::read {

std::string tidy_path(std::string_view path) {
    std::string tidy = path.starts_with('/') ? "/" : "";
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, slash);
        if (!part.empty() && part != ".") tidy = join_path(tidy, part);
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return tidy;
}

std::string join_path(std::string_view folder, std::string_view name) {
    std::string path(folder);
    if (!path.empty() && path.back() != '/') path += '/';
    return path += name;
}

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return "";
    return path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string_view name_in(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::optional<std::string> path_from(std::string_view folder, std::string_view path) {
    std::string result = tidy_path(folder);
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, slash);
        path.remove_prefix(std::min(slash + 1, path.size()));
        if (part.empty() || part == ".") continue;
        if (part != "..") {
            result = join_path(result, part);
        } else if (result.empty()) {
            return std::nullopt;
        } else {
            result = folder_of(result);
        }
    }
    return result;
}

std::string for_system(std::string_view path) {
    return path.empty() ? "." : std::string(path);
}

bool path_comes_before(std::string_view left, std::string_view right) {
    const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c) + 1; };
    return std::lexicographical_compare(
        left.begin(), left.end(), right.begin(), right.end(),
        [&rank](char first, char second) { return rank(first) < rank(second); });
}

}  // namespace plan::read
