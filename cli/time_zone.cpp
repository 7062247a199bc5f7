#include "time_zone.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::cli {

using text::say;

std::string zones_folder() {
    const char* const folder = std::getenv("TZDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/usr/share/zoneinfo";
}

std::string zones_version() {
    constexpr std::string_view mark = "# version ";
    constexpr std::size_t longest = 32;  // "2026f", or a commit's: "2026f-12-gabcdef"
    std::string line(longest + mark.size(), '\0');
    const auto first_line = [&](const char* name) {
        std::ifstream file(zones_folder() + name, std::ios::binary);
        file.read(line.data(), static_cast<std::streamsize>(line.size()));
        const std::string_view read(line.data(), static_cast<std::size_t>(file.gcount()));
        return std::string(read.substr(0, read.find('\n')));
    };
    if (const std::string first = first_line("/tzdata.zi"); first.starts_with(mark))
        return first.substr(mark.size());
    return first_line("/+VERSION");
}

namespace {

bool is_folder(const std::string& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// A compiled zone begins so (RFC 8536, 3.1); beside them the folder holds tables.
bool is_zone_file(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
    std::ifstream file(path, std::ios::binary);
    std::string magic(4, '\0');
    return file.read(magic.data(), 4) && magic == "TZif";
}

bool is_zone_name(std::string_view zone) {
    return !zone.empty() && zone.front() != '/' && zone.find("..") == std::string_view::npos &&
           zone.find('\0') == std::string_view::npos;
}

// Where an office of Vietnam is, the database names by another city.
constexpr std::string_view zone_of_hanoi = "Asia/Ho_Chi_Minh";

/// The name in the third column of the database's table of countries that comes nearest.
std::string nearest_zone(std::string_view zone) {
    std::vector<std::string> names;
    std::ifstream table(zones_folder() + "/zone.tab");
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with('#')) continue;
        const std::size_t second = line.find('\t', line.find('\t') + 1);
        if (second == std::string::npos) continue;
        const std::size_t end = std::min(line.find('\t', second + 1), line.size());
        names.push_back(line.substr(second + 1, end - second - 1));
    }
    const std::string folded = text::make_id(zone);
    if (folded.ends_with("hanoi") || folded.ends_with("ha-noi") || folded.ends_with("ha_noi"))
        return std::string(zone_of_hanoi);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = text::nearest(zone, views);
    return near ? names[*near] : std::string();
}

ZoneFault no_database() {
    return {say({"there is no time zone database in {}: install tzdata, or give --today",
                 "không có dữ liệu múi giờ trong {}: hãy cài tzdata hoặc dùng --today"},
                zones_folder()),
            {},
            {},
            false};
}

ZoneFault unknown(std::string_view zone) {
    ZoneFault fault{
        say({"the time zone \"{}\" is not known", "không có múi giờ “{}”"}, zone),
        say({"an IANA name such as Asia/Ho_Chi_Minh", "hãy ghi tên IANA, ví dụ Asia/Ho_Chi_Minh"}),
        nearest_zone(zone), true};
    if (!fault.meant.empty())
        fault.help = say({"did you mean \"{}\"?", "có phải là “{}”?"}, fault.meant);
    return fault;
}

ZoneFault no_system_zone() {
    return {say({"the system has no time zone (/etc/localtime): set `timezone` in "
                 "workspace.toml, or give --today",
                 "hệ thống chưa đặt múi giờ (/etc/localtime): hãy đặt `timezone` trong "
                 "workspace.toml hoặc dùng --today"}),
            {},
            {},
            false};
}

/// `Asia/Ho_Chi_Minh` of `/usr/share/zoneinfo/Asia/Ho_Chi_Minh`; empty for another path.
std::string name_in_database(const std::string& path) {
    for (const std::string& folder : {zones_folder() + '/', std::string("/zoneinfo/")}) {
        const std::size_t at = path.rfind(folder);
        if (at == std::string::npos) continue;
        std::string name = path.substr(at + folder.size());
        for (const std::string_view variant : {"posix/", "right/"})
            if (name.starts_with(variant)) name.erase(0, variant.size());
        return name;
    }
    return {};
}

std::string known_or_empty(const std::string& name) {
    return std::holds_alternative<std::string>(zone_file(name)) ? name : std::string();
}

}  // namespace

std::variant<std::string, ZoneFault> zone_file(std::string_view name) {
    if (!is_folder(zones_folder())) return no_database();
    std::string file = zones_folder() + '/' + std::string(name);
    if (!is_zone_name(name) || !is_zone_file(file)) return unknown(name);
    return file;
}

std::variant<std::string, ZoneFault> zone_file_of_tz(std::string_view tz) {
    if (tz.starts_with(':')) tz.remove_prefix(1);
    if (tz.empty()) {
        if (is_zone_file("/etc/localtime")) return std::string("/etc/localtime");
        return no_system_zone();
    }
    if (tz.front() == '/' && is_zone_file(std::string(tz))) return std::string(tz);
    return zone_file(tz);
}

std::string name_of_system_zone() {
    if (const char* const tz = std::getenv("TZ"); tz != nullptr) {
        std::string name = *tz == ':' ? tz + 1 : tz;
        if (name.empty()) name = "UTC";  // as POSIX has it
        return known_or_empty(name.starts_with('/') ? name_in_database(name) : name);
    }
    std::error_code error;
    const auto target = std::filesystem::read_symlink("/etc/localtime", error);
    if (!error)
        if (std::string name = known_or_empty(name_in_database(target.string())); !name.empty())
            return name;
    std::string name;
    std::getline(std::ifstream("/etc/timezone"), name);
    return known_or_empty(name);
}

}  // namespace plan::cli
