#include "calendar/calendar.hpp"

namespace plan::calendar {

const SpecialDay* Calendar::special(Day day) const {
    const auto found = days.find(day);
    if (found == days.end() || found->second.certainty == Certainty::proposed) return nullptr;
    return &found->second;
}

bool Calendar::is_off(Day day) const {
    if (const SpecialDay* known = special(day)) return known->kind != DayKind::worked;
    return (weekend >> date::weekday{day}.c_encoding() & 1U) != 0;
}

bool Calendar::is_uncertain(Day day) const {
    if (years.empty()) return false;
    if (const auto found = days.find(day); found != days.end()) {
        return found->second.certainty != Certainty::announced;
    }
    return !years.contains(static_cast<int>(civil::fields_of(day).year()));
}

}  // namespace plan::calendar
