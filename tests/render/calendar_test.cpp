// A calendar's year in every format.

#include "render/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "ical/ical.hpp"
#include "render/report_model.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace plan;
using plan::test::day;
using plan::test::rendered;
using plan::text::Language;

namespace {

calendar::Calendar office() {
    using enum calendar::DayKind;
    using enum calendar::Certainty;
    calendar::Calendar calendar;
    calendar.name = "office";
    calendar.years[2024] = {announced, "TB 1"};
    calendar.days[day("29/4/2024")] = {swapped_off, announced, "hoán đổi", "CV 2; CV 3"};
    calendar.days[day("30/4/2024")] = {holiday, announced, "30/4", "TB 1"};
    calendar.days[day("1/5/2024")] = {holiday, announced, "1/5", "TB 1"};
    calendar.days[day("4/5/2024")] = {worked, announced, "bù 29/4", "TB 1"};
    calendar.days[day("2/9/2024")] = {holiday, computed, "Quốc khánh", "TB 1"};
    calendar.days[day("3/9/2024")] = {holiday, computed, "Quốc khánh", "TB 1"};
    calendar.days[day("24/12/2024")] = {holiday, proposed, "", "TB 1"};
    return calendar;
}

std::string text_of(const render::Style& style, int year = 2024) {
    return rendered(render::calendar_text, office(), year, style);
}

std::string ics_of(const calendar::Calendar& calendar) {
    return rendered(render::calendar_ics, calendar, 2024, Language::english, plan_write_ical);
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("calendar as text: months side by side, days marked and named") {
    const std::string text = text_of({.language = Language::english, .width = 80});
    CHECK(text.find(" April                  May                    June\n"
                    "Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su   Mo Tu We Th Fr Sa Su\n"
                    " 1  2  3  4  5  6  7          1* 2  3  4! 5                   1  2\n"
                    " 8  9 10 11 12 13 14    6  7  8  9 10 11 12    3  4  5  6  7  8  9\n") !=
          std::string::npos);
    CHECK(text.find("22 23 24 25 26 27 28   20 21 22 23 24 25 26   17 18 19 20 21 22 23\n"
                    "29~30*                 27 28 29 30 31         24 25 26 27 28 29 30\n") !=
          std::string::npos);
    CHECK(text.find("* holiday   ~ swapped off   ! worked   ? proposed, not counted\n") !=
          std::string::npos);
    CHECK(text.find("~ Mon 29/4           swapped off, announced  hoán đổi [1]\n") !=
          std::string::npos);
    CHECK(text.find("* Mon 2/9 – Tue 3/9  holiday, computed       Quốc khánh [2]\n") !=
          std::string::npos);
    CHECK(text.find("? Tue 24/12          holiday, proposed       holiday [2]\n") !=
          std::string::npos);
    CHECK(text.find("Sources\n[1] CV 2; CV 3\n[2] TB 1\n") != std::string::npos);
    CHECK(text.find("4 holidays, 1 swapped off, 1 weekend day worked, 1 only proposed (not "
                    "counted);\n") != std::string::npos);
}

TEST_CASE("calendar as text: never wider than asked, no spaces at the ends of lines") {
    for (const std::size_t width : {40UL, 60UL, 80UL, 100UL, 120UL, 150UL}) {
        const std::string text = text_of({.language = Language::vietnamese, .width = width});
        std::size_t begin = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos;
             begin = end + 1, end = text.find('\n', begin)) {
            const std::string line = text.substr(begin, end - begin);
            CAPTURE(line);
            CHECK(text::width(line) <= width);
            CHECK((line.empty() || line.back() != ' '));
        }
        const std::size_t in_row = width < 43    ? 1
                                   : width < 66  ? 2
                                   : width < 89  ? 3
                                   : width < 135 ? 4
                                                 : 6;
        CHECK(count(text, "CN\n") == 12 / in_row);
    }
}

TEST_CASE("calendar as text: without color it says the same") {
    std::string colored = text_of({.language = Language::english, .width = 80, .color = true});
    CHECK(colored.find("\x1b[31m30*\x1b[0m") != std::string::npos);
    for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b'))
        colored.erase(at, colored.find('m', at) + 1 - at);
    CHECK(colored == text_of({.language = Language::english, .width = 80}));
}

TEST_CASE("calendar: a year without data says so") {
    CHECK(text_of({.language = Language::english, .width = 80}, 2031)
              .find("Nothing is known of this year but its weekends (P208).\n") !=
          std::string::npos);
    CHECK(rendered(render::calendar_text, calendar::Calendar{}, 2031,
                   render::Style{.language = Language::vietnamese})
              .find("Lịch này chỉ có ngày nghỉ hằng tuần.\n") != std::string::npos);
    const auto json = nlohmann::json::parse(rendered(render::calendar_json, office(), 2031));
    CHECK(json.at("status").is_null());
    CHECK(json.at("doubts") == nlohmann::json{"P208"});
    CHECK(json.at("days").empty());
    CHECK(json.at("working_days") == 261);
    const auto plain =
        nlohmann::json::parse(rendered(render::calendar_json, calendar::Calendar{}, 2031));
    CHECK(plain.at("doubts").empty());
    CHECK(plain.at("calendar").is_null());
}

TEST_CASE("calendar as JSON") {
    const auto json =
        nlohmann::ordered_json::parse(rendered(render::calendar_json, office(), 2024));
    CHECK(json.at("schema") == "plan/calendar/1");
    CHECK(json.at("weekend") == nlohmann::ordered_json{"saturday", "sunday"});
    CHECK(json.at("status") == "announced");
    CHECK(json.at("doubts") == nlohmann::ordered_json{"P208"});
    CHECK(json.at("working_days") == 262 - 5 + 1);
    REQUIRE(json.at("days").size() == 7);
    CHECK(json.at("days")[0] == nlohmann::ordered_json::parse(R"({"date": "2024-04-29",
        "weekday": "monday", "kind": "swapped-off", "name": "hoán đổi", "status": "announced",
        "source": "CV 2; CV 3", "off": true})"));
    CHECK(json.at("days")[3].at("off") == false);
    CHECK(json.at("days")[6] == nlohmann::ordered_json::parse(R"({"date": "2024-12-24",
        "weekday": "tuesday", "kind": "holiday", "name": null, "status": "proposed",
        "source": "TB 1", "off": false})"));
}

TEST_CASE("calendar as CSV") {
    const std::string csv = rendered(render::calendar_csv, office(), 2024);
    CHECK(
        csv.starts_with("date,weekday,kind,name,status,source\r\n"
                        "2024-04-29,monday,swapped-off,hoán đổi,announced,\"CV 2; CV 3\"\r\n"));
    CHECK(count(csv, "\r\n") == 8);
}

TEST_CASE("calendar as Markdown") {
    const std::string page = rendered(render::calendar_markdown, office(), 2024,
                                      render::Style{.language = Language::english});
    CHECK(page.starts_with("# Days off in 2024 (office)\n"));
    CHECK(page.find("| Monday 2/9/2024 – Tuesday 3/9/2024 | holiday | Quốc khánh | computed | TB 1 "
                    "|\n") != std::string::npos);
}

TEST_CASE("calendar as iCalendar: an all-day event a day, folded, CRLF") {
    calendar::Calendar calendar = office();
    calendar.days[day("1/5/2024")].name =
        "a; b, c\\ \x1b\nđêm giao thừa đêm giao thừa đêm giao thừa đêm giao thừa đêm giao thừa";
    const std::string ics = ics_of(calendar);
    CHECK(ics.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    CHECK(ics.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(count(ics, "BEGIN:VEVENT\r\n") == 7);
    CHECK(ics.find("UID:2024-04-30@office.calendar.plan\r\nDTSTAMP:20240101T000000Z\r\n"
                   "DTSTART;VALUE=DATE:20240430\r\nDTEND;VALUE=DATE:20240501\r\n") !=
          std::string::npos);
    CHECK(count(ics, "STATUS:TENTATIVE\r\n") == 3);
    std::string unfolded;
    std::size_t begin = 0;
    for (std::size_t end = ics.find("\r\n"); end != std::string::npos;
         begin = end + 2, end = ics.find("\r\n", begin)) {
        const std::string line = ics.substr(begin, end - begin);
        CHECK(line.size() <= 75);
        CHECK(line.find_first_of("\r\n\x1b") == std::string::npos);
        CHECK(text::find_invalid(line) == std::string::npos);  // no character is cut
        if (line.starts_with(' ')) {
            unfolded += line.substr(1);
        } else {
            unfolded += "\n" + line;
        }
    }
    CHECK(begin == ics.size());
    CHECK(unfolded.find("\nSUMMARY:a\\; b\\, c\\\\ \\\\x1b\\nđêm giao thừa") != std::string::npos);
}

TEST_CASE("iCalendar: lines are folded between characters, whatever their length") {
    const auto lines_of = [](const std::string& text) {
        const ical::Next nothing = [](ical::Component&) { return false; };
        std::string bytes;
        plan_write_ical({{"NAME", ical::Type::text, text}}, nothing,
                        [&](std::string_view more) { bytes += more; });
        return bytes;
    };
    CHECK(lines_of("a") == "BEGIN:VCALENDAR\r\nNAME:a\r\nEND:VCALENDAR\r\n");
    for (std::size_t size = 60; size < 160; ++size) {
        const std::string text = std::string(size, 'a') + "đếnế😀😀😀";
        const std::string bytes = lines_of(text);
        std::string unfolded;
        for (std::size_t begin = 0, end = 0; begin < bytes.size(); begin = end + 2) {
            end = bytes.find("\r\n", begin);
            const std::string line = bytes.substr(begin, end - begin);
            CHECK(line.size() <= 75);
            CHECK(text::find_invalid(line) == std::string::npos);
            unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
        }
        CHECK(unfolded == "\nBEGIN:VCALENDAR\nNAME:" + text + "\nEND:VCALENDAR");
    }
}
