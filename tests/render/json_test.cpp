// JSON, read back by nlohmann's.

#include "render/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "render/report_model.hpp"
#include "text/utf8.hpp"

using namespace plan;
using render::JsonWriter;
using test::rendered;
using Json = nlohmann::ordered_json;

namespace {

std::string string_of(std::string_view text) {
    return rendered([&](render::Output& output) { render::put_json_string(output, text); });
}

}  // namespace

TEST_CASE("strings are escaped") {
    CHECK(string_of("Báo cáo") == "\"Báo cáo\"");
    CHECK(string_of("a\"b\\c") == R"("a\"b\\c")");
    CHECK(string_of("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(string_of(std::string_view("\0\x1b\x7f", 3)) == R"("\u0000\u001b\u007f")");
    CHECK(string_of("\u0085\u202e\u200f\u061c") == R"("\u0085\u202e\u200f\u061c")");
    CHECK(string_of("a\xff\xe1\xbb") == "\"a\uFFFD\uFFFD\uFFFD\"");
    CHECK(string_of("𝒙") == "\"𝒙\"");
}

TEST_CASE("every string of two bytes is read back, U+FFFD for what is no UTF-8") {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text = {'x', static_cast<char>(first), static_cast<char>(second)};
            std::string expected;
            for (std::size_t at = 0; at < text.size();) {
                const text::CodePoint point = text::decode(text, at);
                text::append(expected, point.value);
                at += point.size;
            }
            if (Json::parse(string_of(text)) != expected) FAIL(first << " " << second);
        }
    }
}

TEST_CASE("the layout of reports: long lists by lines, all else on one") {
    const std::string written = rendered([](render::Output& output) {
        JsonWriter json(output);
        json.begin_object();
        json.member("schema", "plan/x/1");
        json.member("today", test::day("30/4/2022"));
        json.new_line();
        json.key("list");
        json.begin_array(JsonWriter::Layout::lines);
        for (int i = 0; i < 2; ++i) {
            json.begin_object();
            json.member("n", i);
            json.member("none", std::optional<int>());
            json.member("some", std::optional<std::string_view>("a"));
            json.key("inner");
            json.begin_array();
            json.value(true);
            json.null();
            json.end_array();
            json.end_object();
        }
        json.end_array();
        json.member("empty", false);
        json.end_object();
        json.end();
    });
    CHECK(written == R"({"schema": "plan/x/1", "today": "2022-04-30",
 "list": [
  {"n": 0, "none": null, "some": "a", "inner": [true, null]},
  {"n": 1, "none": null, "some": "a", "inner": [true, null]}], "empty": false}
)");
}

TEST_CASE("a report as JSON") {
    const test::Office office = test::sample_office();
    const std::string written = rendered(render::report_json, office.report(render::Subject::list));
    const Json report = Json::parse(written);
    CHECK(report["schema"] == "plan/report/1");
    CHECK(report["today"] == "2022-05-05");
    CHECK(report["summary"].dump() ==
          R"({"obligations":10,"done-on-time":1,"done-late":1,"overdue":2,"due-soon":1,)"
          R"("open":2,"ongoing":1,"pending":1,"waived":1})");
    REQUIRE(report["obligations"].size() == 10);
    CHECK(report["obligations"][0] == Json::parse(R"({
        "key": "ha-noi-70-kh-tu/bao-cao-quan-huyen@quan-uy-ba-dinh", "plan": "ha-noi-70-kh-tu",
        "item": "bao-cao-quan-huyen", "occurrence": null,
        "title": "Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo",
        "body": {"id": "quan-uy-ba-dinh", "name": "Quận ủy Ba Đình"}, "coordinating": [],
        "supervising": [], "directive": "70-KH/TU", "tags": ["tổng kết", "báo cáo"],
        "due": "trước ngày 29/4/2022", "hour": null, "last_day": "2022-04-28",
        "original_last_day": "2022-04-28", "status": "overdue", "days_late": 7, "days_left": null,
        "completed_on": null, "evidence": null, "extended_by": null, "waived_by": null,
        "doubts": [], "file": "plans/a.toml", "line": 1})"));
    const Json& whole = report["obligations"][3];
    CHECK(whole["coordinating"].dump() ==
          R"([{"id":"so-khcn","name":"Sở Khoa học và Công nghệ Hà Nội"},)"
          R"({"id":null,"name":"UBND thành phố"}])");
    CHECK(whole["hour"] == "17:00");
    CHECK(whole["days_left"] == 4);
    CHECK(report["obligations"][2]["evidence"] == "123-BC/SKHCN");
    CHECK(report["obligations"][4]["extended_by"] == "210-CV/TU");
    CHECK(report["obligations"][7]["waived_by"] == "99-QĐ/TU");
    CHECK(report["obligations"][8]["occurrence"] == "2027-03-31");
    CHECK(report["obligations"][8]["doubts"] == Json{"P208", "P304"});
    CHECK(report["obligations"][9]["body"].is_null());
    CHECK(report["obligations"][9]["due"].is_null());
}

TEST_CASE("ndjson is the list's objects, one a line") {
    const test::Office office = test::sample_office();
    const render::Report report = office.report(render::Subject::list);
    const Json whole = Json::parse(rendered(render::report_json, report));
    std::istringstream lines(rendered(render::report_ndjson, report));
    Json objects = Json::array();
    for (std::string line; std::getline(lines, line);)
        objects.push_back(Json::parse(line));
    CHECK(objects.dump() == whole["obligations"].dump());
}

TEST_CASE("an empty report is whole") {
    test::Office office;
    office.assess("5/5/2022");
    const render::Report report = office.report(render::Subject::check);
    CHECK(Json::parse(rendered(render::report_json, report))["obligations"].empty());
    CHECK(rendered(render::report_ndjson, report).empty());
}
