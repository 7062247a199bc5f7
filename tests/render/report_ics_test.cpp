// Reports as calendars, read back by libical.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "render/feed.hpp"
#include "render/feed_people.hpp"
#include "render/report_model.hpp"
#include "support/workspace.hpp"
#include "text/utf8.hpp"

using namespace plan;
using plan::test::rendered;
using plan::tests::TestWorkspace;
using plan::text::Language;

namespace {

/// What a workspace's files give on a day, all of it chosen.
std::string feed_of(const TestWorkspace& workspace, std::string_view on,
                    const render::Feed& feed = {}, Language language = Language::english) {
    const civil::Day today = tests::day(on);
    const auto expansion = expand::expand(workspace.model(), workspace.calendar, {today});
    const auto standings = assess::assess(workspace.model(), expansion, {today, 7});
    const auto selection = select::select(workspace.model(), expansion, standings, {});
    const render::Report report{workspace.model(), workspace.loaded.sources, expansion, standings,
                                selection,         render::Subject::list,    today,     {}};
    return rendered(render::report_ics, report, feed, language, plan_write_ical);
}

/// The content lines, unfolded; what every line must keep to is checked.
std::vector<std::string> content_lines(const std::string& bytes) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (std::size_t end = bytes.find("\r\n"); end != std::string::npos;
         begin = end + 2, end = bytes.find("\r\n", begin)) {
        const std::string line = bytes.substr(begin, end - begin);
        CHECK(line.size() <= 75);
        CHECK(line != " ");
        CHECK(line.find_first_of("\r\n\x1b") == std::string::npos);
        CHECK(text::find_invalid(line) == std::string::npos);  // no character is cut
        CHECK(text::find_forbidden(line) == std::string::npos);
        if (line.starts_with(' ')) {
            REQUIRE(!lines.empty());
            lines.back() += line.substr(1);
        } else {
            lines.push_back(line);
        }
    }
    CHECK(begin == bytes.size());
    return lines;
}

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

std::vector<icalcomponent*> parts_of(icalcomponent* whole, icalcomponent_kind kind) {
    std::vector<icalcomponent*> parts;
    for (icalcomponent* part = icalcomponent_get_first_component(whole, kind); part != nullptr;
         part = icalcomponent_get_next_component(whole, kind))
        parts.push_back(part);
    return parts;
}

std::string value_of(icalcomponent* component, icalproperty_kind kind) {
    icalproperty* const property = icalcomponent_get_first_property(component, kind);
    const char* const value =
        property == nullptr ? nullptr : icalproperty_get_value_as_string(property);
    return value == nullptr ? "" : value;
}

/// As libical reads it, with nothing that it finds wrong.
Component read_back(const std::string& bytes) {
    Component whole(icalparser_parse_string(bytes.c_str()), &icalcomponent_free);
    REQUIRE(whole);
    CHECK(icalcomponent_isa(whole.get()) == ICAL_VCALENDAR_COMPONENT);
    icalrestriction_check(whole.get());
    CHECK(icalcomponent_count_errors(whole.get()) == 0);
    for (icalcomponent* one : parts_of(whole.get(), ICAL_ANY_COMPONENT)) {
        CHECK(!value_of(one, ICAL_UID_PROPERTY).empty());
        CHECK(value_of(one, ICAL_DTSTAMP_PROPERTY).ends_with("T000000Z"));
        for (icalcomponent* alarm : parts_of(one, ICAL_VALARM_COMPONENT))
            CHECK(!value_of(alarm, ICAL_TRIGGER_PROPERTY).empty());
    }
    return whole;
}

/// The lines of the component with that UID (the first).
std::vector<std::string> component_of(const std::vector<std::string>& lines,
                                      const std::string& uid) {
    const auto at = std::ranges::find(lines, "UID:" + uid);
    if (at == lines.end()) return {};
    return {at, std::find_if(at, lines.end(), [](const std::string& line) {
                return line == "END:VTODO" || line == "END:VEVENT";
            })};
}

bool has(const std::vector<std::string>& lines, const std::string& line) {
    return std::ranges::find(lines, line) != lines.end();
}

std::size_t count_starts(const std::vector<std::string>& lines, const std::string& begin) {
    return static_cast<std::size_t>(std::ranges::count_if(
        lines, [&](const std::string& line) { return line.starts_with(begin); }));
}

constexpr std::string_view office = R"([plan]
id = "p"
title = "P"
issuer = "Town Office"
issued = "1/3/2024"
source = "https://example.org/p?a=b"
[[body]]
id = "town"
name = "Town Office"
contact = "town@example.org"
[[body]]
id = "desk"
name = "Desk"
contact = "desk@example.org"
[[body]]
id = "quiet"
name = "Quiet"
contact = "room 4"
[[item]]
id = "done"
title = "Done"
due = "10/4/2024"
lead = ["desk", "quiet"]
[[item.completion]]
body = "desk"
on = "12/4/2024"
[[item]]
id = "hour"
title = "With an hour"
due = "trước 17 giờ ngày 20/5/2024"
lead = "desk"
coordinating = ["town", "desk"]
supervising = ["quiet"]
after = ["done"]
tags = ["a", "b"]
[[item.extension]]
to = "22/5/2024"
authority = "1/TB"
on = "2/5/2024"
[[item]]
id = "lifted"
title = "Lifted"
due = "20/5/2024"
lead = "quiet"
[[item.waiver]]
on = "3/5/2024"
authority = "2/TB"
[[item]]
id = "always"
title = "Always"
due = "ongoing"
lead = "quiet"
)";

}  // namespace

TEST_CASE("feed: a to-do for each obligation") {
    const auto workspace = tests::make_plan(office);
    const std::string bytes = feed_of(workspace, "15/5/2024");
    const auto lines = content_lines(bytes);
    CHECK(parts_of(read_back(bytes).get(), ICAL_VTODO_COMPONENT).size() == 5);

    const auto done = component_of(lines, "p/done@desk@plan");
    CHECK(has(done, "DTSTAMP:20240412T000000Z"));
    CHECK(has(done, "SEQUENCE:1"));
    CHECK(has(done, "DUE;VALUE=DATE:20240410"));
    CHECK(has(done, "SUMMARY:Done (Desk)"));
    CHECK(has(done, "STATUS:COMPLETED"));
    CHECK(has(done, "COMPLETED:20240412T100000Z"));
    CHECK(has(done, "PERCENT-COMPLETE:100"));
    CHECK(has(done, "URL:https://example.org/p?a=b"));
    CHECK(count_starts(done,
                       "DESCRIPTION:p/done\\nLead: Desk\\nDue: 10/4/2024\\n"
                       "done 12/4/2024\\, 2 days late") == 1);

    const auto undone = component_of(lines, "p/done@quiet@plan");
    CHECK(has(undone, "DTSTAMP:20240301T000000Z"));
    CHECK(has(undone, "STATUS:NEEDS-ACTION"));
    CHECK(count_starts(undone, "ATTENDEE") == 0);
    CHECK(count_starts(undone, "ORGANIZER") == 0);

    const auto hour = component_of(lines, "p/hour@desk@plan");
    CHECK(has(hour, "DTSTAMP:20240502T000000Z"));
    CHECK(has(hour, "DUE;VALUE=DATE:20240522"));
    CHECK(has(hour, "SUMMARY:With an hour"));
    CHECK(has(hour, "ORGANIZER;CN=Town Office;SCHEDULE-AGENT=NONE:mailto:town@example.org"));
    CHECK(has(hour,
              "ATTENDEE;CN=Desk;CUTYPE=GROUP;ROLE=CHAIR;SCHEDULE-AGENT=NONE:"
              "mailto:desk@example.org"));
    CHECK(has(hour,
              "ATTENDEE;CN=Town Office;CUTYPE=GROUP;ROLE=OPT-PARTICIPANT;"
              "SCHEDULE-AGENT=NONE:mailto:town@example.org"));
    CHECK(count_starts(hour, "ATTENDEE") == 2);  // the desk once, the quiet one has no address
    CHECK(has(hour, "CATEGORIES:a"));
    CHECK(has(hour, "CATEGORIES:b"));
    CHECK(has(hour, "RELATED-TO;RELTYPE=DEPENDS-ON:p/done@desk@plan"));
    CHECK(count_starts(hour, "RELATED-TO") == 1);

    CHECK(has(component_of(lines, "p/lifted@quiet@plan"), "STATUS:CANCELLED"));
    const auto always = component_of(lines, "p/always@quiet@plan");
    CHECK(has(always, "STATUS:IN-PROCESS"));
    CHECK(count_starts(always, "DUE") == 0);
    CHECK(count_starts(lines, "METHOD") == 0);
}

TEST_CASE("feed: the hour is told, unless more time was given") {
    const auto workspace = tests::make_plan(office);
    const auto told = [&](std::string_view on) {
        const auto lines = content_lines(feed_of(workspace, on, {}, Language::vietnamese));
        const auto hour = component_of(lines, "p/hour@desk@plan");
        return std::ranges::any_of(hour, [](const std::string& line) {
            return line.find("\\nChậm nhất lúc 17:00") != std::string::npos;
        });
    };
    CHECK(told("1/5/2024"));
    CHECK(!told("2/5/2024"));
}

TEST_CASE("feed: all-day events, without what has no day") {
    const auto workspace = tests::make_plan(office);
    const std::string bytes = feed_of(workspace, "15/5/2024", {true, {7, 0}, false});
    const auto lines = content_lines(bytes);
    CHECK(parts_of(read_back(bytes).get(), ICAL_VEVENT_COMPONENT).size() == 4);
    const auto hour = component_of(lines, "p/hour@desk@event.plan");
    CHECK(has(hour, "DTSTART;VALUE=DATE:20240522"));
    CHECK(has(hour, "DTEND;VALUE=DATE:20240523"));
    CHECK(has(hour, "STATUS:CONFIRMED"));
    CHECK(has(hour, "TRANSP:TRANSPARENT"));
    CHECK(has(hour, "RELATED-TO;RELTYPE=DEPENDS-ON:p/done@desk@event.plan"));
    CHECK(has(hour, "TRIGGER:-P7D"));
    CHECK(has(hour, "TRIGGER:PT0S"));
    const auto done = component_of(lines, "p/done@desk@event.plan");
    CHECK(has(done, "SUMMARY:✓ Done (Desk)"));
    CHECK(count_starts(done, "TRIGGER") == 0);
    const auto lifted = component_of(lines, "p/lifted@quiet@event.plan");
    CHECK(has(lifted, "STATUS:CANCELLED"));
    CHECK(count_starts(lifted, "TRIGGER") == 0);
}

TEST_CASE("feed: alarms before the last day of what is to be done") {
    const auto workspace = tests::make_plan(office);
    const auto lines = content_lines(feed_of(workspace, "15/5/2024", {false, {14, 1}, false}));
    CHECK(count_starts(lines, "BEGIN:VALARM") == 2 * 2);  // done by the quiet one, and the hour
    CHECK(has(component_of(lines, "p/hour@desk@plan"), "TRIGGER;RELATED=END:-P14D"));
    CHECK(count_starts(component_of(lines, "p/always@quiet@plan"), "TRIGGER") == 0);
}

TEST_CASE("feed: from day to day nothing changes but what a record changes") {
    const auto workspace = tests::make_plan(office);
    CHECK(feed_of(workspace, "4/5/2024") == feed_of(workspace, "30/6/2024"));
    const auto before = content_lines(feed_of(workspace, "1/5/2024"));
    const auto after = content_lines(feed_of(workspace, "2/5/2024"));
    for (const std::string uid :
         {"p/done@desk@plan", "p/done@quiet@plan", "p/lifted@quiet@plan", "p/always@quiet@plan"})
        CHECK(component_of(before, uid) == component_of(after, uid));
    const auto hour = component_of(before, "p/hour@desk@plan");
    CHECK(has(hour, "DUE;VALUE=DATE:20240520"));
    CHECK(has(hour, "DTSTAMP:20240301T000000Z"));
    CHECK(has(component_of(after, "p/hour@desk@plan"), "DTSTAMP:20240502T000000Z"));
}

TEST_CASE("feed: no text breaks out of its line") {
    const std::string hostile =
        R"(x\r\nEND:VTODO\r\nBEGIN:VTODO\nUID:evil\r;ROLE=CHAIR:\"a\", b^n \\n \u202e\u001b[31m =cmd)";
    std::string long_text;
    for (int i = 0; i < 60; ++i)
        long_text += "ếộ😀";
    std::string file;
    for (const char* const line :
         {"[plan]\nid = \"p\"\nissued = \"1/3/2024\"\ntitle = \"T\"\nsource = \"https://e.org/",
          "\"\n", "[[body]]\nid = \"b\"\ncontact = \"b@example.org\"\nname = \"", "\"\n",
          "[[item]]\nid = \"i\"\nlead = \"b\"\ndue = \"10/4/2024\"\ncoordinating = [\"", "\"]\n",
          "tags = [\"", "\"]\ntitle = \"", long_text.c_str(), "\"\n",
          "[[item.waiver]]\non = "
          "\"1/4/2024\"\nauthority = \"",
          "\"\n"}) {
        file += line;
        if (file.ends_with(" = \"") || file.ends_with("[\"") || file.ends_with("e.org/"))
            file += hostile;
    }
    const auto workspace = tests::make_workspace(
        {{"workspace.toml",
          "[remind]\nreply_to = \"office@example.org\"\nsender = \"" + hostile + "\"\n"},
         {"plan.toml", file}});
    for (const bool events : {false, true}) {
        const std::string bytes = feed_of(workspace, "15/5/2024", {events, {1}, false});
        const auto lines = content_lines(bytes);
        CHECK(count_starts(lines, "BEGIN:V") == 2);
        CHECK(count_starts(lines, "UID:") == 1);
        CHECK(count_starts(lines, "END:V") == 2);
        const Component whole = read_back(bytes);
        icalcomponent* const one = parts_of(whole.get(), ICAL_ANY_COMPONENT).at(0);
        icalproperty* const attendee =
            icalcomponent_get_first_property(one, ICAL_ATTENDEE_PROPERTY);
        REQUIRE(attendee != nullptr);
        const std::string name =
            icalparameter_get_cn(icalproperty_get_first_parameter(attendee, ICAL_CN_PARAMETER));
        CHECK(name.find("\"a\", b^n ") != std::string::npos);
        CHECK(name.find('\n') == std::string::npos);
        CHECK(std::string(icalproperty_get_parameter_as_string(attendee, "ROLE")) == "CHAIR");
        CHECK(std::string(icalcomponent_get_summary(one)).find(long_text) != std::string::npos);
        CHECK(icalcomponent_count_properties(one, ICAL_CATEGORIES_PROPERTY) == 1);
    }
}

namespace {

TestWorkspace repeating(const std::string& due, const std::string& more,
                        const std::string& until = "", const std::string& lead = "\"b\"") {
    return tests::make_plan(
        "[plan]\nid = \"p\"\ntitle = \"P\"\nissued = \"2/1/2024\"\n[[body]]\nid = \"b\"\n"
        "name = \"B\"\n" +
        until + "[[item]]\nid = \"i\"\ntitle = \"I\"\nlead = " + lead + "\ndue = \"" + due +
        "\"\n" + more);
}

const std::string last_fridays = "repeat = \"FREQ=MONTHLY;BYDAY=-1FR\"\n";
const std::string ends_in_june =
    "until = \"30/6/2024\"\n[[body.successor]]\nbody = \"c\"\nfrom = \"1/7/2024\"\n"
    "[[body]]\nid = \"c\"\nname = \"C\"\n";

/// `20240426 FREQ=MONTHLY;BYDAY=-1FR`; empty where there is no series.
std::string series_on(const TestWorkspace& workspace, std::string_view on) {
    const std::string bytes = feed_of(workspace, on, {false, {}, true});
    read_back(bytes);
    std::string said;
    const auto series = component_of(content_lines(bytes), "p/i@b@series.plan");
    for (const std::string begin : {"DTSTART;VALUE=DATE:", "RRULE:"})
        for (const std::string& line : series)
            if (line.starts_with(begin))
                said.append(said.empty() ? "" : " ").append(line.substr(begin.size()));
    return said;
}

}  // namespace

TEST_CASE("feed: an RRULE goes on behind the occurrences that are known") {
    // Not the last Friday: the series begins at the first one that is.
    const auto workspace =
        repeating("2/1/2024",
                  last_fridays + "[[item.completion]]\nfor = \"23/2/2024\"\non = \"22/2/2024\"\n");
    const std::string bytes = feed_of(workspace, "15/3/2024", {false, {3}, true});
    CHECK(parts_of(read_back(bytes).get(), ICAL_VTODO_COMPONENT).size() == 4);
    const auto lines = content_lines(bytes);
    for (const std::string uid : {"2024-01-26", "2024-02-23", "2024-03-29"})
        CHECK(component_of(lines, "p/i@b#" + uid + "@plan").size() > 1);
    const auto series = component_of(lines, "p/i@b@series.plan");
    CHECK(has(series, "DTSTART;VALUE=DATE:20240426"));
    CHECK(has(series, "RRULE:FREQ=MONTHLY;BYDAY=-1FR"));
    CHECK(has(series, "DTSTAMP:20240223T000000Z"));  // since then 29/3 is known
    CHECK(has(series, "SEQUENCE:2"));
    CHECK(has(series, "STATUS:NEEDS-ACTION"));
    CHECK(has(series, "TRIGGER:-P3D"));  // it has no end
    CHECK(count_starts(lines, "RECURRENCE-ID") == 0);
    CHECK(count_starts(lines, "STATUS:COMPLETED") == 1);
    CHECK(count_starts(lines, "DUE;VALUE=DATE:") == 3);
    CHECK(count_starts(lines, "TRIGGER;RELATED=END:-P3D") == 2);
}

TEST_CASE("feed: the UID of an occurrence is that of its key, whenever and wherever") {
    const auto uids_of = [](const TestWorkspace& workspace, std::string_view on, bool whole) {
        std::vector<std::string> uids;
        for (const std::string& line : content_lines(feed_of(workspace, on, {false, {}, whole})))
            if (line.starts_with("UID:") && !line.ends_with("@series.plan")) uids.push_back(line);
        return uids;
    };
    std::vector<std::string> expected;
    for (int month = 1; month <= 7; ++month)
        expected.push_back(fmt::format("UID:p/i@b#2024-{:02}-15@plan", month));
    for (const std::string& until : {std::string(), ends_in_june})
        for (const std::string more : {"", "until = \"1/10/2024\"\n"}) {
            const auto workspace =
                repeating("15/1/2024", "repeat = \"FREQ=MONTHLY\"\n" + more, until);
            const auto early = uids_of(workspace, "14/6/2024", true);
            const auto late = uids_of(workspace, "15/6/2024", true);
            CHECK(late == expected);
            CHECK(early == std::vector<std::string>(expected.begin(), expected.end() - 1));
            CHECK(late == uids_of(workspace, "15/6/2024", false));
        }
}

TEST_CASE("feed: whose an occurrence is does not change when its body has ended") {
    const auto workspace =
        repeating("15/1/2024", "repeat = \"FREQ=MONTHLY\"\n", ends_in_june, "[\"b\", \"c\"]");
    const auto june = [&](std::string_view on) {
        return component_of(content_lines(feed_of(workspace, on)), "p/i@b#2024-06-15@plan");
    };
    CHECK(has(june("1/6/2024"), "SUMMARY:I (B)"));
    CHECK(june("1/6/2024") == june("1/10/2024"));
    const auto lines = content_lines(feed_of(workspace, "1/10/2024"));
    CHECK(has(component_of(lines, "p/i@c#2024-07-15@plan"), "SUMMARY:I"));
}

TEST_CASE("feed: a series goes no further than it is the body's to do") {
    const std::string monthly = "repeat = \"FREQ=MONTHLY\"\n";
    const auto file = [&](const std::string& more, const std::string& until = "") {
        return repeating("15/1/2024", more, until);
    };
    CHECK(series_on(file(monthly), "10/3/2024") == "20240415 FREQ=MONTHLY");
    CHECK(series_on(file(monthly, ends_in_june), "10/3/2024") ==
          "20240415 FREQ=MONTHLY;UNTIL=20240630");
    CHECK(series_on(file(monthly, ends_in_june), "14/5/2024") ==
          "20240615 FREQ=MONTHLY;UNTIL=20240630");
    for (const char* const day : {"15/5/2024", "20/6/2024", "1/10/2024"})
        CHECK(series_on(file(monthly, ends_in_june), day).empty());
    CHECK(series_on(file(monthly, "until = \"30/6/2024\"\n"), "20/6/2024").empty());

    CHECK(series_on(file(monthly + "until = \"before 15/9/2024\"\n"), "10/3/2024") ==
          "20240415 FREQ=MONTHLY;UNTIL=20240914");
    CHECK(series_on(file(monthly + "until = \"2024\"\n", ends_in_june), "10/3/2024") ==
          "20240415 FREQ=MONTHLY;UNTIL=20240630");
    const std::string counted = "until = \"30 working days from 1/12/2024\"\n";
    CHECK(series_on(file(monthly + counted), "10/3/2024").empty());

    const std::string of_file = "repeat = \"FREQ=MONTHLY;UNTIL=20240820\"\n";
    CHECK(series_on(file(of_file), "10/3/2024") == "20240415 FREQ=MONTHLY;UNTIL=20240820");
    CHECK(series_on(file(of_file), "20/7/2024").empty());
    CHECK(series_on(file(of_file, ends_in_june), "10/3/2024") ==
          "20240415 FREQ=MONTHLY;UNTIL=20240630");
    CHECK(series_on(file("repeat = \"FREQ=MONTHLY;COUNT=5;INTERVAL=2\"\n"), "10/3/2024") ==
          "20240515 FREQ=MONTHLY;UNTIL=20240915;INTERVAL=2");
}

TEST_CASE("feed: no series where the rule does not say the last days") {
    const auto on = [](const TestWorkspace& workspace) {
        return series_on(workspace, "15/3/2024");
    };
    CHECK(!on(repeating("25/1/2024", last_fridays)).empty());
    CHECK(on(repeating("before 25/1/2024", last_fridays)).empty());
    CHECK(on(repeating("25/1/2024", "repeat = \"monthly\"\n")).empty());
    CHECK(on(repeating("January 2024", "repeat = \"FREQ=MONTHLY\"\n")).empty());
    CHECK(on(repeating("25/1/2000", "repeat = \"FREQ=DAILY\"\n")).empty());  // cut at 5,000
    const auto filtered = repeating("25/1/2024", last_fridays);
    CHECK(count_starts(content_lines(feed_of(filtered, "15/3/2024")), "RRULE") == 0);
    // Week 1 of 2026 begins in 2025.
    const std::string weeks = "repeat = \"FREQ=YEARLY;BYWEEKNO=1;INTERVAL=";
    CHECK(!on(repeating("1/1/2024", weeks + "1\"\n")).empty());
    CHECK(on(repeating("1/1/2024", weeks + "2\"\n")).empty());
}

TEST_CASE("feed: what comes after a repeating item names the same occurrence") {
    const std::string text = R"([plan]
id = "p"
title = "P"
[[body]]
id = "b"
name = "B"
[[item]]
id = "r"
title = "R"
due = "31/1/2024"
repeat = "REPEAT"
lead = "b"
[[item]]
id = "first"
title = "First"
due = "1/1/2024"
lead = "b"
[[item]]
id = "next"
title = "Next"
due = "31/1/2024"
repeat = "monthly"
lead = "b"
after = ["r", "first"]
[[item]]
id = "once"
title = "Once"
due = "31/12/2024"
lead = "b"
after = ["r"]
)";
    const auto lines_for = [&](const std::string& repeat) {
        std::string file = text;
        file.replace(file.find("REPEAT"), 6, repeat);
        return content_lines(feed_of(tests::make_plan(file), "15/2/2024", {false, {}, true}));
    };
    const std::string related = "RELATED-TO;RELTYPE=DEPENDS-ON:";
    for (const std::string repeat : {"monthly", "FREQ=MONTHLY;BYMONTHDAY=-1"}) {
        const auto lines = lines_for(repeat);
        CHECK(has(component_of(lines, "p/next@b#2024-02-29@plan"),
                  related + "p/r@b#2024-02-29@plan"));
        CHECK(has(component_of(lines, "p/next@b#2024-02-29@plan"), related + "p/first@b@plan"));
        CHECK(count_starts(component_of(lines, "p/once@b@plan"), "RELATED-TO") == 0);
    }
}

TEST_CASE("feed: a contact is a text with one address in it") {
    using render::mailto_of;
    CHECK(mailto_of("office@lotus-bay.example") == "mailto:office@lotus-bay.example");
    CHECK(mailto_of("a.b+c@d") == "mailto:a.b+c@d");
    CHECK(mailto_of("a%0d?b=c&d@e.f") == "mailto:a%250d%3Fb%3Dc%26d@e.f");
    CHECK(mailto_of("The desk of B, b@x.example") == "mailto:b@x.example");
    CHECK(mailto_of(" Clerk <b@x.example> ") == "mailto:b@x.example");
    CHECK(mailto_of("a@b.c\r\nX:y") == "mailto:a@b.c");
    for (const char* const none : {"", "@", "a@", "@b", "room 4", "a@b@c", "a@b.c, d@e.f", "a..b@c",
                                   ".a@b", "a@b..c", "a@[127.0.0.1]", "thư@b.vn"})
        CHECK(!mailto_of(none));
}

TEST_CASE("feed: the office's address is where replies go, whatever else is said with it") {
    const auto organizer = [](const std::string& settings) {
        const auto workspace = tests::make_workspace(
            {{"workspace.toml", "[remind]\n" + settings},
             {"plan.toml",
              "[plan]\nid = \"p\"\ntitle = \"P\"\n[[body]]\nid = \"b\"\nname = \"B\"\n"
              "contact = \"The desk, b@x.example\"\n[[item]]\nid = \"i\"\ntitle = \"I\"\n"
              "due = \"1/4/2024\"\nlead = \"b\"\n"}});
        const auto lines = content_lines(feed_of(workspace, "1/3/2024"));
        const auto found = std::ranges::find_if(
            lines, [](const std::string& line) { return line.starts_with("ORGANIZER"); });
        CHECK(count_starts(lines, "ATTENDEE") == (found == lines.end() ? 0 : 1));
        return found == lines.end() ? "" : *found;
    };
    const std::string begin = "ORGANIZER;SCHEDULE-AGENT=NONE:mailto:";
    CHECK(organizer("reply_to = \"the office, vp@office.example\"\n") ==
          begin + "vp@office.example");
    CHECK(organizer("sender = \"vp@office.example\"\n") == begin + "vp@office.example");
    CHECK(organizer("sender = \"Town Office\"\nreply_to = \"<vp@office.example>\"\n") ==
          "ORGANIZER;CN=Town Office;SCHEDULE-AGENT=NONE:mailto:vp@office.example");
    CHECK(organizer("reply_to = \"room 4\"\n").empty());
}
