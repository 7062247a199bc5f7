#include "today.hpp"

#include <cstdlib>
#include <ctime>
#include <string>

#include "time_zone.hpp"

namespace plan::cli {

using text::Message;
std::variant<civil::Day, Message> day_at(long long seconds, std::string_view zone) {
    const char* const tz = std::getenv("TZ");
    // An empty TZ is UTC by POSIX; said outright, it is not silence.
    const auto file = !zone.empty()                  ? zone_file(zone)
                      : tz != nullptr && *tz == '\0' ? zone_file("UTC")
                                                     : zone_file_of_tz(tz == nullptr ? "" : tz);
    if (const auto* fault = std::get_if<ZoneFault>(&file)) return fault->message;
    ::setenv("TZ", (':' + std::get<std::string>(file)).c_str(), 1);
    ::tzset();
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

}  // namespace plan::cli
