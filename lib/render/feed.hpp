#pragma once

// Reports as a calendar to subscribe to (RFC 5545): a to-do for each obligation, or an event.
//
// What stands in a component follows from the files alone, and changes with the day only where a
// record begins to count on it: what is done, extended, waived. So nothing changes without cause.
//
// UID            the obligation's key and `@plan`; of an event `@event.plan`. It is as unique as
//                the key: two workspaces that give plans the same id are not told apart.
// DTSTAMP        when what is said was last revised: the day of the latest record, else the day
// that
//                the plan was issued, else 1/1/2000; at 0:00 UTC. SEQUENCE counts the records.
// DUE            the last day, extensions included; a DATE, for a last day is no instant. An hour
// is
//                told in DESCRIPTION. Events are all-day on it. What has no last day is a to-do
//                without DUE, and no event.
// COMPLETED      wants an instant: 10:00 UTC, which is on the same civil day from Hawaii to New
//                Zealand, and 17:00 in Hà Nội.
// STATUS         of to-dos NEEDS-ACTION, IN-PROCESS (ongoing), COMPLETED, CANCELLED (waived); of
//                events CONFIRMED, CANCELLED.
// ORGANIZER      the plan's issuer where that is a body with an address, else [remind] `reply_to`
// or
//                `sender` where that is one. Without an organizer there may be no attendees.
// ATTENDEE       who leads (CHAIR), coordinates (OPT-PARTICIPANT), supervises (NON-PARTICIPANT) and
//                has an address as `contact`. SCHEDULE-AGENT=NONE (RFC 6638): a server into which
//                the file is imported sends no invitations. So too there is no METHOD: what is
//                published may have no attendees (RFC 5546, 3.2.1).
// RELATED-TO     for `after`, RELTYPE=DEPENDS-ON (RFC 9253): the obligation of the same body where
//                it owes that item, else of each; of a repeating item the same occurrence, else its
//                series where it is one.
// RRULE          where `repeat` is an RRULE, all the series is chosen, and it says the last days:
// no
//                `before`, `until` or successor between. Then a master has the rule, and each
//                occurrence that is known a component with RECURRENCE-ID under the same UID; else
//                each occurrence stands for itself. A to-do's DUE must be later than its DTSTART,
//                so the master has none: the occurrences have.
// VALARM         so many days before the last day, where the work is still to be done.

#include <vector>

#include "ical/ical.hpp"
#include "render/report.hpp"

namespace plan::render {

struct Feed {
    bool events = false;
    std::vector<int> alarms = {};  ///< days ahead
    /// Nothing of a series is filtered out: by status, last day or occurrence.
    bool whole_series = false;
};

void report_ics(Output& output, const Report& report, const Feed& feed, text::Language language,
                ical::Write& write);

}  // namespace plan::render
