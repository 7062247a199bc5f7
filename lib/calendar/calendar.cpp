#include "calendar/calendar.hpp"

#include <array>

namespace plan::calendar {

int year_of(Day day) {
    return static_cast<int>(civil::fields_of(day).year());
}

const SpecialDay* Calendar::special(Day day) const {
    const auto found = days.find(day);
    if (found == days.end() || found->second.certainty == Certainty::proposed) return nullptr;
    return &found->second;
}

bool Calendar::is_weekend(Day day) const {
    return (weekend >> date::weekday{day}.c_encoding() & 1U) != 0;
}

bool Calendar::is_off(Day day) const {
    if (const SpecialDay* known = special(day)) return known->kind != DayKind::worked;
    return is_weekend(day);
}

bool Calendar::is_announced(int year) const {
    const auto found = years.find(year);
    return found != years.end() && found->second.certainty == Certainty::announced;
}

bool Calendar::is_uncertain(Day day) const {
    if (unread) return true;
    if (years.empty()) return false;
    if (const auto found = days.find(day); found != days.end())
        return found->second.certainty != Certainty::announced;
    return !is_announced(year_of(day));
}

std::string_view token_of(DayKind kind) {
    constexpr std::array<std::string_view, 4> tokens = {"holiday", "substitute", "swapped-off",
                                                        "worked"};
    return tokens.at(static_cast<std::size_t>(kind));
}

std::string_view token_of(Certainty certainty) {
    constexpr std::array<std::string_view, 3> tokens = {"announced", "computed", "proposed"};
    return tokens.at(static_cast<std::size_t>(certainty));
}

std::string_view weekday_token(unsigned weekday) {
    constexpr std::array<std::string_view, 7> tokens = {
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    return tokens.at(weekday);
}

}  // namespace plan::calendar
