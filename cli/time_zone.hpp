#pragma once

// Time zones by their IANA names, from the system's tz database.
//
// The C library takes UTC in silence for a zone that it does not know, for a file that is none, and
// reads rules ("EST5EDT,…") that are no names; so the zone's file is looked at first. It is also
// 200 times faster than reading the whole database.

#include <string>
#include <string_view>
#include <variant>

#include "text/words.hpp"

namespace plan::cli {

/// Where the database lies: TZDIR, else /usr/share/zoneinfo.
std::string zones_folder();

/// Its version, such as `2026f`, as its file tzdata.zi or +VERSION tells it; empty where neither
/// does.
std::string zones_version();

/// Why a zone can't be used.
struct ZoneFault {
    text::Message message;
    text::Message help;    ///< may be empty
    std::string meant;     ///< the nearest name that there is; may be empty
    bool of_name = false;  ///< the name is wrong; else the machine lacks its database
};

/// The file of the zone of that IANA name.
std::variant<std::string, ZoneFault> zone_file(std::string_view name);

/// The same for the value of TZ: `:NAME` and a file's path too; where it is empty, the system's
/// own.
std::variant<std::string, ZoneFault> zone_file_of_tz(std::string_view tz);

/// The IANA name of the zone that this machine is set to: TZ where set, else where /etc/localtime
/// leads, else /etc/timezone. Empty where none is known.
std::string name_of_system_zone();

}  // namespace plan::cli
