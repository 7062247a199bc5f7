#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "due/parse.hpp"
#include "forms.hpp"

using namespace plan;
using namespace plan::due;

namespace {

Refusal refusal_of(std::string_view words) {
    Parsed parsed = parse(words);
    if (auto* refusal = std::get_if<Refusal>(&parsed)) return std::move(*refusal);
    FAIL_CHECK(words << " was understood");
    return {};
}

std::string pointed(std::string_view words, const Refusal& refusal) {
    return std::string(words.substr(refusal.span.begin, refusal.span.end - refusal.span.begin));
}

/// Words, the code, the characters pointed at, the message in both languages, the mend.
struct Case {
    std::string_view words, code, at, english, vietnamese;
    std::optional<std::string_view> mend = std::nullopt;
};

void check(std::initializer_list<Case> cases) {
    for (const Case& one : cases) {
        CAPTURE(one.words);
        const Refusal refusal = refusal_of(one.words);
        CHECK(to_text(refusal.code) == one.code);
        CHECK(pointed(one.words, refusal) == one.at);
        CHECK(refusal.message.in(text::Language::english) == one.english);
        CHECK(refusal.message.in(text::Language::vietnamese) == one.vietnamese);
        CHECK(refusal.mend.value_or("(none)") == one.mend.value_or("(none)"));
        // Decomposed, the same characters are pointed at.
        const std::string apart = forms::to_nfd(one.words);
        const Refusal same = refusal_of(apart);
        CHECK(same.code == refusal.code);
        CHECK(text::to_nfc(pointed(apart, same)) == text::to_nfc(one.at));
    }
}

std::string help(std::string_view words, text::Language language = text::Language::english) {
    return refusal_of(words).help.in(language);
}

}  // namespace

TEST_CASE("no such day") {
    check({
        {"30/2/2022", "P202", "30", "there is no 30/2/2022: month 2/2022 has 28 days",
         "không có ngày 30/2/2022: tháng 2/2022 chỉ có 28 ngày"},
        {"trước ngày 30/02/2022", "P202", "30", "there is no 30/2/2022: month 2/2022 has 28 days",
         "không có ngày 30/2/2022: tháng 2/2022 chỉ có 28 ngày"},
        {"29/2/2022", "P202", "29",
         "there is no 29/2/2022: 2022 is not a leap year, its February has 28 days",
         "không có ngày 29/2/2022: năm 2022 không nhuận, tháng 2 chỉ có 28 ngày"},
        {"30/2/2024", "P202", "30", "there is no 30/2/2024: month 2/2024 has 29 days",
         "không có ngày 30/2/2024: tháng 2/2024 chỉ có 29 ngày"},
        {"32/1/2024", "P202", "32", "there is no 32/1/2024: month 1/2024 has 31 days",
         "không có ngày 32/1/2024: tháng 1/2024 chỉ có 31 ngày"},
        {"chậm nhất ngày 31 tháng 4 năm 2022", "P202", "31",
         "there is no 31/4/2022: month 4/2022 has 30 days",
         "không có ngày 31/4/2022: tháng 4/2022 chỉ có 30 ngày"},
        {"by 31 April 2022", "P202", "31", "there is no 31/4/2022: month 4/2022 has 30 days",
         "không có ngày 31/4/2022: tháng 4/2022 chỉ có 30 ngày"},
        {"February 30, 2022", "P202", "30", "there is no 30/2/2022: month 2/2022 has 28 days",
         "không có ngày 30/2/2022: tháng 2/2022 chỉ có 28 ngày"},
        {"2022-02-30", "P202", "30", "there is no 30/2/2022: month 2/2022 has 28 days",
         "không có ngày 30/2/2022: tháng 2/2022 chỉ có 28 ngày"},
        {"0/4/2022", "P202", "0", "there is no day 0", "không có ngày 0"},
        {"30 ngày kể từ ngày 30/2/2024", "P202", "30",
         "there is no 30/2/2024: month 2/2024 has 29 days",
         "không có ngày 30/2/2024: tháng 2/2024 chỉ có 29 ngày"},
        {"trước 17 giờ ngày 31/4/2022", "P202", "31",
         "there is no 31/4/2022: month 4/2022 has 30 days",
         "không có ngày 31/4/2022: tháng 4/2022 chỉ có 30 ngày"},
        {"ngày 32 hằng tháng", "P202", "32", "no month has a day 32", "không tháng nào có ngày 32"},
        {"ngày 30/2 hằng năm", "P202", "30", "no year has a 30/2", "không năm nào có ngày 30/2"},
        {"by 31 April every year", "P202", "31", "no year has a 31/4",
         "không năm nào có ngày 31/4"},
    });
    CHECK(help("30/2/2022") == "the last day of that month is 28/2/2022");
    CHECK(help("30/2/2022", text::Language::vietnamese) == "ngày cuối của tháng đó là 28/2/2022");
}

TEST_CASE("no such month, quarter, half") {
    check({
        {"tháng 13/2022", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"13/2022", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"tháng 0/2022", "P202", "0", "there is no month 0", "không có tháng 0"},
        {"13/13/2022", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"29/00/2022", "P202", "00", "there is no month 0", "không có tháng 0"},
        {"ngày 29 tháng 13 năm 2022", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"2022-13-32", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"15/13 hằng năm", "P202", "13", "there is no month 13", "không có tháng 13"},
        {"quý 5/2022", "P202", "5", "there is no quarter 5", "không có quý 5"},
        {"Q0 2022", "P202", "0", "there is no quarter 0", "không có quý 0"},
        {"5th quarter of 2022", "P202", "5", "there is no quarter 5", "không có quý 5"},
        {"quý V/2024", "P202", "V", "there is no quarter V", "không có quý V"},
        {"quý VI năm 2024", "P202", "VI", "there is no quarter VI", "không có quý VI"},
        {"H3/2024", "P202", "3", "a year has no half 3", "một năm không có nửa thứ 3"},
    });
}

TEST_CASE("another order, a short year") {
    constexpr std::string_view order_29 = "dates are day/month/year, and there is no month 29";
    constexpr std::string_view order_29_vi =
        "ngày ghi theo thứ tự ngày/tháng/năm, mà không có tháng 29";
    check({
        {"4/29/2022", "P203", "4/29/2022", order_29, order_29_vi, "29/4/2022"},
        {"trước ngày 04/29/2022", "P203", "04/29/2022", order_29, order_29_vi, "29/04/2022"},
        {"4-29-2022", "P203", "4-29-2022", order_29, order_29_vi, "29-4-2022"},
        {"by 4/29 every year", "P203", "4/29", order_29, order_29_vi, "29/4"},
        {"2022/04/29", "P203", "2022/04/29",
         "dates are day/month/year; one that begins with its year is yyyy-mm-dd",
         "ngày ghi theo thứ tự ngày/tháng/năm; nếu ghi năm lên đầu thì phải theo dạng yyyy-mm-dd",
         "29/4/2022"},
        {"2022-4-29", "P203", "2022-4-29",
         "dates are day/month/year; one that begins with its year is yyyy-mm-dd",
         "ngày ghi theo thứ tự ngày/tháng/năm; nếu ghi năm lên đầu thì phải theo dạng yyyy-mm-dd",
         "29/4/2022"},
        {"2022-29-04", "P203", "2022-29-04",
         "dates are day/month/year; one that begins with its year is yyyy-mm-dd",
         "ngày ghi theo thứ tự ngày/tháng/năm; nếu ghi năm lên đầu thì phải theo dạng yyyy-mm-dd",
         "29/4/2022"},
        {"29/4/22", "P203", "29/4/22", "a year has four digits: \"29/4/22\"",
         "năm phải ghi đủ bốn chữ số: “29/4/22”", "29/4/2022"},
        {"trước ngày 29/04/22", "P203", "29/04/22", "a year has four digits: \"29/04/22\"",
         "năm phải ghi đủ bốn chữ số: “29/04/22”", "29/04/2022"},
        {"29/4/'22", "P203", "29/4/'22", "a year has four digits: \"29/4/'22\"",
         "năm phải ghi đủ bốn chữ số: “29/4/'22”", "29/4/2022"},
        {"29/4/’22", "P203", "29/4/’22", "a year has four digits: \"29/4/’22\"",
         "năm phải ghi đủ bốn chữ số: “29/4/’22”", "29/4/2022"},
        {"4/29/22", "P203", "4/29/22", "a year has four digits: \"4/29/22\"",
         "năm phải ghi đủ bốn chữ số: “4/29/22”", "29/4/2022"},
        {"30/2/22", "P203", "30/2/22", "a year has four digits: \"30/2/22\"",
         "năm phải ghi đủ bốn chữ số: “30/2/22”"},
        {"29 April 22", "P203", "22", "a year has four digits: \"22\"",
         "năm phải ghi đủ bốn chữ số: “22”", "2022"},
        {"tháng 4/22", "P203", "22", "a year has four digits: \"22\"",
         "năm phải ghi đủ bốn chữ số: “22”", "2022"},
        {"quý II/24", "P203", "24", "a year has four digits: \"24\"",
         "năm phải ghi đủ bốn chữ số: “24”", "2024"},
        {"giai đoạn 21-25", "P203", "21", "a year has four digits: \"21\"",
         "năm phải ghi đủ bốn chữ số: “21”", "2021"},
        {"giai đoạn 2021-25", "P203", "25", "a year has four digits: \"25\"",
         "năm phải ghi đủ bốn chữ số: “25”", "2025"},
        {"trước 2022-04", "P203", "2022-04", "a month is written as month/year: \"2022-04\"",
         "tháng ghi theo thứ tự tháng/năm: “2022-04”", "4/2022"},
        {"2022/4", "P203", "2022/4", "a month is written as month/year: \"2022/4\"",
         "tháng ghi theo thứ tự tháng/năm: “2022/4”", "4/2022"},
        // A month, or years?
        {"2001-05", "P203", "05", "a year has four digits: \"05\"",
         "năm phải ghi đủ bốn chữ số: “05”"},
        {"2022-13", "P203", "13", "a year has four digits: \"13\"",
         "năm phải ghi đủ bốn chữ số: “13”"},
        {"5/5/02022", "P201", "02022", "not a year of four digits: \"02022\"",
         "không phải năm có bốn chữ số: “02022”"},
        {"5/5/222", "P201", "222", "not a year of four digits: \"222\"",
         "không phải năm có bốn chữ số: “222”"},
        {"5/5/0222", "P201", "0222", "not a year of four digits: \"0222\"",
         "không phải năm có bốn chữ số: “0222”"},
        {"29/4-2022", "P201", "29/4-2022",
         "a date has one kind of sign between its parts: \"29/4-2022\"",
         "giữa ngày, tháng, năm chỉ dùng một loại dấu: “29/4-2022”", "29/4/2022"},
    });
    CHECK(help("4/29/2022") == "write 29/4/2022");
    CHECK(help("4/29/2022", text::Language::vietnamese) == "ghi là 29/4/2022");
}

TEST_CASE("signs around a month's name") {
    const auto refuse = [](std::string_view words, std::string_view at,
                           std::optional<std::string_view> mend) {
        const std::string english =
            "a date with the month's name has no signs between its parts: \"" + std::string(at) +
            "\"";
        const std::string vietnamese =
            "tháng ghi bằng tên thì giữa ngày, tháng, năm không dùng dấu: “" + std::string(at) +
            "”";
        check({{words, "P201", at, english, vietnamese, mend}});
    };
    refuse("Apr-29-2022", "Apr-29-2022", "April 29, 2022");
    refuse("by april/29/2022", "april/29/2022", "April 29, 2022");
    refuse("before Apr-29-22", "Apr-29-22", "April 29, 2022");
    refuse("29-Apr-2022", "29-Apr-2022", "29 April 2022");
    refuse("by 29/April/22", "29/April/22", "29 April 2022");
    refuse("Apr-31-22", "Apr-31-22", std::nullopt);
    refuse("Apr-29-222", "Apr-29-222", std::nullopt);
    check({{"Apr-31-2022", "P202", "31", "there is no 31/4/2022: month 4/2022 has 30 days",
            "không có ngày 31/4/2022: tháng 4/2022 chỉ có 30 ngày"}});
}

TEST_CASE("two days, from the first to the last") {
    const auto refuse = [](std::string_view words, std::string_view at, std::string_view mend) {
        const std::string english =
            "two days are written, the first and the last: \"" + std::string(at) + "\"";
        const std::string vietnamese =
            "ghi cả ngày bắt đầu và ngày kết thúc: “" + std::string(at) + "”";
        check({{words, "P201", at, english, vietnamese, mend}});
    };
    for (const auto& [words, mend] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"từ 1/4/2022 đến 29/4/2022", "29/4/2022"},
             {"từ 1 - 4 - 2022 đến 29 - 4 - 2022", "29 - 4 - 2022"},
             {"từ ngày 1/4 đến hết ngày 29/4/2022", "ngày 29/4/2022"},
             {"từ 2022-04-01 đến 2022-04-29", "2022-04-29"},
             {"từ nay đến hết năm 2025", "năm 2025"},
             {"từ tháng 4 đến tháng 6/2022", "tháng 6/2022"},
             {"from 1 April to 29 April 2022", "29 April 2022"}}) {
        refuse(words, words, mend);
    }
    refuse("hoàn thành từ 1/4/2022 đến 29/4/2022", "từ 1/4/2022 đến 29/4/2022", "29/4/2022");
    check({{"từ 1/4/2022 đến 31/4/2022", "P202", "31",
            "there is no 31/4/2022: month 4/2022 has 30 days",
            "không có ngày 31/4/2022: tháng 4/2022 chỉ có 30 ngày"},
           {"từ năm 2025 đến năm 2021", "P201", "2025 đến năm 2021",
            "the years run backwards: \"2025 đến năm 2021\"",
            "năm cuối nhỏ hơn năm đầu: “2025 đến năm 2021”", "2021-2025"}});
    CHECK(help("từ 1/4/2022 đến 29/4/2022") == "a deadline is the last day alone: write 29/4/2022");
}

TEST_CASE("no year") {
    for (const auto& [words, at] :
         std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"29/4", "29/4"},
             {"trước ngày 29/4", "29/4"},
             {"22/4", "22/4"},
             {"29 tháng 4", "29 tháng 4"},
             {"trước ngày 29 tháng 4", "29 tháng 4"},
             {"29 April", "29 April"},
             {"by April 29", "April 29"},
             {"tháng 4", "tháng 4"},
             {"trong tháng 4", "tháng 4"},
             {"by the end of April", "April"},
             {"quý II", "quý II"},
             {"Q2", "Q2"},
             {"the second quarter", "second quarter"},
             {"6 tháng đầu năm", "6 tháng đầu"},
             {"cuối tháng 6", "tháng 6"},
             {"30 ngày kể từ ngày 29/4", "29/4"}}) {
        const std::string english = "no year: \"" + std::string(at) + "\"";
        const std::string vietnamese = "thiếu năm: “" + std::string(at) + "”";
        check({{words, "P201", at, english, vietnamese}});
    }
    check({{"trước ngày 25", "P201", "ngày 25", "no month and year: \"ngày 25\"",
            "thiếu tháng, năm: “ngày 25”"}});
}

TEST_CASE("hours") {
    check({
        {"trước 24:30 ngày 29/4/2022", "P201", "24:30", "the day is over at 24:00: \"24:30\"",
         "ngày kết thúc lúc 24 giờ: “24:30”"},
        {"trước 25 giờ ngày 29/4/2022", "P201", "25", "there is no such hour: \"25\"",
         "không có giờ này: “25”"},
        {"trước 10 giờ 75 ngày 29/4/2022", "P201", "75", "there is no such minute: \"75\"",
         "không có phút này: “75”"},
        {"by 13 pm on 29/4/2022", "P201", "13 pm", "there is no such hour: \"13 pm\"",
         "không có giờ này: “13 pm”"},
        {"trước 15 giờ sáng ngày 29/4/2022", "P201", "15 giờ sáng",
         "there is no such hour: \"15 giờ sáng\"", "không có giờ này: “15 giờ sáng”"},
        {"trước 3 giờ trưa ngày 29/4/2022", "P201", "3 giờ trưa",
         "there is no such hour: \"3 giờ trưa\"", "không có giờ này: “3 giờ trưa”"},
        {"trước 12 giờ đêm ngày 29/4/2022", "P201", "đêm",
         "not understood between the hour and its day: \"đêm\"",
         "không hiểu phần ghi giữa giờ và ngày: “đêm”"},
        {"trước 8 giờ tối ngày 25 hằng tháng", "P201", "tối",
         "not understood between the hour and its day: \"tối\"",
         "không hiểu phần ghi giữa giờ và ngày: “tối”"},
        {"trước 17 giờ", "P201", "17 giờ", "an hour of which day? \"17 giờ\"",
         "có giờ mà không có ngày: “17 giờ”"},
        {"by 5 pm in April 2022", "P201", "5 pm", "an hour of which day? \"5 pm\"",
         "có giờ mà không có ngày: “5 pm”"},
    });
}

TEST_CASE("parts of periods that no law defines") {
    check({
        {"đầu quý II/2024", "P201", "đầu quý II/2024",
         "no law says which day \"đầu quý II/2024\" is",
         "pháp luật không quy định “đầu quý II/2024” là ngày nào"},
        {"giữa quý II năm 2024", "P201", "giữa quý II năm 2024",
         "no law says which day \"giữa quý II năm 2024\" is",
         "pháp luật không quy định “giữa quý II năm 2024” là ngày nào"},
        {"trong cuối quý II/2024", "P201", "cuối quý II/2024",
         "no law says which day \"cuối quý II/2024\" is",
         "pháp luật không quy định “cuối quý II/2024” là ngày nào", "quý II/2024"},
        {"đầu quý", "P201", "đầu quý", "no law says which day \"đầu quý\" is",
         "pháp luật không quy định “đầu quý” là ngày nào"},
        {"đầu quý II", "P201", "đầu quý II", "no law says which day \"đầu quý II\" is",
         "pháp luật không quy định “đầu quý II” là ngày nào"},
        {"beginning of Q2 2024", "P201", "beginning of Q2 2024",
         "no law says which day \"beginning of Q2 2024\" is",
         "pháp luật không quy định “beginning of Q2 2024” là ngày nào"},
        {"before the end of June 2022", "P201", "before the end of June 2022",
         "\"before the end of June 2022\" does not say whether that day itself is still in time",
         "“before the end of June 2022” không nói rõ chính ngày đó có còn trong hạn hay không"},
        {"hoàn thành trước cuối tháng 6/2022", "P201", "trước cuối tháng 6/2022",
         "\"trước cuối tháng 6/2022\" does not say whether that day itself is still in time",
         "“trước cuối tháng 6/2022” không nói rõ chính ngày đó có còn trong hạn hay không"},
        {"before mid-June 2022", "P201", "before mid-June 2022",
         "\"before mid-June 2022\" does not say whether that day itself is still in time",
         "“before mid-June 2022” không nói rõ chính ngày đó có còn trong hạn hay không"},
        {"2025-2021", "P201", "2025-2021", "the years run backwards: \"2025-2021\"",
         "năm cuối nhỏ hơn năm đầu: “2025-2021”", "2021-2025"},
        {"9 tháng đầu năm 2024", "P201", "9 tháng đầu năm 2024",
         "of a year's parts only 6 months are read: \"9 tháng đầu năm 2024\"",
         "chỉ đọc được 6 tháng đầu năm, 6 tháng cuối năm: “9 tháng đầu năm 2024”", "tháng 9/2024"},
    });
    CHECK(help("cuối quý II/2024") ==
          "write quý II/2024: it ends with its last day, or name a day");
}

TEST_CASE("counted") {
    check({
        {"0 ngày kể từ ngày ban hành", "P201", "0", "a time limit of 0 is no time limit",
         "thời hạn bằng 0 không phải là thời hạn"},
        {"100001 days after issued", "P201", "100001", "too long a time limit: 100001",
         "thời hạn quá dài: 100001"},
        {"1001 năm kể từ ngày ban hành", "P201", "1001", "too long a time limit: 1001",
         "thời hạn quá dài: 1001"},
        {"99999999999 days after issued", "P201", "99999999999",
         "too long a time limit: 99999999999", "thời hạn quá dài: 99999999999"},
        {"2025 năm kể từ ngày ban hành", "P201", "2025", "too long a time limit: 2025",
         "thời hạn quá dài: 2025"},
        {"trước 2025 năm", "P201", "2025 năm", "a year, and no count of years: \"2025 năm\"",
         "đây là năm, không phải số năm: “2025 năm”", "năm 2025"},
        {"2025 years", "P201", "2025 years", "a year, and no count of years: \"2025 years\"",
         "đây là năm, không phải số năm: “2025 years”", "2025"},
        {"trong vòng 30 ngày", "P201", "30 ngày", "\"30 ngày\" counted from when?",
         "“30 ngày” tính từ ngày nào?"},
        {"within 5 working days", "P201", "5 working days", "\"5 working days\" counted from when?",
         "“5 working days” tính từ ngày nào?"},
        {"24 giờ kể từ khi nhận được", "P201", "24 giờ",
         "a time limit in hours can't be counted: there are only days here",
         "không tính được thời hạn theo giờ: ở đây chỉ tính theo ngày"},
        {"within 48 hours of receipt", "P201", "48 hours",
         "a time limit in hours can't be counted: there are only days here",
         "không tính được thời hạn theo giờ: ở đây chỉ tính theo ngày"},
        {"trước 30 ngày kể từ ngày ban hành", "P201", "trước",
         "a time limit that is counted takes no \"before\"",
         "thời hạn tính theo khoảng thời gian không đi với “trước”"},
        {"30 ngày kể từ ngày phê duyệt", "P204", "ngày phê duyệt",
         "it is not certain which day this counts from: \"ngày phê duyệt\"",
         "không xác định được ngày làm mốc tính: “ngày phê duyệt”"},
        {"30 ngày kể từ ngày ban hành quyết định phê duyệt", "P204",
         "ngày ban hành quyết định phê duyệt",
         "it is not certain which day this counts from: \"ngày ban hành quyết định phê duyệt\"",
         "không xác định được ngày làm mốc tính: “ngày ban hành quyết định phê duyệt”"},
        {"30 days after April 2022", "P204", "April 2022",
         "it is not certain which day this counts from: \"April 2022\"",
         "không xác định được ngày làm mốc tính: “April 2022”"},
        {"30 days after 2022", "P204", "2022",
         "it is not certain which day this counts from: \"2022\"",
         "không xác định được ngày làm mốc tính: “2022”"},
        {"30 days since 29/4/2022x", "P201", "x", "the deadline is complete before this: \"x\"",
         "thời hạn đã đủ, phần sau không hiểu được: “x”"},
    });
}

TEST_CASE("recurring") {
    check({
        {"định kỳ 2 tháng", "P201", "2 tháng", "a cycle that is not known: \"2 tháng\"",
         "không rõ chu kỳ: “2 tháng”"},
        {"every 5 years", "P201", "every 5 years", "a cycle that is not known: \"every 5 years\"",
         "không rõ chu kỳ: “every 5 years”"},
        {"trước hằng quý", "P201", "trước", "before which day of it?", "trước ngày nào của kỳ đó?"},
        {"hằng tuần", "P201", "hằng tuần", "which day of the week?", "ngày nào trong tuần?"},
        {"định kỳ 6 tháng, năm", "P201", ", năm", "the deadline is complete before this: \", năm\"",
         "thời hạn đã đủ, phần sau không hiểu được: “, năm”"},
    });
}

TEST_CASE("anything else") {
    check({
        {"", "P201", "", "no deadline: the text is empty", "chưa ghi thời hạn"},
        {"29/4/2022x", "P201", "x", "the deadline is complete before this: \"x\"",
         "thời hạn đã đủ, phần sau không hiểu được: “x”"},
        {"29/4/2022\u200d\u200d", "P201", "\u200d\u200d",
         "the deadline is complete before this: \"U+200D U+200D\"",
         "thời hạn đã đủ, phần sau không hiểu được: “U+200D U+200D”"},
        {"29/4/2022 và 5/5/2022", "P201", "và 5/5/2022",
         "the deadline is complete before this: \"và 5/5/2022\"",
         "thời hạn đã đủ, phần sau không hiểu được: “và 5/5/2022”"},
        {"thường xuyên hằng tháng", "P201", "hằng tháng",
         "the deadline is complete before this: \"hằng tháng\"",
         "thời hạn đã đủ, phần sau không hiểu được: “hằng tháng”"},
        {"trước ngày mai", "P201", "mai", "not a deadline: \"mai\"",
         "không phải là thời hạn: “mai”"},
        {"bất cứ lúc nào", "P201", "bất cứ lúc nào", "not a deadline: \"bất cứ lúc nào\"",
         "không phải là thời hạn: “bất cứ lúc nào”"},
        {"trước ngày", "P201", "trước ngày",
         "the words stop before they name a day: \"trước ngày\"", "chưa nêu rõ ngày: “trước ngày”"},
        {"by", "P201", "by", "the words stop before they name a day: \"by\"",
         "chưa nêu rõ ngày: “by”"},
        {"30 (15) ngày kể từ ngày ban hành", "P201", "(15) ngày kể từ ngày ban hành",
         "not a deadline: \"(15) ngày kể từ ngày ban hành\"",
         "không phải là thời hạn: “(15) ngày kể từ ngày ban hành”"},
        {"trước ngày 29//4/2022", "P201", "29//4/2022", "not a deadline: \"29//4/2022\"",
         "không phải là thời hạn: “29//4/2022”"},
        {"29/4-22", "P201", "29/4-22", "a date has one kind of sign between its parts: \"29/4-22\"",
         "giữa ngày, tháng, năm chỉ dùng một loại dấu: “29/4-22”"},
        {"từ 1/4/2022", "P201", "1/4/2022", "not a deadline: \"1/4/2022\"",
         "không phải là thời hạn: “1/4/2022”"},
        {"029/4/2022", "P201", "029/4/2022", "not a deadline: \"029/4/2022\"",
         "không phải là thời hạn: “029/4/2022”"},
    });
    CHECK(pointed("   ", refusal_of("   ")) == "   ");
}

TEST_CASE("did you mean: marks left out, a letter wrong") {
    for (const auto& pair : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"truoc ngay 29/4/2022", "trước ngày 29/4/2022"},
             {"trươc ngày 29/4/2022", "trước ngày 29/4/2022"},
             {"befor 29/4/2022", "before 29/4/2022"},
             {"quy II/2024", "quý II/2024"},
             {"trong vong 30 ngay ke tu ngay ky", "trong vòng 30 ngày kể từ ngày ký"},
             {"dinh ky 6 thang", "định kỳ 6 tháng"},
             {"truoc ngay 25 hang thang", "trước ngày 25 hàng tháng"},
             {"cho quyet dinh", "chờ quyết định"},
             {"thuong xuyen", "thường xuyên"},
             {"29 Apirl 2022", "29 April 2022"}}) {
        const auto words = pair.first, mend = pair.second;
        CAPTURE(words);
        const Refusal refusal = refusal_of(words);
        CHECK(to_text(refusal.code) == "P201");
        CHECK(pointed(words, refusal) == words);
        CHECK(text::fold(refusal.mend.value_or("")) == text::fold(mend));
        CHECK(refusal.help.in(text::Language::english) ==
              "did you mean \"" + refusal.mend.value_or("") + "\"?");
        CHECK(refusal.help.in(text::Language::vietnamese) ==
              "có phải là “" + refusal.mend.value_or("") + "”?");
    }
}

TEST_CASE("a very long text is refused, soon") {
    std::string words = "trước ngày 29/4/2022";
    for (int i = 0; i < 100'000; ++i)
        words += " và 5/5/2022";
    const Refusal refusal = refusal_of(words);
    CHECK(refusal.span.end == words.size());
    refusal_of(std::string(1'000'000, 'x'));
    refusal_of(std::string(1'000'000, '9'));
}

TEST_CASE("a written day is refused likewise") {
    const auto refused = [](std::string_view words) {
        auto read = parse_written_day(words);
        REQUIRE(std::holds_alternative<Refusal>(read));
        const Refusal& refusal = std::get<Refusal>(read);
        return to_text(refusal.code) + " " + pointed(words, refusal) + " " +
               refusal.mend.value_or("-");
    };
    CHECK(refused("30/2/2022") == "P202 30 -");
    CHECK(refused("4/29/2022") == "P203 4/29/2022 29/4/2022");
    CHECK(refused("29/4/22") == "P203 29/4/22 29/4/2022");
    CHECK(refused("29/4") == "P201 29/4 -");
    CHECK(refused("29/4/2022 x") == "P201 x -");
    CHECK(refused("trước ngày 29/4/2022") == "P201 trước ngày 29/4/2022 -");
    CHECK(refused("") == "P201  -");
}
