// P207 and P208: what the calendar has to say about a deadline.

#include <doctest/doctest.h>

#include "support/workspace.hpp"

using namespace plan;
using namespace plan::tests;
using Lines = std::vector<std::string>;

namespace {

Lines findings(const std::string& due, const std::string& settings = "calendar = \"vn\"\n") {
    const std::string plan =
        "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n"
        "[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = \"x\"\n" +
        due;
    return make_workspace({{"workspace.toml", "[workspace]\n" + settings}, {"a.toml", plan}})
        .findings();
}

}  // namespace

TEST_CASE("P207: a single written day on a day off") {
    CHECK(findings("due = \"30/4/2024\"\n") ==
          Lines{"a.toml:10:8 warning P207: 30/4/2024 is a Tuesday, a day off: Ngày Chiến thắng "
                "30/4"});
    CHECK(findings("due = \"chậm nhất ngày 27/4/2024\"\n") ==
          Lines{"a.toml:10:8 warning P207: 27/4/2024 is a Saturday, a day off"});
    CHECK(findings("due = 2024-04-27\n").size() == 1);
    CHECK(findings("due = \"trước 17 giờ ngày 27/4/2024\"\n").size() == 1);
    CHECK(findings("due = \"trước ngày 27/4/2024\"\nbefore = \"inclusive\"\n").size() == 1);
    CHECK(findings("due = \"27/4/2024\"\n", "").size() == 1);  // a weekend needs no calendar
    CHECK(findings("due = \"30/4/2024\"\n", "").empty());
}

TEST_CASE("P207: not for a worked weekend, a period's end, the eve of a before, a proposed day") {
    CHECK(findings("due = \"4/5/2024\"\n").empty());
    CHECK(findings("due = \"tháng 6/2024\"\n").empty());  // 30/6 is a Sunday
    CHECK(findings("due = \"cuối tháng 6/2024\"\n").empty());
    CHECK(findings("due = \"trước ngày 29/4/2024\"\n").empty());  // its eve is a Sunday
    CHECK(findings("due = \"trước 0 giờ ngày 29/4/2024\"\n").empty());
    CHECK(findings("due = \"23/11/2026\"\n").empty());
    CHECK(findings("due = \"3 ngày làm việc kể từ ngày 26/4/2024\"\n").empty());
    CHECK(findings("due = \"ongoing\"\n").empty());
}

TEST_CASE("P208: the way passes what is not announced") {
    CHECK(findings("due = \"10 ngày làm việc kể từ ngày 20/11/2026\"\n") ==
          Lines{"a.toml:10:8 warning P208: 7/12/2026 may still move: the days off on the way to it "
                "are not all announced"});
    CHECK(findings("due = \"30 ngày kể từ ngày 1/3/2027\"\n").size() == 1);
    CHECK(findings("due = \"30 ngày kể từ ngày 1/3/2026\"\n").empty());
    CHECK(findings("due = \"10 ngày làm việc kể từ ngày 20/11/2026\"\n", "").empty());
    CHECK(findings("due = \"31/3/2027\"\n").empty());  // a written day rests on no calendar
}

TEST_CASE("P208: an item once, and not where the calendar is what is wrong") {
    const std::string plan =
        "[plan]\ntitle = \"P\"\n[[body]]\nid = \"x\"\nname = \"X\"\n[[body]]\nid = \"y\"\nname = "
        "\"Y\"\n[[item]]\nid = \"a\"\ntitle = \"A\"\nlead = [\"x\", \"y\"]\n"
        "due = \"2 working days after 1/3/2027\"\n";
    CHECK(make_workspace({{"workspace.toml", "[workspace]\ncalendar = \"vn\"\n"}, {"a.toml", plan}})
              .findings()
              .size() == 1);
    const auto broken =
        make_workspace({{"workspace.toml", "[workspace]\ncalendar = \"xx\"\n"}, {"a.toml", plan}});
    CHECK(broken.findings().size() == 1);
    CHECK(broken.raw_findings().at(0).code == Code::bad_calendar);
    CHECK(broken.expansion.obligations.at(0).uncertain);
}
