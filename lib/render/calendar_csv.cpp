#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/csv.hpp"

namespace plan::render {

void calendar_csv(Output& output, const calendar::Calendar& calendar, int year) {
    output.put("date,weekday,kind,name,status,source");
    output.put(csv_line_break);
    for (const DayRun& day : special_days(calendar, year)) {
        output.format("{},{},{},", civil::to_iso(day.first),
                      calendar::weekday_token(date::weekday{day.first}.c_encoding()),
                      calendar::token_of(day.special->kind));
        put_csv_cell(output, day.special->name);
        output.format(",{},", calendar::token_of(day.special->certainty));
        put_csv_cell(output, day.special->source);
        output.put(csv_line_break);
    }
}

}  // namespace plan::render
