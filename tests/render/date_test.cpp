// What `plan date` says, and what it refuses.

#include "render/date.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render/report_model.hpp"

using namespace plan;
using plan::test::day;
using plan::test::rendered;
using plan::text::Language;
using plan::text::say;

namespace {

constexpr render::Style vietnamese{.language = Language::vietnamese};

due::LastDay eve() {
    due::LastDay eve;
    eve.day = day("28/4/2022");
    eve.steps = {
        {"words", say({"the day that is written", "ngày được ghi"}), {}, day("29/4/2022")},
        {"before-exclusive",
         say({"before that day: its eve is the last day",
              "trước ngày đó: hạn cuối là ngày liền trước"}),
         "before = \"exclusive\"", day("28/4/2022")},
    };
    return eve;
}

std::string text_of(std::string_view words, const due::Expression& expression,
                    const due::LastDay& last_day, const render::Style& style = {}) {
    return rendered(render::date_text, words, expression, last_day, style);
}

}  // namespace

TEST_CASE("date: the words, the last day, the steps") {
    CHECK(text_of("before 29/4/2022", due::Dated{}, eve()) ==
          "before 29/4/2022\n"
          "Thursday 28/4/2022\n"
          "\n"
          "  1. 29/4/2022  the day that is written\n"
          "  2. 28/4/2022  before that day: its eve is the last day (before = \"exclusive\")\n");
    CHECK(text_of("trước ngày 29/4/2022", due::Dated{}, eve(), vietnamese) ==
          "trước ngày 29/4/2022\n"
          "thứ Năm, 28/4/2022\n"
          "\n"
          "  1. 29/4/2022  ngày được ghi\n"
          "  2. 28/4/2022  trước ngày đó: hạn cuối là ngày liền trước (before = \"exclusive\")\n");
}

TEST_CASE("date: narrow, an hour, a doubt") {
    due::LastDay late = eve();
    late.hour = due::Hour{17 * 60};
    late.uncertain = true;
    CHECK(text_of("trước 17 giờ ngày 29/4/2022", due::Dated{}, late,
                  {.language = Language::english, .width = 48}) ==
          "trước 17 giờ ngày 29/4/2022\n"
          "Thursday 28/4/2022, 17:00\n"
          "\n"
          "  1. 29/4/2022  the day that is written\n"
          "  2. 28/4/2022  before that day: its eve is the\n"
          "                last day (before = \"exclusive\")\n"
          "\n"
          "This day may still move: the days off on its way\n"
          "are not all announced (P208).\n");
    CHECK(text_of("x", due::Dated{}, eve(), {.color = true})
              .find("\x1b[1mThursday 28/4/2022\x1b[0m\n") != std::string::npos);
}

TEST_CASE("date: each day of the week") {
    due::LastDay one;
    std::string said;
    for (int i = 0; i < 7; ++i) {
        one.day = day("1/5/2022") + date::days(i);
        const std::string words = text_of("x", due::Dated{}, one, vietnamese);
        said += words.substr(2, words.size() - 3) + '\n';
    }
    CHECK(said ==
          "Chủ nhật, 1/5/2022\nthứ Hai, 2/5/2022\nthứ Ba, 3/5/2022\nthứ Tư, 4/5/2022\n"
          "thứ Năm, 5/5/2022\nthứ Sáu, 6/5/2022\nthứ Bảy, 7/5/2022\n");
}

TEST_CASE("date: what has no last day says why") {
    const due::LastDay none;
    CHECK(text_of("ongoing", due::Ongoing{}, none) ==
          "ongoing\nNo last day: the work is ongoing.\n");
    CHECK(text_of("chờ quyết định", due::Pending{}, none, vietnamese) ==
          "chờ quyết định\nChưa có hạn cuối: chờ quyết định.\n");
    CHECK(text_of("trước ngày 25 hằng tháng", due::Recurring{}, none, vietnamese) ==
          "trước ngày 25 hằng tháng\n"
          "Có nhiều hạn cuối: lặp lại hằng tháng.\n");
    CHECK(text_of("30 days after issued", due::Counted{}, none) ==
          "30 days after issued\n"
          "No last day: the day that it counts from is not known here.\n");
}

TEST_CASE("date as JSON") {
    const auto json_of = [](const due::Expression& expression, const due::LastDay& last_day) {
        return nlohmann::ordered_json::parse(rendered(render::date_json, "trước \"x\"\x1b",
                                                      expression, last_day, Language::english));
    };
    due::LastDay late = eve();
    late.hour = due::Hour{17 * 60};
    late.uncertain = true;
    CHECK(json_of(due::Dated{}, late) == nlohmann::ordered_json::parse(R"({
        "schema": "plan/date/1", "words": "trước \"x\"\u001b", "kind": "dated",
        "last_day": "2022-04-28", "hour": "17:00", "doubts": ["P208"],
        "steps": [
          {"rule": "words", "text": "the day that is written", "source": null, "day": "2022-04-29"},
          {"rule": "before-exclusive", "text": "before that day: its eve is the last day",
           "source": "before = \"exclusive\"", "day": "2022-04-28"}]})"));
    CHECK(json_of(due::Counted{}, {}).at("kind") == "counted");
    CHECK(json_of(due::Recurring{}, {}).at("kind") == "recurring");
    CHECK(json_of(due::Pending{}, {}).at("kind") == "pending");
    const auto ongoing = json_of(due::Ongoing{}, {});
    CHECK(ongoing.at("kind") == "ongoing");
    CHECK(ongoing.at("last_day").is_null());
    CHECK(ongoing.at("hour").is_null());
    CHECK(ongoing.at("doubts").empty());
    CHECK(ongoing.at("steps").empty());
}

TEST_CASE("a refused expression is told as a finding is") {
    due::Refusal refusal;
    refusal.code = Code::no_such_day;
    refusal.span = {13, 22};
    refusal.message = say({"there is no day {}", "không có ngày {}"}, "30/2/2022");
    refusal.help = say({"February 2022 has 28 days", "tháng 2 năm 2022 có 28 ngày"});
    refusal.mend = "28/2/2022";
    CHECK(rendered(render::refusal_text, "trước ngày 30/2/2022", refusal, render::Style{}) ==
          "error[P202]: there is no day 30/2/2022\n"
          " --> due expression\n"
          "  |\n"
          "  | trước ngày 30/2/2022\n"
          "  |          ^^^^^^^^^\n"
          "  = help: February 2022 has 28 days\n"
          "  = fix: write \"28/2/2022\", if that is what is meant\n");
    refusal.span = {15, 24};
    refusal.help = {};
    CHECK(rendered(render::refusal_text, "trước ngày 30/2/2022", refusal, vietnamese) ==
          "lỗi[P202]: không có ngày 30/2/2022\n"
          " --> thời hạn đã nhập\n"
          "  |\n"
          "  | trước ngày 30/2/2022\n"
          "  |            ^^^^^^^^^\n"
          "  = cách sửa: viết \"28/2/2022\", nếu đúng là ý này\n");
}

TEST_CASE("a refused expression may be anything") {
    due::Refusal refusal;
    refusal.message = say({"not a due expression", "không phải thời hạn"});
    CHECK(rendered(render::refusal_text, "", refusal, render::Style{}) ==
          "error[P201]: not a due expression\n --> due expression\n  |\n  |\n  | ^\n");
    refusal.span = {2, 4};
    CHECK(rendered(render::refusal_text,
                   "a\n\x1b"
                   "b",
                   refusal, render::Style{}) ==
          "error[P201]: not a due expression\n --> due expression\n"
          "  |\n  | a\\n\\x1bb\n  |    ^^^^^\n");
}
