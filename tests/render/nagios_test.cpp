// The plugin's output: one status line, performance data that nothing else can be taken for.

#include <doctest/doctest.h>

#include <algorithm>

#include "render/monitoring.hpp"
#include "render/report_model.hpp"
#include "text/utf8.hpp"

using namespace plan;
using assess::Status;
using render::Alarm;
using render::Subject;
using render::Thresholds;
using render::Watch;
using test::lines_of;
using test::Office;
using text::Language;

namespace {

Office needing_a_hand() {
    Office office = test::sample_office();
    office.choose({Status::overdue, Status::due_soon});
    return office;
}

/// As where no status is asked for.
select::Selection everything(const Office& office) {
    select::Selection all;
    for (std::uint32_t i = 0; i < office.standings.size(); ++i)
        all.chosen.push_back(i);
    return all;
}

std::string output_of(const Office& office, const select::Selection& counted, const Watch& watch,
                      Language language) {
    return test::rendered(render::report_nagios, office.report(Subject::check), counted,
                          render::Style{language, 80, true}, watch);
}

std::string output_of(const Office& office, const Watch& watch = {},
                      Language language = Language::english) {
    return output_of(office, everything(office), watch, language);
}

Alarm alarm(const Office& office, const select::Selection& counted, std::size_t warn,
            std::size_t crit) {
    return alarm_of(office.report(Subject::check), counted, {{warn, crit}, {}, {}});
}

Alarm alarm(const Office& office, std::size_t warn, std::size_t crit) {
    return alarm(office, everything(office), warn, crit);
}

/// Lines under the status line, where the notes are so many.
std::vector<std::string> noted(std::size_t lines, const std::string& line,
                               Language language = Language::english) {
    Office office = test::sample_office();
    office.choose({});
    std::string notes;
    for (std::size_t i = 0; i < lines; ++i)
        notes += line + '\n';
    auto all = lines_of(output_of(office, {}, {{}, "unknown", notes}, language));
    all.erase(all.begin());
    return all;
}

}  // namespace

TEST_CASE("the status line, then the report as text") {
    const Office office = needing_a_hand();
    const auto lines = lines_of(output_of(office));
    CHECK(lines.front() ==
          "PLAN CRITICAL - 2 overdue, 1 due soon | overdue=2;0;0;0 due_soon=1;0;;0 "
          "long_overdue=0;;;0 overdue_days_max=7;;;0 open=2;;;0 done_on_time=1;;;0 "
          "done_late=1;;;0 ongoing=1;;;0 pending=1;;;0 waived=1;;;0");
    CHECK(lines.at(1) == "Plans as of 5/5/2022: 2 overdue, 1 due soon");
    CHECK(lines.back() == "Done in time: 1 of 2 (50%).");
}

TEST_CASE("status and metrics are English in every language") {
    const auto line = lines_of(output_of(needing_a_hand(), {}, Language::vietnamese)).front();
    CHECK(
        line.starts_with("PLAN CRITICAL - 2 nhiệm vụ quá hạn, 1 nhiệm vụ sắp đến hạn | "
                         "overdue=2;0;0;0 due_soon=1;0;;0 "));
}

TEST_CASE("thresholds") {
    const Office office = needing_a_hand();  // 2 overdue, 1 due soon
    CHECK(alarm(office, 1, 1) == Alarm::critical);
    CHECK(alarm(office, 1, 2) == Alarm::critical);
    CHECK(alarm(office, 1, 3) == Alarm::warning);
    CHECK(alarm(office, 3, 3) == Alarm::warning);
    CHECK(alarm(office, 4, 3) == Alarm::ok);
    CHECK(alarm(office, 4, 2) == Alarm::critical);
    Office soon = test::sample_office();
    soon.choose({Status::due_soon});
    CHECK(alarm(soon, soon.selection, 1, 1) == Alarm::warning);
    CHECK(alarm(soon, soon.selection, 2, 1) == Alarm::ok);
    // As ranges: alert above the number that stands there.
    CHECK(lines_of(output_of(office, {{4, 3}, {}, {}}))
              .front()
              .starts_with("PLAN OK - 2 overdue, 1 due soon | overdue=2;3;2;0 due_soon=1;3;;0 "));
}

TEST_CASE("nothing to tell is one line") {
    Office office = test::sample_office();
    office.assess("1/1/2022");
    office.choose({Status::overdue, Status::due_soon});
    const auto lines = lines_of(output_of(office));
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().starts_with(
        "PLAN OK - As of 1/1/2022 nothing is overdue or due soon. | overdue=0;0;0;0 "));
}

TEST_CASE("unknown is told first, its reason in front, and gives no performance data") {
    const Office office = needing_a_hand();
    const Watch watch{{}, "the report is not whole", "plan: a | b\n"};
    CHECK(alarm_of(office.report(Subject::check), everything(office), watch) == Alarm::unknown);
    const std::string output = output_of(office, watch);
    CHECK(lines_of(output).front() ==
          "PLAN UNKNOWN - the report is not whole: 2 overdue, 1 due soon");
    CHECK(lines_of(output).at(1) == "plan: a ¦ b");
    CHECK(output.find('|') == std::string::npos);
    CHECK(lines_of(output_of(office, {{}, {}, "a note\n"})).back() == "a note");
    // What was left out may be overdue.
    Office nothing = test::sample_office();
    nothing.choose({});
    CHECK(output_of(nothing, {}, {{}, "not whole", {}}, Language::english) ==
          "PLAN UNKNOWN - not whole\n");
}

TEST_CASE("every number is of what is asked for") {
    Office office = needing_a_hand();
    CHECK(lines_of(output_of(office, office.selection, {}, Language::english))
              .front()
              .ends_with("overdue=2;0;0;0 due_soon=1;0;;0 long_overdue=0;;;0 "
                         "overdue_days_max=7;;;0 open=0;;;0 done_on_time=0;;;0 done_late=0;;;0 "
                         "ongoing=0;;;0 pending=0;;;0 waived=0;;;0"));
    // What comes after the next occurrence is listed in a window, and counted nowhere.
    for (const std::uint32_t index : office.selection.chosen)
        office.expansion.obligations[index].further =
            office.standings[index].status == Status::due_soon;
    CHECK(lines_of(output_of(office)).front().starts_with("PLAN CRITICAL - 2 overdue | overdue=2"));
    CHECK(lines_of(output_of(office)).front().find("due_soon=0;") != std::string::npos);
    CHECK(alarm(office, 3, 3) == Alarm::ok);
}

TEST_CASE("the long text is bounded, and says what it leaves out") {
    CHECK(noted(100, "note") == std::vector<std::string>(100, "note"));
    const auto lines = noted(100'000, "note");
    REQUIRE(lines.size() == 101);
    CHECK(lines.at(99) == "note");
    CHECK(lines.back() == "… and 99900 more lines: `plan check --format text` has all.");
    CHECK(noted(101, "note", Language::vietnamese).back() ==
          "… và 1 dòng nữa: xem đủ bằng `plan check --format text`.");
    // What belongs to a line stays with it, up to a size.
    CHECK(noted(150, "  of it").size() == 150);
    const auto wide = noted(100'000, "  " + std::string(1021, 'x'));
    REQUIRE(wide.size() == 65);
    CHECK(wide.back() == "… and 99936 more lines: `plan check --format text` has all.");

    const auto said = lines_of(render::nagios_unknown("why\n" + [] {
        std::string more;
        for (int i = 0; i < 1000; ++i)
            more += "plan: more\n";
        return more;
    }()));
    REQUIRE(said.size() == 102);
    CHECK(said.back() == "… and 900 more lines: `plan check --format text` has all.");
}

TEST_CASE("what went wrong before there is a report") {
    CHECK(render::nagios_unknown("no plan | here\nplan: more | of it\n") ==
          "PLAN UNKNOWN - no plan ¦ here\nplan: more ¦ of it\n");
    CHECK(render::nagios_unknown("out of memory") == "PLAN UNKNOWN - out of memory\n");
    CHECK(render::nagios_unknown("\x1b[2J") == "PLAN UNKNOWN - \\x1b[2J\n");
    CHECK(render::nagios_unknown("") == "PLAN UNKNOWN - \n");
}

TEST_CASE("texts from files stay in the long text") {
    const std::string hostile =
        "x | overdue=0;;;0\nPLAN OK - all is well | overdue=0\r\n\x1b]0;t\x07\xE2\x80\xAE\xff'=;";
    Office office = test::sample_office();
    for (model::Item& item : office.model.items)
        item.title = office.text(hostile);
    for (model::Body& body : office.model.bodies)
        body.name = office.text(hostile);
    for (model::Directive& directive : office.model.directives)
        directive.number = office.text(hostile);
    office.choose({Status::overdue, Status::due_soon});
    for (const Language language : {Language::english, Language::vietnamese}) {
        const std::string output = output_of(office, {}, language);
        CHECK(std::ranges::count(output, '|') == 1);
        CHECK(output.find('|') < output.find('\n'));
        CHECK(text::find_invalid(output) == std::string::npos);
        CHECK(text::find_forbidden(output) == std::string::npos);
        for (const std::string& line : lines_of(output))
            if (&line != &lines_of(output).front()) CHECK(!line.starts_with("PLAN OK"));
    }
}
