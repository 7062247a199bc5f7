#include "calendar/words.hpp"
#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/ical.hpp"
#include "render/vocabulary.hpp"
#include "text/fold.hpp"

namespace plan::render {

using calendar::Calendar;
using calendar::Certainty;

namespace {

/// The same in every run, and another for another calendar or day.
std::string uid_of(const Calendar& calendar, const DayRun& day) {
    const std::string name = text::make_id(calendar.name);
    return fmt::format("{}@{}.calendar.plan", civil::to_iso(day.first),
                       name.empty() ? "unnamed" : name);
}

void put_event(Output& output, const Calendar& calendar, int year, const DayRun& day,
               Language language) {
    const calendar::SpecialDay& special = *day.special;
    std::string description = kind_in_words(special, language);
    if (!day.special->source.empty()) description += fmt::format("; {}", day.special->source);
    const auto line = [&output](const std::string& text) { put_ical_line(output, text); };
    line("BEGIN:VEVENT");
    line("UID:" + uid_of(calendar, day));
    // No clock is read: the same calendar gives the same bytes.
    line(fmt::format("DTSTAMP:{:04}0101T000000Z", year));
    line("DTSTART;VALUE=DATE:" + ical_day(day.first));
    line("DTEND;VALUE=DATE:" + ical_day(day.first + civil::days{1}));
    line("SUMMARY:" + ical_text(name_of(special, language)));
    line("DESCRIPTION:" + ical_text(description));
    line("CATEGORIES:" + ical_text(calendar::words_of(special.kind).in(language)));
    line(special.certainty == Certainty::announced ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
}

}  // namespace

void calendar_ics(Output& output, const Calendar& calendar, int year, Language language) {
    const auto line = [&output](const std::string& text) { put_ical_line(output, text); };
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//plan//calendar//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + ical_text(calendar_title(calendar, year, language)));
    line("X-WR-CALDESC:" + ical_text(year_status_in_words(calendar, year).in(language)));
    for (const DayRun& day : special_days(calendar, year))
        put_event(output, calendar, year, day, language);
    line("END:VCALENDAR");
}

}  // namespace plan::render
