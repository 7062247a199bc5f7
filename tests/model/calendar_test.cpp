// Calendar files: read, extended, left out of the plans, and each mistake at its place.

#include <doctest/doctest.h>

#include "model/calendar_chain.hpp"
#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;
using Lines = std::vector<std::string>;

namespace {

const std::string settings = "[workspace]\ncalendar = \"cal.toml\"\n";
const std::string plan_file =
    "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n"
    "[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\ndue = \"ongoing\"\n";

/// A workspace with that calendar.
TestWorkspace with(const std::string& text) {
    return make_workspace(
        {{"workspace.toml", settings}, {"a.toml", plan_file}, {"cal.toml", text}});
}

Lines findings(const std::string& text) {
    return with(text).findings();
}

/// A calendar of one year with these days.
std::string year_of(const std::string& days) {
    return "[calendar]\n[[year]]\nyear = 2024\n" + days;
}

std::string day_of(const std::string& date, const std::string& kind) {
    return "[[year.day]]\ndate = \"" + date + "\"\nkind = \"" + kind + "\"\n";
}

}  // namespace

TEST_CASE("calendar: a file is read as it is written, in either form") {
    const std::string tables =
        "[calendar]\nname = \"Sở\"\nweekend = [\"friday\", \"saturday\"]\nnote = \"x\"\n"
        "[[year]]\nyear = 2024\nstatus = \"computed\"\nsource = \"S\"\n"
        "[[year.day]]\ndate = 2024-04-30\nkind = \"holiday\"\nname = \"30/4\"\n"
        "status = \"announced\"\nsource = \"T\"\n"
        "[[year.day]]\ndate = \"4/5/2024\"\nkind = \"worked\"\nx-mine = 1\n";
    const std::string inlines =
        "calendar = {name = \"Sở\", weekend = [\"friday\", \"saturday\"]}\n"
        "year = [{year = 2024, status = \"computed\", source = \"S\", day = [\n"
        "{date = \"30/4/2024\", kind = \"holiday\", name = \"30/4\", status = \"announced\", "
        "source = \"T\"},\n{date = \"4/5/2024\", kind = \"worked\"}]}]\n";
    for (const std::string& text : {tables, inlines}) {
        const TestWorkspace workspace = with(text);
        CHECK(workspace.findings() == Lines{});
        const Calendar& calendar = workspace.calendar;
        CHECK(calendar.name == "Sở");
        CHECK(calendar.weekend == 0b1100000);
        CHECK_FALSE(calendar.unread);
        REQUIRE(calendar.years.size() == 1);
        CHECK(calendar.years.at(2024).certainty == Certainty::computed);
        CHECK(calendar.years.at(2024).source == "S");
        REQUIRE(calendar.days.size() == 2);
        const auto& holiday = calendar.days.at(day("30/4/2024"));
        CHECK(holiday.kind == DayKind::holiday);
        CHECK(holiday.certainty == Certainty::announced);
        CHECK(holiday.name == "30/4");
        CHECK(holiday.source == "T");
        CHECK(calendar.days.at(day("4/5/2024")).certainty == Certainty::computed);
    }
}

TEST_CASE("calendar: what is left out has its default") {
    const TestWorkspace workspace = with("[[year]]\nyear = 2024\n");
    CHECK(workspace.findings() == Lines{});
    CHECK(workspace.calendar.name == "cal");
    CHECK(workspace.calendar.weekend == 0b1000001);
    CHECK(workspace.calendar.is_announced(2024));
    // Without years it claims to know no holidays, and nothing is in doubt.
    CHECK_FALSE(with("[calendar]\nweekend = []\n").calendar.is_uncertain(day("1/1/2030")));
}

TEST_CASE("calendar: its file is none of the workspace's own, wherever it is") {
    const TestWorkspace workspace = with("[calendar]\n");
    CHECK(workspace.model().items.size() == 1);
    CHECK(workspace.findings() == Lines{});
    // One that it extends is none either; one that nobody names is a plan file gone wrong.
    const TestWorkspace extending =
        make_workspace({{"workspace.toml", settings},
                        {"a.toml", plan_file},
                        {"cal.toml", "[calendar]\nextends = \"b.toml\"\n"},
                        {"b.toml", "[calendar]\n"},
                        {"c.toml", "[calendar]\n"}});
    CHECK(extending.findings() ==
          Lines{"c.toml:1:2 error P102: a calendar does not stand in a plan file"});
}

TEST_CASE("calendar: extends a shipped one, day over day") {
    const std::string text =
        "[calendar]\nextends = \"vn\"\n"
        "[[year]]\nyear = 2026\n"
        "[[year.day]]\ndate = \"10/10/2026\"\nkind = \"worked\"\nname = \"đại hội\"\n"
        "[[year.day]]\ndate = \"9/10/2026\"\nkind = \"swapped-off\"\n"
        "[[year.day]]\ndate = \"23/11/2026\"\nkind = \"swapped-off\"\n"
        "[[year]]\nyear = 2027\nstatus = \"announced\"\nsource = \"CV 1\"\n"
        "[[year.day]]\ndate = \"1/1/2027\"\nkind = \"holiday\"\n";
    const TestWorkspace workspace = with(text);
    CHECK(workspace.findings() == Lines{});
    const Calendar& calendar = workspace.calendar;
    CHECK(calendar.name == "cal");
    CHECK_FALSE(calendar.is_off(day("10/10/2026")));
    CHECK(calendar.is_off(day("9/10/2026")));
    CHECK(calendar.is_off(day("30/4/2026")));   // as before
    CHECK(calendar.is_off(day("27/4/2026")));   // computed in an announced year: stays
    CHECK(calendar.is_off(day("23/11/2026")));  // decided here
    CHECK_FALSE(calendar.is_uncertain(day("23/11/2026")));
    CHECK(calendar.is_uncertain(day("28/11/2026")));  // still only proposed
    CHECK(calendar.years.at(2026).source.starts_with("CV 9859"));
    CHECK(calendar.days.at(day("10/10/2026")).source.empty());  // that is not where this was read
    CHECK(calendar.days.at(day("1/1/2027")).source == "CV 1");
    // A year that is announced here keeps what was computed, which stays in doubt by the day.
    CHECK(calendar.is_announced(2027));
    CHECK(calendar.is_off(day("1/1/2027")));
    CHECK(calendar.is_off(day("8/2/2027")));
    CHECK(calendar.is_uncertain(day("8/2/2027")));
    CHECK_FALSE(calendar.is_uncertain(day("1/1/2027")));
    CHECK(calendar.is_off(day("25/1/2028")));
}

TEST_CASE("calendar: P210, each contradiction at its place") {
    CHECK(findings(year_of(day_of("30/4/2024", "holiday") + day_of("30/04/2024", "substitute"))) ==
          Lines{"cal.toml:8:9 error P210: 30/4/2024 is given twice"});
    CHECK(findings(year_of(day_of("29/4/2024", "worked"))) ==
          Lines{"cal.toml:5:9 error P210: 29/4/2024 is a Monday, worked in any case: it can't be "
                "\"worked\""});
    CHECK(findings(year_of(day_of("4/5/2024", "swapped-off"))) ==
          Lines{"cal.toml:5:9 error P210: 4/5/2024 is a Saturday, off in any case: it can't be "
                "\"swapped-off\""});
    CHECK(findings(year_of(day_of("4/5/2024", "substitute"))).size() == 1);
    CHECK(findings(year_of(day_of("4/5/2024", "holiday"))) == Lines{});
    CHECK(findings(year_of(day_of("30/4/2025", "holiday"))) ==
          Lines{"cal.toml:5:9 error P210: 30/4/2025 does not lie in the year 2024"});
    CHECK(findings("[[year]]\nyear = 2024\n[[year]]\nyear = 2024\n") ==
          Lines{"cal.toml:4:8 error P210: the year 2024 is given twice; put its days together"});
    CHECK(findings("[calendar]\nweekend = [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", "
                   "\"friday\", \"saturday\", \"sunday\"]\n") ==
          Lines{"cal.toml:2:11 error P210: every day of the week is off: nobody would ever work"});
    CHECK(findings("") == Lines{"cal.toml:1:1 error P210: there is no calendar in this file"});
    CHECK(findings("[calendar]\nextends = \"vn\"\n[[year]]\nyear = 2023\n" +
                   day_of("29/4/2023", "worked")) ==
          Lines{"cal.toml:6:9 error P210: 29/4/2023 is a holiday in the calendar that this one "
                "extends: Giỗ Tổ (10/3 ÂL)"});
}

TEST_CASE("calendar: P210 points at the characters, and at what it contradicts") {
    const TestWorkspace workspace =
        with(year_of(day_of("30/4/2024", "holiday") + day_of("30/04/2024", "substitute")));
    const Finding finding = workspace.raw_findings().at(0);
    CHECK(workspace.characters(finding.place) == "30/04/2024");
    REQUIRE(finding.labels.size() == 1);
    CHECK(workspace.characters(finding.labels[0].place) == "30/4/2024");
    CHECK(workspace.calendar.unread);
    CHECK(workspace.calendar.is_uncertain(day("2/5/2024")));
}

TEST_CASE("calendar: P210 for one that is not there") {
    const auto named = [](const std::string& name) {
        return make_workspace({{"workspace.toml", "[workspace]\ncalendar = \"" + name + "\"\n"},
                               {"a.toml", plan_file}});
    };
    CHECK(named("vn").findings() == Lines{});
    CHECK(named("vn").calendar.name == "vn");
    const TestWorkspace missing = named("nv");
    CHECK(missing.findings() == Lines{"workspace.toml:2:13 error P210: there is no calendar "
                                      "\"nv\": no shipped one has that name, and no file is "
                                      "there"});
    CHECK(missing.pointed_at() == Lines{"nv"});
    CHECK(missing.calendar.unread);
    CHECK(findings("[calendar]\nextends = \"b.toml\"\n") ==
          Lines{"cal.toml:2:12 error P210: there is no calendar \"b.toml\": no shipped one has "
                "that name, and no file is there"});
    CHECK(named(".").findings() ==
          Lines{"workspace.toml:2:13 error P210: \".\" is a folder, not a calendar file"});
}

TEST_CASE("calendar: P210 for a circle, with its members") {
    const TestWorkspace workspace =
        make_workspace({{"workspace.toml", settings},
                        {"a.toml", plan_file},
                        {"cal.toml", "[calendar]\nextends = \"b.toml\"\n"},
                        {"b.toml", "[calendar]\nextends = \"./cal.toml\"\n"}});
    CHECK(workspace.findings() ==
          Lines{"b.toml:2:12 error P210: these calendars extend each other in a circle: "
                "plans/cal.toml → plans/b.toml → plans/cal.toml"});
    CHECK(findings("[calendar]\nextends = \"cal.toml\"\n").size() == 1);
}

TEST_CASE("calendar: more than sixteen do not extend each other") {
    MemoryFiles files;
    for (int i = 0; i < 20; ++i)
        files.add(fmt::format("c{}.toml", i),
                  fmt::format("[calendar]\nextends = \"c{}.toml\"\n", i + 1));
    read::Sources sources(model::most_calendars);
    const auto chain = model::load_calendar(files, "c0.toml", "", sources, 0);
    CHECK(chain.files == model::most_calendars);
    REQUIRE(chain.findings.size() == 1);
    CHECK(chain.findings[0].code == Code::over_limit);
}

TEST_CASE("calendar: keys and values as in every other file") {
    CHECK(findings("[calendar]\nwekend = []\n[plan]\ntitle = \"P\"\n[yaer]\nx = 1\n") ==
          Lines{"cal.toml:2:1 error P102: `wekend` is not a key of [calendar]",
                "cal.toml:3:2 error P102: `plan` does not stand in a calendar file",
                "cal.toml:5:2 error P102: `yaer` is not a table of a calendar file"});
    CHECK(findings("[calendar]\nweekend = [\"sunday\", \"sundy\"]\n") ==
          Lines{"cal.toml:2:23 error P103: `weekend` can't be \"sundy\""});
    CHECK(findings("[calendar]\nweekend = \"sunday\"\n").size() == 1);
    CHECK(findings("[[year]]\nstatus = \"proposed\"\n") ==
          Lines{"cal.toml:1:1 error P104: [[year]] has no `year`",
                "cal.toml:2:11 error P103: `status` can't be \"proposed\""});
    CHECK(findings("[[year]]\nyear = 20244\n") ==
          Lines{"cal.toml:2:8 error P103: `year` takes a year from 1000 to 9999"});
    CHECK(findings("[[year]]\nyear = \"2024\"\n").size() == 1);
    CHECK(findings(year_of("[[year.day]]\nname = \"x\"\n")) ==
          Lines{"cal.toml:4:1 error P104: [[year.day]] has no `date`",
                "cal.toml:4:1 error P104: [[year.day]] has no `kind`"});
    CHECK(findings(year_of(day_of("30/2/2024", "holiday")))
              .at(0)
              .starts_with("cal.toml:5:9 error P202"));
    CHECK(findings(year_of(day_of("4/30/2024", "holiday")))
              .at(0)
              .starts_with("cal.toml:5:9 error P203"));
    CHECK(findings(year_of(day_of("mai", "holiday"))).at(0).starts_with("cal.toml:5:9 error P201"));
    CHECK(findings(year_of(day_of("30/4/2024", "off"))) ==
          Lines{"cal.toml:6:9 error P103: `kind` can't be \"off\""});
    CHECK(findings("[calendar]\nname = \"a\x01\"\nweekend = 3\n").size() == 1);      // P105 alone
    CHECK(findings("[calendar]\nname = \"x\n[[year]]\nyear = 2024\n").size() == 1);  // P101
}

TEST_CASE("calendar: keys of calendars are no homes for those of plans") {
    const auto workspace = make_plan("[[item]]\nid = \"a\"\ntitle = \"A\"\nextends = \"x\"\n");
    CHECK(workspace.findings().at(0).find("may not stand") == std::string::npos);
}
