#pragma once

// Reports as a calendar to subscribe to (RFC 5545): a to-do for each obligation, or an event.
//
// What stands in a component follows from the files alone, and changes with the day only where a
// record begins to count on it: what is done, extended, waived. So nothing changes without cause.
//
// UID            the obligation's key and `@plan`; of an event `@event.plan`. It is as unique as
//                the key: two workspaces that give plans the same id are not told apart. It is the
//                same in every report, on every day.
// DTSTAMP        when what is said was last revised: the day of the latest record, else the day
//                that the plan was issued, else 1/1/2000; at 0:00 UTC. SEQUENCE counts the records.
// DUE            the last day, extensions included; a DATE, for a last day is no instant. An
//                hour is told in DESCRIPTION. Events are all-day on it. What has no last day is a
//                to-do without DUE, and no event.
// COMPLETED      wants an instant: 10:00 UTC, which is on the same civil day from Hawaii to New
//                Zealand's summer (UTC-10 to UTC+13), and 17:00 in Hà Nội. No instant is that from
//                UTC-12 to UTC+14: west of Hawaii it shows a day early, in Kiritimati a day late.
// STATUS         of to-dos NEEDS-ACTION, IN-PROCESS (ongoing), COMPLETED, CANCELLED (waived); of
//                events CONFIRMED, CANCELLED.
// ORGANIZER      the plan's issuer where that is a body with an address, else [remind]
//                `reply_to` or `sender` where an address is in it. Without an organizer there may
//                be no attendees.
// ATTENDEE       who leads (CHAIR), coordinates (OPT-PARTICIPANT), supervises (NON-PARTICIPANT) and
//                has one address in its `contact`, as letters read it (mail/address.hpp).
//                SCHEDULE-AGENT=NONE (RFC 6638): a server into which the file is imported sends no
//                invitations. So too there is no METHOD: what is published may have no attendees
//                (RFC 5546, 3.2.1).
// RELATED-TO     for `after`, RELTYPE=DEPENDS-ON (RFC 9253): the obligation of the same body where
//                it owes that item, else of each; of a repeating item the same occurrence, where
//                that is known.
// RRULE          where `repeat` is an RRULE and the whole series is chosen, for what follows the
//                known occurrences, each of which is a component of its own: one component more
//                for each body, `@series.plan` in its UID (`@series.event.plan`), from the first
//                occurrence that is not known, until the end of the rule, the item or the body.
//                It is revised (DTSTAMP, SEQUENCE) when one more occurrence has become known, and
//                left out where it can't be said so (render/feed_series.hpp). As a to-do it has no
//                DUE: that must be later than DTSTART, which is the day itself, so lists of to-dos
//                show the days of the known ones.
// VALARM         so many days before the last day, where the work is still to be done.

#include <vector>

#include "ical/ical.hpp"
#include "render/report.hpp"

namespace plan::render {

struct Feed {
    bool events = false;
    std::vector<int> alarms = {};  ///< days ahead
    /// Nothing of a series is filtered out, by status, last day or occurrence: what follows belongs
    /// to it.
    bool whole_series = false;
};

void report_ics(Output& output, const Report& report, const Feed& feed, text::Language language,
                ical::Write& write);

}  // namespace plan::render
