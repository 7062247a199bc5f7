#include "today.hpp"

#include <cstdlib>
#include <ctime>
#include <string>

#include "time_zone.hpp"

namespace plan::cli {

using text::Message;

namespace {

/// The C library goes by the zone of that file from here on.
void go_by(const std::string& file) {
    ::setenv("TZ", (':' + file).c_str(), 1);
    ::tzset();
}

}  // namespace

std::variant<civil::Day, Message> day_at(long long seconds, std::string_view zone) {
    const char* const tz = std::getenv("TZ");
    // An empty TZ is UTC by POSIX; said outright, it is not silence.
    const auto file = !zone.empty()                  ? zone_file(zone)
                      : tz != nullptr && *tz == '\0' ? zone_file("UTC")
                                                     : zone_file_of_tz(tz == nullptr ? "" : tz);
    if (const auto* fault = std::get_if<ZoneFault>(&file)) return fault->message;
    go_by(std::get<std::string>(file));
    const std::time_t instant = static_cast<std::time_t>(seconds);
    std::tm fields = {};
    const auto beyond = [] {
        return text::say({"the clock shows a day beyond the years 1 to 9999",
                          "đồng hồ máy chỉ ngày nằm ngoài khoảng năm 1 đến 9999"});
    };
    if (::localtime_r(&instant, &fields) == nullptr) return beyond();
    const auto day = civil::day_of(fields.tm_year + 1900, static_cast<unsigned>(fields.tm_mon + 1),
                                   static_cast<unsigned>(fields.tm_mday));
    if (!day) return beyond();
    return *day;
}

long long now() {
    return static_cast<long long>(std::time(nullptr));
}

std::variant<civil::Day, Message> today_in(std::string_view zone) {
    return day_at(now(), zone);
}

std::variant<int, Message> offset_of(civil::Day day, std::string_view zone) {
    const auto file = zone_file(zone);
    if (const auto* fault = std::get_if<ZoneFault>(&file)) return fault->message;
    go_by(std::get<std::string>(file));
    const auto date = civil::fields_of(day);
    std::tm fields = {};
    fields.tm_year = static_cast<int>(date.year()) - 1900;
    fields.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    fields.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    fields.tm_isdst = -1;
    static_cast<void>(std::mktime(&fields));
    return static_cast<int>(fields.tm_gmtoff / 60);
}

}  // namespace plan::cli
