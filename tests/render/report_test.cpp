// Whole reports, as a person sees them.

#include "render/report.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "render/report_model.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace plan;
using assess::Status;
using render::GroupBy;
using render::Subject;
using test::lines_of;
using test::Office;
using test::rendered;
using text::Language;

namespace {

render::Style style(Language language, std::size_t width, bool color = false) {
    return {language, width, color};
}

std::string text_of(const Office& office, Subject subject, const render::Style& style,
                    std::optional<GroupBy> by = std::nullopt) {
    return rendered(render::report_text, office.report(subject, by), style);
}

Office needing_a_hand() {
    Office office = test::sample_office();
    office.choose({Status::overdue, Status::due_soon});
    return office;
}

const std::vector<Language> languages = {Language::english, Language::vietnamese};
const std::vector<std::optional<GroupBy>> groupings = {std::nullopt,    GroupBy::body,
                                                       GroupBy::plan,   GroupBy::directive,
                                                       GroupBy::status, GroupBy::month};

}  // namespace

TEST_CASE("check at 80 cells in English") {
    const Office office = needing_a_hand();
    CHECK(text_of(office, Subject::check, style(Language::english, 80)) ==
          R"(Plans as of 5/5/2022: 2 overdue, 1 due soon

Overdue · 2

28/4/2022  7 days late  Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết
                        20-NQ/TW và làm báo cáo
                        70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                        2 bodies: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm

Due soon · 1

9/5/2022   4 days left  Báo cáo tổng kết của Thành ủy
17:00                   70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy
                        Ban Tuyên giáo Thành ủy Hà Nội
                        with: Sở Khoa học và Công nghệ Hà Nội; UBND thành phố

10 obligations: 1 done on time, 1 done late, 3 open in time, 2 overdue,
2 without a deadline; 1 waived.
Done in time: 1 of 2 (50%).
)");
}

TEST_CASE("check at 80 cells in Vietnamese") {
    const Office office = needing_a_hand();
    CHECK(text_of(office, Subject::check, style(Language::vietnamese, 80)) ==
          R"(Tình hình thực hiện đến ngày 5/5/2022: 2 nhiệm vụ quá hạn,
1 nhiệm vụ sắp đến hạn

Quá hạn · 2

28/4/2022  quá hạn 7 ngày  Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị
                           quyết 20-NQ/TW và làm báo cáo
                           70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                           2 cơ quan: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm

Sắp đến hạn · 1

9/5/2022   còn 4 ngày      Báo cáo tổng kết của Thành ủy
17:00                      70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy
                           Ban Tuyên giáo Thành ủy Hà Nội
                           phối hợp: Sở Khoa học và Công nghệ Hà Nội;
                           UBND thành phố

10 nhiệm vụ: 1 hoàn thành đúng hạn, 1 hoàn thành quá hạn,
3 đang thực hiện trong hạn, 2 quá hạn, 2 không có thời hạn; 1 được miễn.
Tỷ lệ hoàn thành đúng hạn: 1/2 (50%).
)");
}

TEST_CASE("check in 40 cells stands the wide column below") {
    const Office office = needing_a_hand();
    CHECK(text_of(office, Subject::check, style(Language::vietnamese, 40)) ==
          R"(Tình hình thực hiện đến ngày 5/5/2022: 2
nhiệm vụ quá hạn,
1 nhiệm vụ sắp đến hạn

Quá hạn · 2

28/4/2022  quá hạn 7 ngày
  Khảo sát, đánh giá, tổng kết 10 năm
  thực hiện Nghị quyết 20-NQ/TW và làm
  báo cáo
  70-KH/TU ·
  ha-noi-70-kh-tu/bao-cao-quan-huyen
  2 cơ quan: Quận ủy Ba Đình;
  Quận ủy Bắc Từ Liêm

Sắp đến hạn · 1

9/5/2022 17:00  còn 4 ngày
  Báo cáo tổng kết của Thành ủy
  70-KH/TU ·
  ha-noi-70-kh-tu/bao-cao-thanh-uy
  Ban Tuyên giáo Thành ủy Hà Nội
  phối hợp:
  Sở Khoa học và Công nghệ Hà Nội;
  UBND thành phố

10 nhiệm vụ: 1 hoàn thành đúng hạn,
1 hoàn thành quá hạn,
3 đang thực hiện trong hạn, 2 quá hạn,
2 không có thời hạn; 1 được miễn.
Tỷ lệ hoàn thành đúng hạn: 1/2 (50%).
)");
}

TEST_CASE("list at 120 cells in Vietnamese has every status") {
    const Office office = test::sample_office();
    CHECK(text_of(office, Subject::list, style(Language::vietnamese, 120)) ==
          R"(Các nhiệm vụ tính đến ngày 5/5/2022 · 10

Quá hạn · 2

28/4/2022  quá hạn 7 ngày   Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo
                            70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                            2 cơ quan: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm

Sắp đến hạn · 1

9/5/2022   còn 4 ngày       Báo cáo tổng kết của Thành ủy
17:00                       70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy
                            Ban Tuyên giáo Thành ủy Hà Nội
                            phối hợp: Sở Khoa học và Công nghệ Hà Nội; UBND thành phố

Trong hạn · 2

15/6/2022  còn 41 ngày      Khảo sát
                            70-KH/TU · ha-noi-70-kh-tu/khao-sat
                            Sở Khoa học và Công nghệ Hà Nội
                            gia hạn (hạn cũ 1/5/2022) theo 210-CV/TU
31/3/2027  còn 1791 ngày    Báo cáo quý
                            70-KH/TU · ha-noi-70-kh-tu/hang-quy · kỳ 31/3/2027
                            Quận ủy Bắc Từ Liêm
                            hạn cuối còn có thể thay đổi: lịch nghỉ liên quan chưa được công bố đủ (P208)
                            cơ quan kết thúc hoạt động mà chưa rõ cơ quan tiếp nhận (P304)

Hoàn thành quá hạn · 1

1/5/2022   xong 3/5/2022,   Khảo sát
           quá hạn 2 ngày   70-KH/TU · ha-noi-70-kh-tu/khao-sat
                            Quận ủy Ba Đình

Hoàn thành đúng hạn · 1

28/4/2022  xong 27/4/2022,  Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo
           đúng hạn         70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                            Sở Khoa học và Công nghệ Hà Nội
                            minh chứng: 123-BC/SKHCN

Thường xuyên · 1

—          thường xuyên     Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen
                            Ban Tuyên giáo Thành ủy Hà Nội

Chờ quyết định · 1

—          chờ quyết định   Việc chưa giao
                            70-KH/TU · ha-noi-70-kh-tu/chua-giao
                            chưa giao cơ quan chủ trì (P401)

Được miễn · 1

—          được miễn        Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen
                            Quận ủy Bắc Từ Liêm
                            miễn theo 99-QĐ/TU

10 nhiệm vụ: 1 hoàn thành đúng hạn, 1 hoàn thành quá hạn, 3 đang thực hiện trong hạn, 2 quá hạn, 2 không có thời hạn;
1 được miễn.
Tỷ lệ hoàn thành đúng hạn: 1/2 (50%).
)");
}

TEST_CASE("list at 80 cells in English by body") {
    const Office office = test::sample_office();
    CHECK(text_of(office, Subject::list, style(Language::english, 80), GroupBy::body) ==
          R"(Obligations as of 5/5/2022 · 10

Quận ủy Ba Đình · 2
1 done late, 1 overdue

28/4/2022  7 days late      Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị
                            quyết 20-NQ/TW và làm báo cáo
                            70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
1/5/2022   done 3/5/2022,   Khảo sát
           2 days late      70-KH/TU · ha-noi-70-kh-tu/khao-sat

Quận ủy Bắc Từ Liêm · 3
1 open in time, 1 overdue; 1 waived

28/4/2022  7 days late      Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị
                            quyết 20-NQ/TW và làm báo cáo
                            70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
—          waived           Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen
                            waived by 99-QĐ/TU
31/3/2027  1791 days left   Báo cáo quý
                            70-KH/TU · ha-noi-70-kh-tu/hang-quy · for 31/3/2027
                            the last day may still move: the days off on its way
                            are not all announced (P208)
                            the body ends and nobody, or more than one, takes
                            over (P304)

Ban Tuyên giáo Thành ủy Hà Nội · 2
1 open in time, 1 without a deadline

9/5/2022   4 days left      Báo cáo tổng kết của Thành ủy
17:00                       70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy
                            with: Sở Khoa học và Công nghệ Hà Nội;
                            UBND thành phố
—          ongoing          Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen

Sở Khoa học và Công nghệ Hà Nội · 2
1 done on time, 1 open in time

28/4/2022  done 27/4/2022,  Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị
           on time          quyết 20-NQ/TW và làm báo cáo
                            70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                            evidence: 123-BC/SKHCN
15/6/2022  41 days left     Khảo sát
                            70-KH/TU · ha-noi-70-kh-tu/khao-sat
                            extended (was 1/5/2022) by 210-CV/TU

Nobody answers · 1
1 without a deadline

—          pending          Việc chưa giao
                            70-KH/TU · ha-noi-70-kh-tu/chua-giao

10 obligations: 1 done on time, 1 done late, 3 open in time, 2 overdue,
2 without a deadline; 1 waived.
Done in time: 1 of 2 (50%).
)");
}

TEST_CASE("list at 120 cells in English by month") {
    const Office office = test::sample_office();
    CHECK(text_of(office, Subject::list, style(Language::english, 120), GroupBy::month) ==
          R"(Obligations as of 5/5/2022 · 10

April 2022 · 3
1 done on time, 2 overdue

28/4/2022  7 days late      Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo
                            70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                            2 bodies: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm
28/4/2022  done 27/4/2022,  Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo
           on time          70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen
                            Sở Khoa học và Công nghệ Hà Nội
                            evidence: 123-BC/SKHCN

May 2022 · 2
1 done late, 1 open in time

9/5/2022   4 days left      Báo cáo tổng kết của Thành ủy
17:00                       70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy
                            Ban Tuyên giáo Thành ủy Hà Nội
                            with: Sở Khoa học và Công nghệ Hà Nội; UBND thành phố
1/5/2022   done 3/5/2022,   Khảo sát
           2 days late      70-KH/TU · ha-noi-70-kh-tu/khao-sat
                            Quận ủy Ba Đình

June 2022 · 1
1 open in time

15/6/2022  41 days left     Khảo sát
                            70-KH/TU · ha-noi-70-kh-tu/khao-sat
                            Sở Khoa học và Công nghệ Hà Nội
                            extended (was 1/5/2022) by 210-CV/TU

March 2027 · 1
1 open in time

31/3/2027  1791 days left   Báo cáo quý
                            70-KH/TU · ha-noi-70-kh-tu/hang-quy · for 31/3/2027
                            Quận ủy Bắc Từ Liêm
                            the last day may still move: the days off on its way are not all announced (P208)
                            the body ends and nobody, or more than one, takes over (P304)

Without a last day · 3
2 without a deadline; 1 waived

—          ongoing          Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen
                            Ban Tuyên giáo Thành ủy Hà Nội
—          waived           Tuyên truyền
                            70-KH/TU · ha-noi-70-kh-tu/tuyen-truyen
                            Quận ủy Bắc Từ Liêm
                            waived by 99-QĐ/TU
—          pending          Việc chưa giao
                            70-KH/TU · ha-noi-70-kh-tu/chua-giao
                            nobody answers for it (P401)

10 obligations: 1 done on time, 1 done late, 3 open in time, 2 overdue, 2 without a deadline; 1 waived.
Done in time: 1 of 2 (50%).
)");
}

TEST_CASE("check says nothing where nothing needs a hand; the others say so") {
    Office office = test::sample_office();
    office.choose({});
    CHECK(text_of(office, Subject::check, style(Language::english, 80)).empty());
    CHECK(
        rendered(render::report_markdown, office.report(Subject::check), render::Style{}).empty());
    const std::string closing = R"(

10 obligations: 1 done on time, 1 done late, 3 open in time, 2 overdue,
2 without a deadline; 1 waived.
Done in time: 1 of 2 (50%).
)";
    CHECK(text_of(office, Subject::overdue, style(Language::english, 80)) ==
          "As of 5/5/2022 there is none of these in what was asked for." + closing);
    CHECK(text_of(office, Subject::list, style(Language::english, 80)) ==
          "As of 5/5/2022 there is none of these in what was asked for." + closing);
}

TEST_CASE("a list of one status has no headings below its title") {
    Office office = test::sample_office();
    office.choose({Status::overdue});
    const auto lines = lines_of(text_of(office, Subject::overdue, style(Language::english, 80)));
    REQUIRE(lines.size() > 3);
    CHECK(lines[0] == "Overdue as of 5/5/2022 · 2");
    CHECK(lines[1].empty());
    CHECK(lines[2].starts_with("28/4/2022  7 days late  Khảo sát"));
}

TEST_CASE("no line is wider than the terminal, and none ends in a space") {
    const Office office = test::sample_office();
    for (const std::size_t width : {40u, 60u, 80u, 100u, 120u})
        for (const Language language : languages)
            for (const auto& by : groupings)
                for (const auto& line :
                     lines_of(text_of(office, Subject::list, style(language, width), by))) {
                    CHECK(text::width(line) <= width);
                    CHECK((line.empty() || line.back() != ' '));
                }
}

TEST_CASE("a word that is longer than the column is cut, whole names of bodies are not") {
    Office office;
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    const auto body = office.body("b", "Ban Tuyên giáo");
    office.owe(office.item(plan, "i", std::string(200, 'x'), ""), body, "");
    office.assess("5/5/2022");
    for (const auto& line : lines_of(text_of(office, Subject::list, style(Language::english, 60))))
        CHECK(text::width(line) <= 60);
}

TEST_CASE("columns stand where they stand, composed or not") {
    Office office;
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    const auto composed = office.body("a", "Quận ủy");
    const auto decomposed = office.body("b", "Qua\u0323\u0302n u\u0309y");
    const std::string title = "Việc", same = "Vie\u0323\u0302c";
    office.owe(office.item(plan, "i", title, ""), composed, "1/5/2022");
    office.owe(office.item(plan, "j", same, ""), decomposed, "1/5/2022");
    office.assess("5/5/2022");
    const auto lines = lines_of(text_of(office, Subject::list, style(Language::vietnamese, 80)));
    std::vector<std::size_t> columns;
    for (const std::string& line : lines)
        for (const std::string& words : {title, same})
            if (const auto at = line.find(words); at != std::string::npos)
                columns.push_back(text::width(line.substr(0, at)));
    CHECK(columns == std::vector<std::size_t>{26, 26});
}

TEST_CASE("neighbors that differ in nothing but the body are one row, all bodies named") {
    Office office;
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    const auto item = office.item(plan, "i", "Work", "");
    for (int i = 1; i <= 36; ++i)
        office.owe(item, office.body(fmt::format("b-{}", i), fmt::format("Body, {}", i)),
                   "1/5/2022");
    office.assess("5/5/2022");
    const std::string text = text_of(office, Subject::list, style(Language::english, 80));
    CHECK(text.find("36 bodies: Body, 1; Body, 2;") != std::string::npos);
    CHECK(text.find("Body, 36\n") != std::string::npos);
    CHECK(std::ranges::count(text, ';') == 35);
    CHECK(text.find("Overdue · 36") != std::string::npos);
}

TEST_CASE("an extension, an hour or a doubt of its own keeps a row apart") {
    const auto rows = [](auto change) {
        Office office;
        const auto plan = office.plan("p", "1-KH/TU", "Plan");
        const auto item = office.item(plan, "i", "Work", "");
        office.owe(item, office.body("a", "A"), "1/5/2022");
        change(office.owe(item, office.body("b", "B"), "1/5/2022"), office);
        office.assess("5/5/2022");
        const std::string text = text_of(office, Subject::list, style(Language::english, 80));
        return text.find("2 bodies") == std::string::npos ? 2 : 1;
    };
    CHECK(rows([](auto&, auto&) {}) == 1);
    CHECK(rows([](auto& owed, auto&) { owed.uncertain = true; }) == 2);
    CHECK(rows([](auto& owed, auto&) { owed.orphaned = true; }) == 2);
    CHECK(rows([](auto& owed, auto&) { owed.hour = due::Hour{600}; }) == 2);
    CHECK(rows([](auto& owed, auto&) { owed.last_day = test::day("30/4/2022"); }) == 2);
    CHECK(rows([](auto&, auto& office) {
              auto& record = office.record(model::RecordKind::extension, "2/5/2022");
              record.to = office.room.seldom(model::WrittenDay{{}, test::day("1/5/2022")});
          }) == 2);
}

TEST_CASE("who took over says from whom") {
    Office office;
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    const auto old = office.body("old", "Quận ủy Ba Đình");
    const auto young = office.body("new", "Đảng ủy phường Ba Đình");
    office.owe(office.item(plan, "i", "Work", ""), old, "1/5/2022").owner = young;
    office.assess("5/5/2022");
    CHECK(text_of(office, Subject::list, style(Language::vietnamese, 100))
              .find("Đảng ủy phường Ba Đình (tiếp nhận từ Quận ủy Ba Đình)\n") !=
          std::string::npos);
    const std::string by_body =
        text_of(office, Subject::list, style(Language::english, 100), GroupBy::body);
    CHECK(by_body.find("Đảng ủy phường Ba Đình · 1\n1 overdue\n") != std::string::npos);
    CHECK(by_body.find(" taken over from Quận ủy Ba Đình\n") != std::string::npos);
}

TEST_CASE("by directive, under each that the plan implements; those of none come last") {
    Office office;
    const auto body = office.body("b", "B");
    const auto first = office.directive("1-NQ/TW", "One");
    const auto second = office.directive("2-NQ/TW", "Two");
    const auto idle = office.plan("idle", "", "Idle");
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    for (const auto target : {second, first, second})
        office.model.directives[plan].implements.push_back(
            {office.model.directives[target].number, target, model::none});
    office.owe(office.item(idle, "i", "Alone", ""), body, "");
    office.owe(office.item(plan, "j", "Work", ""), body, "");
    office.assess("5/5/2022");
    const std::string text =
        text_of(office, Subject::list, style(Language::english, 80), GroupBy::directive);
    const auto at = [&](std::string_view words) { return text.find(words); };
    REQUIRE(at("No directive named · 1") != std::string::npos);
    CHECK(at("1-NQ/TW: One · 1") < at("2-NQ/TW: Two · 1"));
    CHECK(at("2-NQ/TW: Two · 1") < at("No directive named · 1"));
    CHECK(at("2 obligations:") != std::string::npos);
}

TEST_CASE("color says nothing that words do not") {
    const Office office = test::sample_office();
    const std::string plain = text_of(office, Subject::list, style(Language::english, 80));
    const std::string inked = text_of(office, Subject::list, style(Language::english, 80, true));
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(inked.find("\x1b[31m7 days late\x1b[0m") != std::string::npos);
    CHECK(inked.find("\x1b[1mOverdue · 2\x1b[0m") != std::string::npos);
    std::string stripped;
    for (std::size_t i = 0; i < inked.size(); ++i) {
        if (inked[i] == '\x1b') {
            i = inked.find('m', i);
        } else {
            stripped += inked[i];
        }
    }
    CHECK(stripped == plain);
}

TEST_CASE("nothing from a file acts on the terminal") {
    const std::string hostile = "a\x1b[31m\r\nb\tc\u202e\x7f\u0085|\xff";
    Office office;
    const auto plan = office.plan("p", hostile, hostile);
    const auto body = office.body("b", hostile);
    office.model.directives[plan].implements = {
        {office.model.directives[plan].number, plan, model::none}};
    const auto item = office.item(plan, "i", hostile, hostile);
    office.model.items[item].coordinating =
        office.list<model::Reference>({{office.text(hostile), model::none, model::none}});
    office.owe(item, body, "1/5/2022");
    office.record(model::RecordKind::completion, "2/5/2022").evidence = office.text(hostile);
    office.assess("5/5/2022");
    for (const auto& by : groupings) {
        const render::Report report = office.report(Subject::list, by);
        for (const std::string& bytes :
             {rendered(render::report_text, report, style(Language::english, 200)),
              rendered(render::report_markdown, report, style(Language::english, 200))}) {
            CHECK(text::find_invalid(bytes) == std::string::npos);
            CHECK(text::find_forbidden(bytes) == std::string::npos);
            CHECK(bytes.find_first_of("\r\t") == std::string::npos);
        }
    }
    CHECK(text_of(office, Subject::list, style(Language::english, 200))
              .find(R"(a\x1b[31m b c\u202e\x7f\u0085|\xff)") != std::string::npos);
}

TEST_CASE("Markdown: the same rows as tables") {
    const Office office = needing_a_hand();
    CHECK(rendered(render::report_markdown, office.report(Subject::check),
                   style(Language::vietnamese, 80)) ==
          R"(# Tình hình thực hiện đến ngày 5/5/2022: 2 nhiệm vụ quá hạn, 1 nhiệm vụ sắp đến hạn

## Quá hạn · 2

| Hạn cuối | Tình trạng | Nhiệm vụ | Kế hoạch | Chủ trì | Phối hợp |
|---|---|---|---|---|---|
| 28/4/2022 | quá hạn 7 ngày | Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo | 70-KH/TU · ha-noi-70-kh-tu/bao-cao-quan-huyen | 2 cơ quan: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm | |

## Sắp đến hạn · 1

| Hạn cuối | Tình trạng | Nhiệm vụ | Kế hoạch | Chủ trì | Phối hợp |
|---|---|---|---|---|---|
| 9/5/2022 17:00 | còn 4 ngày | Báo cáo tổng kết của Thành ủy | 70-KH/TU · ha-noi-70-kh-tu/bao-cao-thanh-uy | Ban Tuyên giáo Thành ủy Hà Nội | Sở Khoa học và Công nghệ Hà Nội; UBND thành phố |

10 nhiệm vụ: 1 hoàn thành đúng hạn, 1 hoàn thành quá hạn, 3 đang thực hiện trong hạn, 2 quá hạn, 2 không có thời hạn; 1 được miễn.
Tỷ lệ hoàn thành đúng hạn: 1/2 (50%).
)");
}
