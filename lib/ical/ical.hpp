#pragma once

// iCalendar (RFC 5545) as plain data, and the one function that writes it: folded at 75 octets
// between characters, CRLF, texts escaped. The room of libical, which takes longer to start than a
// whole `plan check`: built as the module plan-ical, opened when a calendar is asked for.
//
// In: texts in UTF-8 whose control characters are made harmless already (line breaks are kept).
// Out: bytes, a component at a time.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plan::ical {

enum class Type : std::uint8_t {
    text,   ///< escaped here
    day,    ///< `20240510`, a date and no date-time: VALUE=DATE
    plain,  ///< as RFC 5545 writes a value of that property: `-P7D`, `mailto:a@b.example`
};

struct Parameter {
    const char* name;
    std::string value;  ///< quoted and encoded here (RFC 6868)
};

struct Property {
    const char* name;
    Type type = Type::text;
    std::string value;
    std::vector<Parameter> parameters = {};
};

struct Component {
    const char* name = "";  ///< `VTODO`
    std::vector<Property> properties = {};
    std::vector<Component> parts = {};  ///< `VALARM`
};

/// Gives the next component; false where there is none.
using Next = std::function<bool(Component&)>;
using Put = std::function<void(std::string_view)>;
/// A VCALENDAR with these properties of its own and all the components. Throws where a value of
/// Type::plain is none: that is a bug of who made it.
using Write = void(const std::vector<Property>& calendar, const Next& next, const Put& put);

inline constexpr const char* module = "plan-ical";
inline constexpr const char* symbol = "plan_write_ical";

}  // namespace plan::ical

extern "C" __attribute__((visibility("default"))) void plan_write_ical(
    const std::vector<plan::ical::Property>& calendar, const plan::ical::Next& next,
    const plan::ical::Put& put);
