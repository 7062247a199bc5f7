#include "due/parse.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "due/last_day.hpp"
#include "forms.hpp"

using namespace plan;
using namespace plan::due;

namespace {

Expression read(std::string_view words) {
    Parsed parsed = parse(words);
    if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
        FAIL_CHECK(words << ": " << refusal->message.in(text::Language::english));
        return Pending{};
    }
    return std::get<Expression>(parsed);
}

std::string day_of(const Expression& expression, BeforeRule before) {
    const auto last = last_day(expression, {before, RollRule::none}, calendar::Calendar{}).day;
    return last ? civil::to_text(*last) : "none";
}

/// Words, the last day where "before" leaves the day out and where it does not, the hour.
struct Case {
    std::string_view words, exclusive, inclusive;
    std::string_view hour = "";
};

void check_dated(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        for (const std::string& words : forms::all(one.words)) {
            CAPTURE(words);
            const Expression expression = read(words);
            REQUIRE(std::holds_alternative<Dated>(expression));
            CHECK(day_of(expression, BeforeRule::exclusive) == one.exclusive);
            CHECK(day_of(expression, BeforeRule::inclusive) == one.inclusive);
            const auto hour = last_day(expression, {}, calendar::Calendar{}).hour;
            CHECK((hour ? to_text(*hour) : "") == one.hour);
        }
    }
}

/// Words that all mean one last day, whatever "before" is.
void check_same(std::string_view day, std::initializer_list<std::string_view> all) {
    for (const std::string_view words : all) {
        check_dated({{words, day, day}});
    }
}

}  // namespace

TEST_CASE("a day") {
    check_same("29/4/2022", {
                                // Figures, with one kind of sign; leading zeros or none.
                                "29/4/2022",
                                "29/04/2022",
                                "29-4-2022",
                                "29-04-2022",
                                "29.4.2022",
                                "2022-04-29",
                                "29–4–2022",
                                "29 / 4 / 2022",
                                "29 /4/2022",
                                "29/4 năm 2022",
                                // Words.
                                "ngày 29/4/2022",
                                "ngày 29 tháng 4 năm 2022",
                                "29 tháng 4 năm 2022",
                                "ngày 29 tháng 04 năm 2022",
                                "Ngày 29 tháng 4, năm 2022",
                                "ngày 29 tháng 4/2022",
                                "NGÀY 29 THÁNG 4 NĂM 2022",
                                "29 April 2022",
                                "29 april 2022",
                                "29 APRIL 2022",
                                "29 Apr 2022",
                                "29th April 2022",
                                "29th of April 2022",
                                "the 29th of April, 2022",
                                "April 29, 2022",
                                "April 29 2022",
                                "April 29th, 2022",
                                "Apr. 29, 2022",
                            });
    check_same("9/5/2022", {"9/5/2022", "09/5/2022", "9 May 2022", "ngày 09 tháng 5 năm 2022"});
    check_same("1/1/2024", {"1 Jan 2024", "1st January 2024"});
    check_same("2/2/2024", {"2nd Feb 2024"});
    check_same("3/3/2024", {"3rd Mar 2024"});
    check_same("30/6/2024", {"30 Jun 2024"});
    check_same("31/7/2024", {"31 Jul 2024"});
    check_same("31/8/2024", {"31 Aug 2024"});
    check_same("30/9/2024", {"30 Sep 2024", "30 Sept. 2024"});
    check_same("31/10/2024", {"31 Oct 2024"});
    check_same("30/11/2024", {"30 Nov 2024"});
    check_same("29/2/2024", {"29/2/2024", "29 February 2024", "2024-02-29"});
    check_same("31/12/9999", {"31/12/9999"});
    check_same("1/1/1000", {"1/1/1000"});
}

TEST_CASE("a day among what cannot be seen") {
    for (const std::string_view unseen : {"\u00ad", "\u200b", "\u2060", "\ufeff"}) {
        std::string words, within = "trước ngày 29/4/2022";
        for (const std::string_view piece : {"trước", " ngày", " ", "29", "/", "4", "/", "2022"}) {
            words += unseen;
            words += piece;
        }
        words += unseen;
        check_dated({{words, "28/4/2022", "29/4/2022"}});
        within.insert(within.size() - 2, unseen);
        within.insert(2, unseen);
        check_dated({{within, "28/4/2022", "29/4/2022"}});
        CHECK(std::holds_alternative<Day>(parse_written_day(std::string(unseen) + "29/4/2022")));
    }
    check_same("29/4/2022", {"ngày\u202829/4/2022\u2029", "ngày\u008529/4/2022"});
}

TEST_CASE("before a day: its eve, or the day where before is inclusive") {
    for (const std::string_view words : {
             "trước ngày 29/4/2022",
             "trước 29/4/2022",
             "Trước ngày 29/04/2022",
             "TRƯỚC NGÀY 29/4/2022",
             "trước ngày 29 tháng 4 năm 2022",
             "xong trước ngày 29/4/2022",
             "hoàn thành trước ngày 29/4/2022",
             "hoàn thành xong trước ngày 29/4/2022",
             "Hoàn thành trước 29/4/2022",
             "chậm nhất trước ngày 29/4/2022",
             "chậm nhất là trước ngày 29/4/2022",
             "đến trước ngày 29/4/2022",
             "trước 2022-04-29",
             "before 29/4/2022",
             "Before 29 April 2022",
             "completed before 29/4/2022",
             "before April 29, 2022",
             "prior to 29/4/2022",
             "before the 29th of April 2022",
         }) {
        check_dated({{words, "28/4/2022", "29/4/2022"}});
    }
    check_dated({{"trước ngày 1/3/2024", "29/2/2024", "1/3/2024"},
                 {"trước ngày 1/1/2025", "31/12/2024", "1/1/2025"}});
}

TEST_CASE("by a day: that day") {
    check_same("29/4/2022", {
                                "chậm nhất ngày 29/4/2022",
                                "chậm nhất là ngày 29/4/2022",
                                "chậm nhất là 29/4/2022",
                                "chậm nhất đến ngày 29/4/2022",
                                "chậm nhất vào ngày 29/4/2022",
                                "chậm nhất là đến hết ngày 29/4/2022",
                                "chậm nhất trong ngày 29/4/2022",
                                "muộn nhất ngày 29/4/2022",
                                "muộn nhất là ngày 29/4/2022",
                                "muộn nhất đến ngày 29/4/2022",
                                "hết ngày 29/4/2022",
                                "đến hết ngày 29/4/2022",
                                "đến ngày 29/4/2022",
                                "đến 29/4/2022",
                                "tới ngày 29/4/2022",
                                "cho đến ngày 29/4/2022",
                                "trong ngày 29/4/2022",
                                "vào ngày 29/4/2022",
                                "xong trong ngày 29/4/2022",
                                "không quá ngày 29/4/2022",
                                "hoàn thành chậm nhất ngày 29/4/2022",
                                "chậm nhất hoàn thành ngày 29/4/2022",
                                "by 29/4/2022",
                                "by 29 April 2022",
                                "By April 29, 2022",
                                "on 29/4/2022",
                                "no later than 29/4/2022",
                                "not later than 29/4/2022",
                                "by no later than 29/4/2022",
                                "until 29/4/2022",
                                "on or before 29/4/2022",
                                "at the latest by 29/4/2022",
                                "completed by 29/4/2022",
                                "by the 29th of April 2022",
                            });
}

TEST_CASE("an hour makes before precise: the day itself") {
    check_dated({
        {"trước 17 giờ ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17 giờ 00 ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17 giờ 00 phút ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17 giờ, ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17h00 ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17h ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17H00 NGÀY 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17 giờ 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 17h 29 tháng 4 năm 2022", "29/4/2022", "29/4/2022", "17:00"},
        {"trước 10 giờ 30 ngày 29/4/2022", "29/4/2022", "29/4/2022", "10:30"},
        {"trước 10 giờ 30 phút ngày 29/4/2022", "29/4/2022", "29/4/2022", "10:30"},
        {"trước 10h30' ngày 29/4/2022", "29/4/2022", "29/4/2022", "10:30"},
        {"trước 10 giờ 30’ ngày 29/4/2022", "29/4/2022", "29/4/2022", "10:30"},
        {"trước 10h30′, 29/4/2022", "29/4/2022", "29/4/2022", "10:30"},
        {"trước 12 giờ trưa ngày 29/4/2022", "29/4/2022", "29/4/2022", "12:00"},
        {"trước 11h30 trưa 29/4/2022", "29/4/2022", "29/4/2022", "11:30"},
        {"trước 1 giờ trưa ngày 29/4/2022", "29/4/2022", "29/4/2022", "13:00"},
        {"trước 9h05 ngày 29/4/2022", "29/4/2022", "29/4/2022", "09:05"},
        {"chậm nhất 17 giờ ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"17:00 ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"29/4/2022 lúc 17 giờ", "29/4/2022", "29/4/2022", "17:00"},
        {"before 17:00 on 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"by 5 pm on 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"by 5:30 p.m. on 29 April 2022", "29/4/2022", "29/4/2022", "17:30"},
        {"by 17:00 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"by 17:00, 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        {"before 29 April 2022, 17:00", "29/4/2022", "29/4/2022", "17:00"},
        {"by 12 pm on 29/4/2022", "29/4/2022", "29/4/2022", "12:00"},
        {"by noon on 29/4/2022", "29/4/2022", "29/4/2022", "12:00"},
        {"trước 9 giờ sáng ngày 29/4/2022", "29/4/2022", "29/4/2022", "09:00"},
        {"trước 3 giờ 30 chiều ngày 29/4/2022", "29/4/2022", "29/4/2022", "15:30"},
        {"trước 17 giờ chiều ngày 29/4/2022", "29/4/2022", "29/4/2022", "17:00"},
        // Midnight: the eve's end, the day's end.
        {"trước 0 giờ ngày 29/4/2022", "28/4/2022", "28/4/2022", "24:00"},
        {"trước 0h00 ngày 29/4/2022", "28/4/2022", "28/4/2022", "24:00"},
        {"by 12 am on 29/4/2022", "28/4/2022", "28/4/2022", "24:00"},
        {"trước 0h01 ngày 29/4/2022", "29/4/2022", "29/4/2022", "00:01"},
        {"trước 24 giờ ngày 29/4/2022", "29/4/2022", "29/4/2022", "24:00"},
        {"before 24:00 on 29/4/2022", "29/4/2022", "29/4/2022", "24:00"},
    });
}

TEST_CASE("a month: its end") {
    check_same("30/4/2022", {
                                "tháng 4/2022",
                                "tháng 04/2022",
                                "tháng 4 năm 2022",
                                "tháng 04 năm 2022",
                                "4/2022",
                                "04/2022",
                                "tháng 4-2022",
                                "tháng 4, năm 2022",
                                "THÁNG 4/2022",
                                "April 2022",
                                "April, 2022",
                                "Apr 2022",
                                "trong tháng 4/2022",
                                "hết tháng 4/2022",
                                "đến hết tháng 4/2022",
                                "đến tháng 4/2022",
                                "chậm nhất tháng 4/2022",
                                "chậm nhất trong tháng 4/2022",
                                "chậm nhất là tháng 4/2022",
                                "muộn nhất trong tháng 4 năm 2022",
                                "hoàn thành trong tháng 4/2022",
                                "by April 2022",
                                "in April 2022",
                                "within April 2022",
                                "by the end of April 2022",
                                "by end of April 2022",
                                "the end of April 2022",
                                "no later than April 2022",
                                "completed in April 2022",
                                "the month of April 2022",
                            });
    check_same("29/2/2024", {"tháng 2/2024", "February 2024"});
    check_same("30/6/2022", {"trước tháng 7/2022", "trước tháng 07 năm 2022", "before July 2022",
                             "trước 7/2022", "hoàn thành trước tháng 7/2022"});
}

TEST_CASE("a quarter: its end") {
    check_same("30/6/2024", {
                                "quý II/2024",
                                "quý ii/2024",
                                "QUÝ II/2024",
                                "Quý 2/2024",
                                "quý 2 năm 2024",
                                "quý II năm 2024",
                                "quý II, năm 2024",
                                "quí II/2024",
                                "quý II-2024",
                                "Q2/2024",
                                "Q2 2024",
                                "q2 2024",
                                "Q2 of 2024",
                                "second quarter of 2024",
                                "the second quarter of 2024",
                                "2nd quarter 2024",
                                "trong quý II/2024",
                                "đến hết quý II/2024",
                                "chậm nhất quý II/2024",
                                "by Q2/2024",
                                "by the end of Q2 2024",
                                "by the end of the second quarter of 2024",
                                "in the second quarter of 2024",
                            });
    check_same("31/3/2024", {"quý I/2024", "quý 1/2024", "first quarter of 2024",
                             "trước quý II/2024", "before Q2 2024"});
    check_same("30/9/2024", {"quý III/2024", "third quarter of 2024"});
    check_same("31/12/2024", {"quý IV/2024", "fourth quarter of 2024", "4th quarter of 2024"});
}

TEST_CASE("half a year: its end") {
    check_same("30/6/2024", {
                                "6 tháng đầu năm 2024",
                                "06 tháng đầu năm 2024",
                                "6 (sáu) tháng đầu năm 2024",
                                "sáu tháng đầu năm 2024",
                                "trong 6 tháng đầu năm 2024",
                                "nửa đầu năm 2024",
                                "H1/2024",
                                "H1 2024",
                                "first half of 2024",
                                "the first half of 2024",
                                "first six months of 2024",
                                "by the end of the first half of 2024",
                                "trước 6 tháng cuối năm 2024",
                                "before H2/2024",
                            });
    check_same("31/12/2024", {"6 tháng cuối năm 2024", "H2/2024", "second half of 2024",
                              "last 6 months of 2024", "nửa cuối năm 2024"});
}

TEST_CASE("a year or several: their end") {
    check_same("31/12/2025", {
                                 "năm 2025",
                                 "2025",
                                 "NĂM 2025",
                                 "đến năm 2025",
                                 "đến hết năm 2025",
                                 "hết năm 2025",
                                 "trong năm 2025",
                                 "chậm nhất năm 2025",
                                 "by 2025",
                                 "in 2025",
                                 "by the end of 2025",
                                 "the year 2025",
                                 "by the year 2025",
                                 "giai đoạn 2021-2025",
                                 "giai đoạn 2021–2025",
                                 "giai đoạn 2021 - 2025",
                                 "giai đoạn từ năm 2021 đến năm 2025",
                                 "trong giai đoạn 2021-2025",
                                 "2021-2025",
                                 "2021 – 2025",
                                 "từ năm 2021 đến năm 2025",
                                 "the period 2021-2025",
                                 "from 2021 to 2025",
                             });
    check_same("31/12/2024", {"trước năm 2025", "before 2025", "before the year 2025"});
    check_same("31/12/2020", {"trước giai đoạn 2021-2025", "before 2021-2025"});
}

TEST_CASE("beginning, middle and end: the days of the Civil Code") {
    check_same("1/6/2022", {"đầu tháng 6/2022", "vào đầu tháng 6 năm 2022", "ĐẦU THÁNG 6/2022",
                            "beginning of June 2022", "the beginning of June 2022",
                            "by the start of June 2022"});
    check_same("15/6/2022", {"giữa tháng 6/2022", "mid-June 2022", "mid June 2022",
                             "middle of June 2022", "by the middle of June 2022"});
    check_same("30/6/2022", {"cuối tháng 6/2022", "đến cuối tháng 6 năm 2022", "end of June 2022"});
    check_same("1/1/2025", {"đầu năm 2025", "beginning of 2025"});
    check_same("30/6/2025", {"giữa năm 2025", "mid-2025", "middle of 2025"});
    check_same("31/12/2025", {"cuối năm 2025", "đến cuối năm 2025", "end of 2025"});
    check_same("10/6/2022", {"thượng tuần tháng 6/2022", "trước trung tuần tháng 6/2022",
                             "first third of June 2022"});
    check_same("20/6/2022", {"trung tuần tháng 6/2022", "trong trung tuần tháng 6 năm 2022",
                             "second third of June 2022"});
    check_same("28/2/2023", {"hạ tuần tháng 2/2023", "last third of February 2023"});
}

TEST_CASE("what a stretch is, unread") {
    const auto dated = [](std::string_view words) { return std::get<Dated>(read(words)); };
    const auto stretch = [&](std::string_view words) {
        const Dated found = dated(words);
        return civil::to_text(found.first) + " " + civil::to_text(found.last);
    };
    CHECK(stretch("trước ngày 29/4/2022") == "29/4/2022 29/4/2022");
    CHECK(stretch("trước quý II/2024") == "1/4/2024 30/6/2024");
    CHECK(stretch("giai đoạn 2021-2025") == "1/1/2021 31/12/2025");
    CHECK(stretch("trung tuần tháng 6/2022") == "11/6/2022 20/6/2022");
    CHECK(dated("29/4/2022").extent == Extent::day);
    CHECK(dated("trung tuần tháng 6/2022").extent == Extent::third_of_month);
    CHECK(dated("4/2022").extent == Extent::month);
    CHECK(dated("Q2/2024").extent == Extent::quarter);
    CHECK(dated("H1/2024").extent == Extent::half_year);
    CHECK(dated("2025").extent == Extent::year);
    CHECK(dated("2021-2025").extent == Extent::years);
    CHECK(dated("cuối tháng 6/2022").extent == Extent::part_of_month);
    CHECK(dated("cuối năm 2025").extent == Extent::part_of_year);
    CHECK(dated("before 17:00 on 29/4/2022").bound == Bound::before);
    CHECK(dated("by 29/4/2022").bound == Bound::in);
}

namespace {

struct CountedCase {
    std::string_view words;
    std::uint32_t count;
    Unit unit;
    bool backwards;
    Anchor::Kind kind;
    std::string_view anchor;  ///< the characters pointed at
    std::string_view reference = "";
};

void check_counted(std::initializer_list<CountedCase> cases) {
    using Kind = Anchor::Kind;
    for (const CountedCase& one : cases) {
        for (const std::string& words : forms::all(one.words)) {
            CAPTURE(words);
            const Expression expression = read(words);
            REQUIRE(std::holds_alternative<Counted>(expression));
            const Counted& counted = std::get<Counted>(expression);
            CHECK(counted.count == one.count);
            CHECK(counted.unit == one.unit);
            CHECK(counted.backwards == one.backwards);
            CHECK(counted.anchor.kind == one.kind);
            const Span span = counted.anchor.span;
            const std::string pointed = words.substr(span.begin, span.end - span.begin);
            CHECK(text::fold(pointed) == text::fold(one.anchor));
            if (one.kind == Kind::reference) {
                const bool whole = one.reference.empty();
                CHECK(text::fold(counted.anchor.reference) ==
                      text::fold(whole ? one.anchor : one.reference));
                CHECK(counted.anchor.reference == pointed);
            }
        }
    }
}

}  // namespace

TEST_CASE("counted: the count and its unit") {
    using enum Unit;
    constexpr auto issued = Anchor::Kind::issued;
    check_counted({
        {"30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"30 ngày, kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"30 (ba mươi) ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"030 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"trong vòng 30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"trong thời hạn 30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"trong 30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"trong thời hạn không quá 30 ngày kể từ ngày ban hành", 30, days, false, issued,
         "ngày ban hành"},
        {"không quá 30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"chậm nhất 30 ngày kể từ ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"chậm nhất là 30 ngày sau ngày ban hành", 30, days, false, issued, "ngày ban hành"},
        {"chậm nhất sau 05 ngày làm việc kể từ ngày ban hành", 5, working_days, false, issued,
         "ngày ban hành"},
        {"hoàn thành trong thời hạn 15 ngày làm việc kể từ ngày ban hành", 15, working_days, false,
         issued, "ngày ban hành"},
        {"30 days after issued", 30, days, false, issued, "issued"},
        {"within 30 days of issue", 30, days, false, issued, "issue"},
        {"within a period of 30 days from issue", 30, days, false, issued, "issue"},
        {"30 (thirty) days after issued", 30, days, false, issued, "issued"},
        {"no later than 30 days after issued", 30, days, false, issued, "issued"},
        {"1 day after issued", 1, days, false, issued, "issued"},
        {"5 working days after issued", 5, working_days, false, issued, "issued"},
        {"5 business days after issued", 5, working_days, false, issued, "issued"},
        {"2 tuần kể từ ngày ban hành", 2, weeks, false, issued, "ngày ban hành"},
        {"2 weeks after issued", 2, weeks, false, issued, "issued"},
        {"3 tháng kể từ ngày ban hành", 3, months, false, issued, "ngày ban hành"},
        {"3 months after issued", 3, months, false, issued, "issued"},
        {"1 năm kể từ ngày ban hành", 1, years, false, issued, "ngày ban hành"},
        {"1 year after issued", 1, years, false, issued, "issued"},
        {"100000 days after issued", 100'000, days, false, issued, "issued"},
    });
}

TEST_CASE("counted: from and before") {
    using enum Unit;
    constexpr auto day = Anchor::Kind::day;
    check_counted({
        {"30 ngày kể từ 11/1/2024", 30, days, false, day, "11/1/2024"},
        {"30 ngày kể từ ngày 11/1/2024", 30, days, false, day, "ngày 11/1/2024"},
        {"30 ngày kể từ ngày 11 tháng 1 năm 2024", 30, days, false, day,
         "ngày 11 tháng 1 năm 2024"},
        {"30 ngày từ ngày 11/1/2024", 30, days, false, day, "ngày 11/1/2024"},
        {"30 ngày tính từ ngày 11/1/2024", 30, days, false, day, "ngày 11/1/2024"},
        {"30 ngày sau 11/1/2024", 30, days, false, day, "11/1/2024"},
        {"30 ngày sau ngày 11/1/2024", 30, days, false, day, "ngày 11/1/2024"},
        {"30 days after 11/1/2024", 30, days, false, day, "11/1/2024"},
        {"30 days from 11 January 2024", 30, days, false, day, "11 January 2024"},
        {"within 30 days of 11/1/2024", 30, days, false, day, "11/1/2024"},
        {"within 30 days since 2024-01-11", 30, days, false, day, "2024-01-11"},
        {"10 ngày trước ngày 30/6/2024", 10, days, true, day, "ngày 30/6/2024"},
        {"10 ngày làm việc trước ngày 30/6/2024", 10, working_days, true, day, "ngày 30/6/2024"},
        {"chậm nhất 10 ngày trước ngày 30/6/2024", 10, days, true, day, "ngày 30/6/2024"},
        {"10 days before 30/6/2024", 10, days, true, day, "30/6/2024"},
        {"2 months prior to 30/6/2024", 2, months, true, day, "30/6/2024"},
    });
}

TEST_CASE("counted: anchors") {
    using enum Unit;
    using enum Anchor::Kind;
    for (const std::string_view anchor : {"ngày ban hành",
                                          "ban hành",
                                          "ngày ký",
                                          "ngày kí",
                                          "ngày ký ban hành",
                                          "ngày được ban hành",
                                          "khi ban hành",
                                          "ngày ban hành Kế hoạch này",
                                          "ngày ký Quyết định này",
                                          "issued",
                                          "issue",
                                          "issuance",
                                          "the date of issue",
                                          "date of issue",
                                          "the issue date",
                                          "the date of issuance",
                                          "being issued",
                                          "signing",
                                          "the date of issue of this plan",
                                          "NGÀY BAN HÀNH"}) {
        const std::string words = "30 ngày kể từ " + std::string(anchor);
        check_counted({{words, 30, days, false, issued, anchor}});
    }
    for (const std::string_view anchor :
         {"ngày nhận", "ngày nhận được", "nhận được", "khi nhận được",
          "ngày nhận được Kế hoạch này", "ngày nhận được văn bản này", "received", "receipt",
          "the date of receipt", "receipt of this plan"}) {
        const std::string words = "30 days from " + std::string(anchor);
        check_counted({{words, 30, days, false, received, anchor}});
    }
    for (const std::string_view anchor : {"69-KL/TW",
                                          "05-NQ/TU",
                                          "719/QĐ-TTg",
                                          "30/2020/NĐ-CP",
                                          "28/2026/QH16",
                                          "8726/VPCP-KGVX",
                                          "57- NQ/TW",
                                          "846 /UBND-TH",
                                          "20-NQ/TƯ",
                                          "05-NQ/TU 12/3/2016",
                                          "05-NQ/TU, ngày 12/3/2016",
                                          "bao-cao-thanh-uy",
                                          "ha-noi-70-kh-tu/bao-cao",
                                          "Item_1.2",
                                          "issue-report",
                                          "may-report",
                                          "the-end",
                                          "2024-plan",
                                          "day-1",
                                          "plan"}) {
        const std::string words = "30 days after " + std::string(anchor);
        check_counted({{words, 30, days, false, reference, anchor}});
    }
    check_counted({
        {"30 ngày kể từ ngày ban hành Kết luận số 69-KL/TW", 30, days, false, reference,
         "69-KL/TW"},
        {"30 ngày kể từ ngày ký Quyết định số 719/QĐ-TTg", 30, days, false, reference,
         "719/QĐ-TTg"},
        {"30 ngày kể từ ngày ban hành 69-KL/TW", 30, days, false, reference, "69-KL/TW"},
        {"30 ngày kể từ Kết luận 69-KL/TW", 30, days, false, reference, "69-KL/TW"},
        {"30 ngày kể từ số 69-KL/TW", 30, days, false, reference, "69-KL/TW"},
        {"15 working days after the issue of 69-KL/TW", 15, working_days, false, reference,
         "69-KL/TW"},
    });
}

namespace {

struct RecurringCase {
    std::string_view words;
    Recurring::Every every;
    Bound bound;
    int day = 0, month = 0;
    int minutes = -1;
};

void check_recurring(std::initializer_list<RecurringCase> cases) {
    for (const RecurringCase& one : cases) {
        for (const std::string& words : forms::all(one.words)) {
            CAPTURE(words);
            const Expression expression = read(words);
            REQUIRE(std::holds_alternative<Recurring>(expression));
            const Recurring& recurring = std::get<Recurring>(expression);
            CHECK(recurring.every == one.every);
            CHECK(recurring.bound == one.bound);
            CHECK(recurring.day == one.day);
            CHECK(recurring.month == one.month);
            CHECK((recurring.hour ? recurring.hour->minutes : -1) == one.minutes);
        }
    }
}

}  // namespace

TEST_CASE("recurring on a day") {
    using enum Recurring::Every;
    using enum Bound;
    check_recurring({
        {"trước ngày 25 hằng tháng", month, before, 25},
        {"trước ngày 25 hàng tháng", month, before, 25},
        {"Trước ngày 25 HẰNG THÁNG", month, before, 25},
        {"trước ngày 05 hằng tháng", month, before, 5},
        {"ngày 25 hằng tháng", month, in, 25},
        {"chậm nhất ngày 25 hằng tháng", month, in, 25},
        {"ngày 25 mỗi tháng", month, in, 25},
        {"trước ngày 25 của mỗi tháng", month, before, 25},
        {"định kỳ trước ngày 25 hằng tháng", month, before, 25},
        {"hằng tháng, trước ngày 25", month, before, 25},
        {"trước 17 giờ ngày 25 hằng tháng", month, before, 25, 0, 1020},
        {"trước 17h00 ngày 25 hàng tháng", month, before, 25, 0, 1020},
        {"ngày 31 hằng tháng", month, in, 31},
        {"before the 25th of every month", month, before, 25},
        {"by the 25th of each month", month, in, 25},
        {"on the 25th day of every month", month, in, 25},
        {"the 25th monthly", month, in, 25},
        {"before 17:00 on the 25th of every month", month, before, 25, 0, 1020},
        {"trước ngày 15/12 hằng năm", year, before, 15, 12},
        {"trước ngày 15/12 hàng năm", year, before, 15, 12},
        {"trước ngày 15 tháng 12 hằng năm", year, before, 15, 12},
        {"trước 15/12 hằng năm", year, before, 15, 12},
        {"hằng năm, trước ngày 15/12", year, before, 15, 12},
        {"chậm nhất ngày 15-12 hằng năm", year, in, 15, 12},
        {"29/2 hằng năm", year, in, 29, 2},
        {"by 15 December every year", year, in, 15, 12},
        {"by December 15 every year", year, in, 15, 12},
        {"before the 15th of December each year", year, before, 15, 12},
        {"by 15/12 every year", year, in, 15, 12},
        {"by 15 December annually", year, in, 15, 12},
        {"every year by 15 December", year, in, 15, 12},
    });
}

TEST_CASE("recurring by the period") {
    using enum Recurring::Every;
    using enum Bound;
    check_recurring({
        {"định kỳ tháng", month, in},
        {"định kỳ hằng tháng", month, in},
        {"định kỳ 1 tháng", month, in},
        {"hằng tháng", month, in},
        {"hàng tháng", month, in},
        {"mỗi tháng một lần", month, in},
        {"cuối mỗi tháng", month, in},
        {"monthly", month, in},
        {"every month", month, in},
        {"by the end of every month", month, in},
        {"the last day of every month", month, in},
        {"định kỳ quý", quarter, in},
        {"định kỳ hằng quý", quarter, in},
        {"định kỳ hàng quý", quarter, in},
        {"định kỳ 3 tháng", quarter, in},
        {"hằng quý", quarter, in},
        {"mỗi quý", quarter, in},
        {"quarterly", quarter, in},
        {"every quarter", quarter, in},
        {"each quarter", quarter, in},
        {"every 3 months", quarter, in},
        {"định kỳ 6 tháng", half_year, in},
        {"Định kỳ 06 tháng", half_year, in},
        {"định kì 6 tháng", half_year, in},
        {"định kỳ 6 (sáu) tháng", half_year, in},
        {"định kỳ sáu tháng", half_year, in},
        {"định kỳ 6 tháng một lần", half_year, in},
        {"định kỳ 6 tháng/lần", half_year, in},
        {"6 tháng một lần", half_year, in},
        {"6 tháng 1 lần", half_year, in},
        {"every 6 months", half_year, in},
        {"every six months", half_year, in},
        {"half-yearly", half_year, in},
        {"every half-year", half_year, in},
        {"định kỳ năm", year, in},
        {"định kỳ hằng năm", year, in},
        {"định kỳ 1 năm", year, in},
        {"định kỳ 12 tháng", year, in},
        {"hằng năm", year, in},
        {"yearly", year, in},
        {"annually", year, in},
        {"every year", year, in},
        {"every 12 months", year, in},
    });
}

TEST_CASE("no day at all") {
    for (const std::string_view words :
         {"thường xuyên", "Thường xuyên", "THƯỜNG XUYÊN", "thường xuyên, liên tục", "ongoing",
          "Ongoing", "continuous", "continuously"}) {
        for (const std::string& form : forms::all(words)) {
            CHECK(std::holds_alternative<Ongoing>(read(form)));
        }
    }
    for (const std::string_view words : {"chờ quyết định", "Chờ Quyết định", "pending",
                                         "pending a decision", "awaiting a decision"}) {
        for (const std::string& form : forms::all(words)) {
            CHECK(std::holds_alternative<Pending>(read(form)));
        }
    }
}

TEST_CASE("a written day, for issued, on, to") {
    const auto day = [](std::string_view words) -> std::string {
        const auto read = parse_written_day(words);
        const Day* found = std::get_if<Day>(&read);
        return found ? civil::to_text(*found) : "refused";
    };
    for (const std::string_view words :
         {"29/4/2022", "29-4-2022", "29.4.2022", "2022-04-29", "29 April 2022", "April 29, 2022",
          "ngày 29 tháng 4 năm 2022", "ngày 29/4/2022", "  29/04/2022 "}) {
        for (const std::string& form : forms::all(words)) {
            CAPTURE(form);
            CHECK(day(form) == "29/4/2022");
        }
    }
    for (const std::string_view words : {"trước ngày 29/4/2022", "tháng 4/2022", "2022", "", "mai",
                                         "29/4/2022 29/4/2022", "17:00 29/4/2022", "30/2/2022"}) {
        CAPTURE(words);
        CHECK(day(words) == "refused");
    }
}

// ---- properties ----

namespace {

std::string joined(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    return text;
}

rc::Gen<std::string> soup() {
    const auto piece = rc::gen::element<std::string>(
        " ", " ", " ", "\u00a0", "trước ", "before ", "ngày ", "tháng ", "năm ", "quý ", "II", "Q2",
        "H1", "6", "30", "29", "4", "2022", "02022", "22", "0", "13", "/", "-", ".", ",", ":", "(",
        ")", "'", "–", "giờ ", "h", "00", "pm", "đầu ", "cuối ", "giữa ", "kể ", "từ ", "after ",
        "of ", "the ", "end ", "by ", "hằng ", "every ", "month ", "year ", "định ", "kỳ ", "một ",
        "lần", "ban ", "hành ", "issued", "69-KL/TW", "29/4/2022", "30/2/2022", "April ", "th ",
        "tuần ", "làm ", "việc ", "chậm ", "nhất ", "trong ", "hết ", "đến ", "\xff", "\xcc\x80",
        "x", "999999999999", "giai ", "đoạn ", "thường xuyên", "pending");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), joined);
}

}  // namespace

TEST_CASE("a day printed is read again") {
    rc::check([] {
        const int from = civil::day_of(1000, 1, 2)->time_since_epoch().count();
        const int to = civil::day_of(9999, 12, 31)->time_since_epoch().count();
        const Day day{civil::days{*rc::gen::inRange(from, to + 1)}};
        const std::string text = civil::to_text(day), eve = civil::to_text(day - civil::days{1});
        RC_ASSERT(day_of(read(text), BeforeRule::exclusive) == text);
        RC_ASSERT(day_of(read(civil::to_iso(day)), BeforeRule::exclusive) == text);
        RC_ASSERT(day_of(read("trước ngày " + text), BeforeRule::exclusive) == eve);
        RC_ASSERT(day_of(read("trước ngày " + text), BeforeRule::inclusive) == text);
    });
}

TEST_CASE("any words are read or refused, within their bytes") {
    rc::check([] {
        const std::string words = *soup();
        const Parsed parsed = parse(words);
        if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
            RC_ASSERT(refusal->span.begin <= refusal->span.end);
            RC_ASSERT(refusal->span.end <= words.size());
            RC_ASSERT_FALSE(refusal->message.in(text::Language::english).empty());
            RC_ASSERT_FALSE(refusal->message.in(text::Language::vietnamese).empty());
        } else {
            const auto& expression = std::get<Expression>(parsed);
            last_day(expression, {}, calendar::Calendar{}, Day{}, Explain::yes);
        }
        parse_written_day(words);
    });
}

TEST_CASE("no day comes of words with an impossible date in them") {
    rc::check([] {
        const std::string words =
            *soup() + " " +
            *rc::gen::element<std::string>("30/2/2022", "32/1/2024", "4/29/2022", "2022-02-30") +
            " " + *soup();
        const Parsed parsed = parse(words);
        const auto* expression = std::get_if<Expression>(&parsed);
        if (expression) RC_ASSERT_FALSE(std::holds_alternative<Dated>(*expression));
        RC_ASSERT_FALSE(expression);
    });
}

TEST_CASE("a mend is understood in its place") {
    rc::check([] {
        const std::string words = *soup();
        const Parsed parsed = parse(words);
        const auto* refusal = std::get_if<Refusal>(&parsed);
        if (!refusal || !refusal->mend) return;
        std::string mended = words;
        mended.replace(refusal->span.begin, refusal->span.end - refusal->span.begin,
                       *refusal->mend);
        const Parsed again = parse(mended);
        const auto* second = std::get_if<Refusal>(&again);
        // Another mistake may stand behind it, but the same one is gone.
        if (second) RC_ASSERT_FALSE(second->mend == refusal->mend && second->span == refusal->span);
    });
}
