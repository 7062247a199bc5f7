#include "calendar/words.hpp"
#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/ical.hpp"
#include "render/vocabulary.hpp"
#include "text/fold.hpp"

namespace plan::render {

using calendar::Calendar;
using calendar::Certainty;
using ical::Type;

namespace {

/// The same in every run, and another for another calendar or day.
std::string uid_of(const Calendar& calendar, const DayRun& day) {
    const std::string name = text::make_id(calendar.name);
    return fmt::format("{}@{}.calendar.plan", civil::to_iso(day.first),
                       name.empty() ? "unnamed" : name);
}

ical::Component event_of(const Calendar& calendar, int year, const DayRun& day, Language language) {
    const calendar::SpecialDay& special = *day.special;
    std::string description = kind_in_words(special, language);
    if (!special.source.empty()) description += fmt::format("; {}", special.source);
    const bool sure = special.certainty == Certainty::announced;
    return {"VEVENT",
            {{"UID", Type::text, uid_of(calendar, day)},
             // No clock is read: the same calendar gives the same bytes.
             {"DTSTAMP", Type::plain, fmt::format("{:04}0101T000000Z", year)},
             {"DTSTART", Type::day, ical_day(day.first)},
             {"DTEND", Type::day, ical_day(day.first + civil::days{1})},
             {"SUMMARY", Type::text, ical_text(name_of(special, language))},
             {"DESCRIPTION", Type::text, ical_text(description)},
             {"CATEGORIES", Type::text, ical_text(calendar::words_of(special.kind).in(language))},
             {"STATUS", Type::plain, sure ? "CONFIRMED" : "TENTATIVE"},
             {"TRANSP", Type::plain, "TRANSPARENT"}}};
}

}  // namespace

void calendar_ics(Output& output, const Calendar& calendar, int year, Language language,
                  ical::Write& write) {
    const std::vector<ical::Property> properties = {
        {"VERSION", Type::plain, "2.0"},
        {"PRODID", Type::text, "-//plan//calendar//EN"},
        {"CALSCALE", Type::plain, "GREGORIAN"},
        {"X-WR-CALNAME", Type::text, ical_text(calendar_title(calendar, year, language))},
        {"X-WR-CALDESC", Type::text, ical_text(year_status_in_words(calendar, year).in(language))}};
    const auto days = special_days(calendar, year);
    auto day = days.begin();
    const auto next = [&](ical::Component& component) {
        if (day == days.end()) return false;
        component = event_of(calendar, year, *day++, language);
        return true;
    };
    write(properties, next, [&](std::string_view bytes) { output.put(bytes); });
}

}  // namespace plan::render
