// One item whole, as it is printed.

#include "render/show.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render/page.hpp"
#include "render/report_model.hpp"
#include "text/width.hpp"

using namespace plan;
using plan::model::Index;
using plan::render::Shown;
using plan::test::day;
using plan::test::Office;
using plan::test::rendered;
using plan::text::Language;
using plan::text::say;

namespace {

due::LastDay eve_of(std::string_view written) {
    due::LastDay eve;
    eve.day = day(written) - date::days(1);
    eve.steps = {
        {"words", say({"the day that is written", "ngày được ghi"}), {}, day(written)},
        {"before-exclusive",
         say({"before that day: its eve is the last day",
              "trước ngày đó: hạn cuối là ngày liền trước"}),
         "before = \"exclusive\"", eve.day},
    };
    return eve;
}

struct Case {
    Office office;
    std::vector<Shown> items;

    std::string text(const render::Style& style) const {
        return rendered(render::show_text, office.report(render::Subject::list), items, style);
    }
};

/// An item with everything.
Case whole_item() {
    Case one;
    Office& office = one.office;
    const Index ba_dinh = office.body("quan-uy-ba-dinh", "Quận ủy Ba Đình");
    const Index tu_liem = office.body("quan-uy-bac-tu-liem", "Quận ủy Bắc Từ Liêm");
    const Index ha_dong = office.body("quan-uy-ha-dong", "Quận ủy Hà Đông");
    const Index hoan_kiem = office.body("quan-uy-hoan-kiem", "Quận ủy Hoàn Kiếm");
    const Index districts = office.body("quan-huyen", "Các quận ủy");
    office.model.bodies[districts].members = {office.reference(ba_dinh)};
    const Index committee = office.body("thanh-uy", "Thành ủy Hà Nội");
    office.model.bodies[committee].declared = false;

    const Index resolution = office.directive("20-NQ/TW", "Phát triển khoa học và công nghệ");
    office.model.directives[resolution].issuer = office.text("Trung ương");
    office.model.directives[resolution].issued = {office.text("1/11/2012"), day("1/11/2012")};
    const Index conclusion = office.directive("69-KL/TW", "");
    office.model.directives[conclusion].title = {};
    office.model.directives[conclusion].declared = false;
    const Index plan = office.plan("ha-noi-70-kh-tu", "70-KH/TU", "Tổng kết 10 năm");
    office.model.directives[plan].issuer = office.text("Thành ủy Hà Nội");
    office.model.directives[plan].issued = {office.text("1/3/2022"), day("1/3/2022")};

    const Index before = office.item(plan, "khao-sat", "Khảo sát", "1/4/2022");
    const Index index = office.item(
        plan, "bao-cao-quan-huyen",
        "Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo",
        "trước ngày 29/4/2022");
    model::Item& item = office.model.items[index];
    item.leads = office.list<model::Reference>({office.reference(districts)});
    item.coordinating = office.list<model::Reference>(
        {office.reference(committee), {office.text("Sở KHCN"), model::none, model::none}});
    item.follow_up = office.seldom("Văn phòng Thành ủy");
    item.clause = office.seldom("III.2");
    item.quote = office.seldom("gửi báo cáo trước ngày\n29/4/2022");
    item.output = office.seldom("báo cáo");
    item.evidence_required = true;
    item.tags = office.list<model::Text>({office.text("tổng kết"), office.text("báo cáo")});
    item.after = office.list<model::Reference>({{office.text("khao-sat"), before, model::none}});
    item.notes = office.list<model::Note>(
        {{"note", office.text("hỏi lại\x1b[31m")}, {"x-ma", office.text("NV-12")}});

    const due::LastDay way = eve_of("29/4/2022");
    for (const Index body : {ba_dinh, tu_liem, ha_dong, hoan_kiem}) {
        one.items.resize(1);
        one.items[0].obligations.push_back(
            {static_cast<std::uint32_t>(office.expansion.obligations.size()), way});
        office.owe(index, body, "28/4/2022");
        if (body == ha_dong) {
            model::Record& record = office.record(model::RecordKind::extension, "20/4/2022");
            record.to =
                office.room.seldom(model::WrittenDay{office.text("15/5/2022"), day("15/5/2022")});
            record.authority = office.seldom("210-CV/TU");
            record.reason = office.seldom("chờ số liệu");
        } else if (body == hoan_kiem) {
            model::Record& record = office.record(model::RecordKind::completion, "27/4/2022");
            record.evidence = office.text("123-BC/QU");
            office.record(model::RecordKind::completion, "29/4/2022");
        }
    }
    office.assess("30/4/2022");
    one.items[0].item = index;
    one.items[0].chain = {plan, conclusion, resolution};
    return one;
}

}  // namespace

TEST_CASE("show: one item whole") {
    CHECK(whole_item().text({.width = 80}) ==
          "Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo\n"
          "ha-noi-70-kh-tu/bao-cao-quan-huyen\n"
          "\n"
          "  Plan          70-KH/TU · Tổng kết 10 năm (Thành ủy Hà Nội, 1/3/2022)\n"
          "  Carries out   69-KL/TW (not declared)\n"
          "                20-NQ/TW · Phát triển khoa học và công nghệ (Trung ương,\n"
          "                1/11/2012)\n"
          "  Lead          Các quận ủy (each of its members)\n"
          "  Coordinating  Thành ủy Hà Nội (not declared)\n"
          "                Sở KHCN\n"
          "  Follow-up     Văn phòng Thành ủy\n"
          "  Clause        III.2\n"
          "  Quote         gửi báo cáo trước ngày 29/4/2022\n"
          "  Output        báo cáo\n"
          "  Evidence      required\n"
          "  Tags          tổng kết, báo cáo\n"
          "  After         Khảo sát (ha-noi-70-kh-tu/khao-sat)\n"
          "  Due           trước ngày 29/4/2022\n"
          "  Note          hỏi lại\\x1b[31m\n"
          "  x-ma          NV-12\n"
          "\n"
          "Why Thursday 28/4/2022\n"
          "  1. 29/4/2022  the day that is written\n"
          "  2. 28/4/2022  before that day: its eve is the last day (before = \"exclusive\")\n"
          "\n"
          "  Overdue, 2 days late\n"
          "    2 bodies: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm\n"
          "\n"
          "  Open, 15 days left, last day now Sunday 15/5/2022\n"
          "    Quận ủy Hà Đông\n"
          "    Extended from 28/4/2022 to 15/5/2022 by 210-CV/TU on 20/4/2022; reason: chờ\n"
          "    số liệu\n"
          "\n"
          "  Done on time\n"
          "    Quận ủy Hoàn Kiếm\n"
          "    Completed on 27/4/2022; evidence: 123-BC/QU\n"
          "    Completed on 29/4/2022 (does not count: another record holds)\n"
          "\n"
          "plans/a.toml:11\n");
    CHECK(
        whole_item().text({.language = Language::vietnamese, .width = 120}) ==
        "Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo\n"
        "ha-noi-70-kh-tu/bao-cao-quan-huyen\n"
        "\n"
        "  Kế hoạch       70-KH/TU · Tổng kết 10 năm (Thành ủy Hà Nội, 1/3/2022)\n"
        "  Thực hiện      69-KL/TW (chưa khai báo)\n"
        "                 20-NQ/TW · Phát triển khoa học và công nghệ (Trung ương, 1/11/2012)\n"
        "  Chủ trì        Các quận ủy (từng thành viên)\n"
        "  Phối hợp       Thành ủy Hà Nội (chưa khai báo)\n"
        "                 Sở KHCN\n"
        "  Theo dõi       Văn phòng Thành ủy\n"
        "  Mục            III.2\n"
        "  Trích văn bản  gửi báo cáo trước ngày 29/4/2022\n"
        "  Sản phẩm       báo cáo\n"
        "  Minh chứng     bắt buộc\n"
        "  Nhãn           tổng kết, báo cáo\n"
        "  Sau nhiệm vụ   Khảo sát (ha-noi-70-kh-tu/khao-sat)\n"
        "  Thời hạn       trước ngày 29/4/2022\n"
        "  Ghi chú        hỏi lại\\x1b[31m\n"
        "  x-ma           NV-12\n"
        "\n"
        "Vì sao hạn cuối là thứ Năm, 28/4/2022\n"
        "  1. 29/4/2022  ngày được ghi\n"
        "  2. 28/4/2022  trước ngày đó: hạn cuối là ngày liền trước (before = \"exclusive\")\n"
        "\n"
        "  Quá hạn, chậm 2 ngày\n"
        "    2 cơ quan: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm\n"
        "\n"
        "  Trong hạn, còn 15 ngày, hạn cuối nay là Chủ nhật, 15/5/2022\n"
        "    Quận ủy Hà Đông\n"
        "    Gia hạn từ 28/4/2022 đến 15/5/2022 theo 210-CV/TU ngày 20/4/2022; lý do: chờ số liệu\n"
        "\n"
        "  Hoàn thành đúng hạn\n"
        "    Quận ủy Hoàn Kiếm\n"
        "    Hoàn thành ngày 27/4/2022; minh chứng: 123-BC/QU\n"
        "    Hoàn thành ngày 29/4/2022 (không tính: ghi nhận khác có hiệu lực)\n"
        "\n"
        "plans/a.toml:11\n");
}

TEST_CASE("show: lines keep to the width") {
    const Case one = whole_item();
    for (std::size_t width = 40; width <= 120; ++width) {
        const std::string printed = one.text({.language = Language::vietnamese, .width = width});
        for (std::size_t at = 0; at < printed.size();) {
            const std::size_t end = printed.find('\n', at);
            CHECK(text::width(printed.substr(at, end - at)) <= width);
            CHECK((end == at || printed[end - 1] != ' '));
            at = end + 1;
        }
    }
}

TEST_CASE("show: an item of which little is said") {
    Case one;
    const Index plan = one.office.plan("ke-hoach", "", "Kế hoạch");
    const Index item = one.office.item(plan, "viec", "Việc chưa giao", "");
    one.office.owe(item, model::none, "");
    one.office.assess("5/5/2022");
    one.items = {{item, {}, {{0, {}}}}};
    CHECK(one.text({}) ==
          "Việc chưa giao\n"
          "ke-hoach/viec\n"
          "\n"
          "  Plan  Kế hoạch\n"
          "\n"
          "No last day: no deadline is written.\n"
          "\n"
          "  Pending\n"
          "    nobody answers for it (P401)\n"
          "\n"
          "plans/a.toml:1\n");
}

TEST_CASE("show: occurrences that came to different days are told apart") {
    Case one;
    const Index body = one.office.body("a", "Sở A");
    const Index other = one.office.body("b", "Sở B");
    const Index plan = one.office.plan("ke-hoach", "", "Kế hoạch");
    const Index item = one.office.item(plan, "hang-quy", "Báo cáo quý", "trước quý II/2022");
    one.items = {{item, {plan}, {}}};
    std::uint32_t number = 0;
    for (const Index who : {body, other}) {
        for (const char* written : {"1/4/2022", "1/7/2022"}) {
            const due::LastDay way = eve_of(written);
            one.office.owe(item, who, civil::to_text(*way.day)).occurrence = day(written);
            one.items[0].obligations.push_back({number++, way});
        }
    }
    one.office.assess("5/5/2022");
    const std::string printed = one.text({});
    CHECK(printed.find(
              "Why Thursday 31/3/2022\n"
              "  1. 1/4/2022   the day that is written\n"
              "  2. 31/3/2022  before that day: its eve is the last day (before = \"exclusive\")\n"
              "\n"
              "  Overdue, 35 days late · for 1/4/2022\n"
              "    2 bodies: Sở A; Sở B\n"
              "\n"
              "Why Thursday 30/6/2022\n") != std::string::npos);
    const auto json = nlohmann::json::parse(rendered(
        render::show_json, one.office.report(render::Subject::list), one.items, Language::english));
    const auto& ways = json.at("items").at(0).at("ways");
    REQUIRE(ways.size() == 2);
    CHECK(ways.at(0).at("keys") ==
          nlohmann::json{"ke-hoach/hang-quy@a#2022-04-01", "ke-hoach/hang-quy@b#2022-04-01"});
}

TEST_CASE("show as Markdown") {
    const Case one = whole_item();
    CHECK(
        rendered(render::show_markdown, one.office.report(render::Subject::list), one.items,
                 render::Style{}) ==
        "# Khảo sát, đánh giá, tổng kết 10 năm thực hiện Nghị quyết 20-NQ/TW và làm báo cáo\n"
        "\n"
        "ha-noi-70-kh-tu/bao-cao-quan-huyen\n"
        "\n"
        "- **Plan:** 70-KH/TU · Tổng kết 10 năm (Thành ủy Hà Nội, 1/3/2022)\n"
        "- **Carries out:**\n"
        "  - 69-KL/TW (not declared)\n"
        "  - 20-NQ/TW · Phát triển khoa học và công nghệ (Trung ương, 1/11/2012)\n"
        "- **Lead:** Các quận ủy (each of its members)\n"
        "- **Coordinating:**\n"
        "  - Thành ủy Hà Nội (not declared)\n"
        "  - Sở KHCN\n"
        "- **Follow-up:** Văn phòng Thành ủy\n"
        "- **Clause:** III.2\n"
        "- **Quote:** gửi báo cáo trước ngày 29/4/2022\n"
        "- **Output:** báo cáo\n"
        "- **Evidence:** required\n"
        "- **Tags:** tổng kết, báo cáo\n"
        "- **After:** Khảo sát (ha-noi-70-kh-tu/khao-sat)\n"
        "- **Due:** trước ngày 29/4/2022\n"
        "- **Note:** hỏi lại\\\\x1b\\[31m\n"
        "- **x-ma:** NV-12\n"
        "\n"
        "## Why Thursday 28/4/2022\n"
        "\n"
        "1. 29/4/2022: the day that is written\n"
        "2. 28/4/2022: before that day: its eve is the last day (before = \"exclusive\")\n"
        "\n"
        "- **Overdue, 2 days late:** 2 bodies: Quận ủy Ba Đình; Quận ủy Bắc Từ Liêm\n"
        "- **Open, 15 days left, last day now Sunday 15/5/2022:** Quận ủy Hà Đông\n"
        "  - Extended from 28/4/2022 to 15/5/2022 by 210-CV/TU on 20/4/2022; reason: chờ số liệu\n"
        "- **Done on time:** Quận ủy Hoàn Kiếm\n"
        "  - Completed on 27/4/2022; evidence: 123-BC/QU\n"
        "  - Completed on 29/4/2022 (does not count: another record holds)\n"
        "\n"
        "plans/a.toml:11\n");
}

TEST_CASE("show as JSON") {
    const Case one = whole_item();
    const std::string printed =
        rendered(render::show_json, one.office.report(render::Subject::list), one.items,
                 Language::vietnamese);
    CHECK(printed.starts_with("{\"schema\": \"plan/show/1\", \"today\": \"2022-04-30\",\n"));
    const auto item = nlohmann::ordered_json::parse(printed).at("items").at(0);
    CHECK(item.at("key") == "ha-noi-70-kh-tu/bao-cao-quan-huyen");
    CHECK(item.at("lead").at(0).at("id") == "quan-huyen");
    CHECK(item.at("coordinating").at(1).at("id").is_null());
    CHECK(item.at("coordinating").at(1).at("name") == "Sở KHCN");
    CHECK(item.at("quote") == "gửi báo cáo trước ngày\n29/4/2022");
    CHECK(item.at("after").at(0) == "ha-noi-70-kh-tu/khao-sat");
    CHECK(item.at("evidence_required") == true);
    CHECK(item.at("repeat").is_null());
    CHECK(item.at("notes").at(1) == nlohmann::ordered_json{{"key", "x-ma"}, {"text", "NV-12"}});
    CHECK(item.at("plan").at("id") == "ha-noi-70-kh-tu");
    CHECK(item.at("plan").at("issued") == "2022-03-01");
    CHECK(item.at("chain").size() == 2);
    CHECK(item.at("chain").at(0).at("declared") == false);
    const auto& way = item.at("ways").at(0);
    CHECK(way.at("last_day") == "2022-04-28");
    CHECK(way.at("hour").is_null());
    CHECK(way.at("steps").at(1) ==
          nlohmann::ordered_json::parse(
              R"({"rule": "before-exclusive", "text": "trước ngày đó: hạn cuối là ngày liền trước",
                  "source": "before = \"exclusive\"", "day": "2022-04-28"})"));
    CHECK(way.at("keys").size() == 4);
    CHECK(item.at("obligations").size() == 4);
    CHECK(item.at("obligations").at(0).at("status") == "overdue");
    CHECK(item.at("file") == "plans/a.toml");
    CHECK(item.at("line") == 11);
}

TEST_CASE("show: a page too long for a browser says what it left out") {
    const auto page_of = [](std::size_t bodies) {
        Case one;
        Office& office = one.office;
        const Index plan = office.plan("p", "1-KH", "A plan");
        const Index item = office.item(plan, "i", "A report", "29/4/2022");
        Shown shown;
        shown.item = item;
        shown.chain = {plan};
        for (std::size_t i = 0; i < bodies; ++i) {
            office.owe(item, office.body("b" + std::to_string(i), "Ward"), "28/4/2022");
            shown.obligations.push_back({static_cast<std::uint32_t>(i), eve_of("29/4/2022")});
        }
        office.assess("1/5/2022");
        one.items = {shown};
        return rendered(render::show_html, office.report(render::Subject::list), one.items,
                        render::Style{});
    };
    const auto listed = [](std::string_view page) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = page.find("<li>Ward", at)) != page.npos; ++at)
            ++count;
        return count;
    };
    const std::string page = page_of(render::page_obligations + 10);
    CHECK(listed(page) == render::page_obligations);
    CHECK(page.find("the first 4000 of 4010. A browser bears no more; `plan show --format json`") !=
          std::string::npos);
    const std::string whole = page_of(render::page_obligations);
    CHECK(listed(whole) == render::page_obligations);
    CHECK(whole.find("Listed here") == std::string::npos);
}
