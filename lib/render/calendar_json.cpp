#include "finding/code.hpp"
#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/json.hpp"

namespace plan::render {

using calendar::Calendar;

namespace {

void put_text_or_null(JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    if (text.empty()) {
        json.null();
    } else {
        json.value(text);
    }
}

void put_head(JsonWriter& json, const Calendar& calendar, int year) {
    json.member("schema", "plan/calendar/1");
    put_text_or_null(json, "calendar", calendar.name);
    json.member("year", year);
    const auto known = calendar.years.find(year);
    put_text_or_null(json, "status",
                     known == calendar.years.end() ? std::string_view()
                                                   : calendar::token_of(known->second.certainty));
    put_text_or_null(json, "source", source_of(calendar, year));
    json.key("weekend");
    json.begin_array();
    for (unsigned i = 1; i <= 7; ++i)  // from Monday
        if ((calendar.weekend >> i % 7 & 1U) != 0) json.value(calendar::weekday_token(i % 7));
    json.end_array();
    json.member("working_days", working_days(calendar, year));
}

/// A year is in doubt where it is not announced, or where one of its days is not.
bool is_doubtful(const Calendar& calendar, int year) {
    if (calendar.unread) return true;
    if (calendar.years.empty()) return false;
    if (!calendar.is_announced(year)) return true;
    for (const DayRun& day : special_days(calendar, year))
        if (calendar.is_uncertain(day.first)) return true;
    return false;
}

}  // namespace

void calendar_json(Output& output, const Calendar& calendar, int year) {
    JsonWriter json(output);
    json.begin_object();
    put_head(json, calendar, year);
    json.key("doubts");
    json.begin_array();
    if (is_doubtful(calendar, year)) json.value(to_text(Code::uncertain_calendar));
    json.end_array();
    json.new_line();
    json.key("days");
    json.begin_array(JsonWriter::Layout::lines);
    for (const DayRun& day : special_days(calendar, year)) {
        json.begin_object();
        json.member("date", day.first);
        json.member("weekday", calendar::weekday_token(date::weekday{day.first}.c_encoding()));
        json.member("kind", calendar::token_of(day.special->kind));
        put_text_or_null(json, "name", day.special->name);
        json.member("status", calendar::token_of(day.special->certainty));
        put_text_or_null(json, "source", day.special->source);
        json.member("off", calendar.is_off(day.first));
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end();
}

}  // namespace plan::render
