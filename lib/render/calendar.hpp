#pragma once

// One year of a calendar: its days off and the weekends that are worked, for `plan calendar`.

#include "calendar/calendar.hpp"
#include "ical/ical.hpp"
#include "render/report.hpp"

namespace plan::render {

/// Months side by side, weeks from Monday, special days marked and named below.
void calendar_text(Output& output, const calendar::Calendar& calendar, int year,
                   const Style& style);
void calendar_markdown(Output& output, const calendar::Calendar& calendar, int year,
                       const Style& style);
/// `plan/calendar/1`: `status` of the year is null where nothing is known of it; `off` is how a day
/// counts (a proposed one as if it were not there); `doubts` are codes such as P208.
///
///     {"schema": "plan/calendar/1", "calendar": "vn", "year": 2026, "status", "source",
///      "weekend": ["saturday", "sunday"], "working_days": 251, "doubts": [],
///      "days": [
///       {"date", "weekday", "kind", "name", "status", "source", "off"}]}
void calendar_json(Output& output, const calendar::Calendar& calendar, int year);
/// `date,weekday,kind,name,status,source`
void calendar_csv(Output& output, const calendar::Calendar& calendar, int year);
/// RFC 5545: an all-day event for each special day, proposed ones as tentative.
void calendar_ics(Output& output, const calendar::Calendar& calendar, int year,
                  text::Language language, ical::Write& write);

}  // namespace plan::render
