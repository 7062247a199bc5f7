// The tree of directives as it is printed.

#include "render/tree.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "render/page.hpp"
#include "render/report_model.hpp"
#include "text/width.hpp"

using namespace plan;
using plan::model::Index;
using plan::test::Office;
using plan::test::rendered;
using plan::text::Language;

namespace {

/// A resolution, two conclusions that carry it out, and a plan under both.
Office office_with_tree() {
    Office office;
    const auto reference = [&](Index directive) {
        return model::Reference{office.model.directives[directive].number, directive, model::none};
    };
    const Index body = office.body("quan-uy-ba-dinh", "Quận ủy Ba Đình");
    const Index resolution = office.directive("20-NQ/TW", "Phát triển khoa học và công nghệ");
    office.model.directives[resolution].issuer = office.text("Trung ương");
    office.model.directives[resolution].issued = {office.text("1/11/2012"), test::day("1/11/2012")};
    const Index first = office.directive("69-KL/TW", "Tiếp tục thực hiện Nghị quyết 20-NQ/TW");
    const Index second = office.directive("50-KL/TW", "");
    office.model.directives[second].title = {};
    office.model.directives[second].declared = false;
    const Index plan = office.plan("ha-noi-70-kh-tu", "70-KH/TU", "Tổng kết 10 năm");
    office.model.directives[plan].issuer = office.text("Thành ủy Hà Nội");
    office.model.directives[first].implements = {reference(resolution)};
    office.model.directives[second].implements = {reference(resolution)};
    office.model.directives[plan].implements = {reference(first), reference(second)};
    const Index item = office.item(plan, "a", "Báo cáo", "29/4/2022");
    office.owe(item, body, "29/4/2022");
    office.owe(item, body, "9/5/2022");
    office.owe(item, body, "").term = expand::Term::ongoing;
    office.assess("5/5/2022");
    return office;
}

std::vector<select::TreeNode> tree_of(const Office& office) {
    return select::make_tree(office.model, office.expansion, office.standings,
                             office.selection.chosen, true);
}

std::string text_of(const Office& office, const render::Style& style) {
    return rendered(render::tree_text, office.model, tree_of(office), office.selection.summary,
                    style);
}

}  // namespace

TEST_CASE("tree: each under what it carries out, with its tally") {
    CHECK(text_of(office_with_tree(), {}) ==
          "20-NQ/TW · Phát triển khoa học và công nghệ\n"
          "│ Trung ương · 1/11/2012\n"
          "│ 3 obligations in all: 1 open in time, 1 overdue, 1 without a deadline\n"
          "├─ 69-KL/TW · Tiếp tục thực hiện Nghị quyết 20-NQ/TW\n"
          "│  │ 3 obligations in all: 1 open in time, 1 overdue, 1 without a deadline\n"
          "│  └─ 70-KH/TU · Tổng kết 10 năm\n"
          "│       plan ha-noi-70-kh-tu · Thành ủy Hà Nội\n"
          "│       3 obligations: 1 open in time, 1 overdue, 1 without a deadline\n"
          "└─ 50-KL/TW (not declared)\n"
          "   │ 3 obligations in all: 1 open in time, 1 overdue, 1 without a deadline\n"
          "   └─ 70-KH/TU · Tổng kết 10 năm (above)\n"
          "\n"
          "3 obligations: 0 done on time, 0 done late, 1 open in time, 1 overdue, 1 without a "
          "deadline.\n");
    CHECK(text_of(office_with_tree(), {.language = Language::vietnamese, .width = 60}) ==
          "20-NQ/TW · Phát triển khoa học và công nghệ\n"
          "│ Trung ương · 1/11/2012\n"
          "│ tổng cộng 3 nhiệm vụ: 1 đang thực hiện trong hạn, 1 quá\n"
          "│ hạn, 1 không có thời hạn\n"
          "├─ 69-KL/TW · Tiếp tục thực hiện Nghị quyết 20-NQ/TW\n"
          "│  │ tổng cộng 3 nhiệm vụ: 1 đang thực hiện trong hạn, 1 quá\n"
          "│  │ hạn, 1 không có thời hạn\n"
          "│  └─ 70-KH/TU · Tổng kết 10 năm\n"
          "│       kế hoạch ha-noi-70-kh-tu · Thành ủy Hà Nội\n"
          "│       3 nhiệm vụ: 1 đang thực hiện trong hạn, 1 quá hạn, 1\n"
          "│       không có thời hạn\n"
          "└─ 50-KL/TW (chưa khai báo)\n"
          "   │ tổng cộng 3 nhiệm vụ: 1 đang thực hiện trong hạn, 1 quá\n"
          "   │ hạn, 1 không có thời hạn\n"
          "   └─ 70-KH/TU · Tổng kết 10 năm (ở trên)\n"
          "\n"
          "3 nhiệm vụ: 0 hoàn thành đúng hạn, 0 hoàn thành quá hạn,\n"
          "1 đang thực hiện trong hạn, 1 quá hạn, 1 không có thời hạn.\n");
}

TEST_CASE("tree: lines keep to the width") {
    for (std::size_t width = 40; width < 120; ++width) {
        const std::string printed = text_of(office_with_tree(), {.width = width});
        for (std::size_t at = 0; at < printed.size();) {
            const std::size_t end = printed.find('\n', at);
            CHECK(text::width(printed.substr(at, end - at)) <= width);
            CHECK((end == at || printed[end - 1] != ' '));
            at = end + 1;
        }
    }
}

TEST_CASE("tree: nothing") {
    const Office office;
    CHECK(text_of(office, {}) ==
          "0 obligations: 0 done on time, 0 done late, 0 open in time, 0 overdue, 0 without a "
          "deadline.\n");
}

TEST_CASE("tree as Markdown") {
    const Office office = office_with_tree();
    CHECK(rendered(render::tree_markdown, office.model, tree_of(office), office.selection.summary,
                   render::Style{}) ==
          "- **20-NQ/TW · Phát triển khoa học và công nghệ**; Trung ương · 1/11/2012; 3 "
          "obligations in all: 1 open in time, 1 overdue, 1 without a deadline\n"
          "  - **69-KL/TW · Tiếp tục thực hiện Nghị quyết 20-NQ/TW**; 3 obligations in all: 1 open "
          "in time, 1 overdue, 1 without a deadline\n"
          "    - **70-KH/TU · Tổng kết 10 năm**; plan ha-noi-70-kh-tu · Thành ủy Hà Nội; 3 "
          "obligations: 1 open in time, 1 overdue, 1 without a deadline\n"
          "  - **50-KL/TW (not declared)**; 3 obligations in all: 1 open in time, 1 overdue, 1 "
          "without a deadline\n"
          "    - **70-KH/TU · Tổng kết 10 năm (above)**\n"
          "\n"
          "3 obligations: 0 done on time, 0 done late, 1 open in time, 1 overdue, 1 without a "
          "deadline.\n");
}

TEST_CASE("tree as JSON") {
    const Office office = office_with_tree();
    const auto json = nlohmann::ordered_json::parse(rendered(
        render::tree_json, office.model, tree_of(office), office.selection.summary, office.today));
    CHECK(json.at("schema") == "plan/tree/1");
    CHECK(json.at("today") == "2022-05-05");
    CHECK(json.at("summary").at("obligations") == 3);
    const auto& root = json.at("roots").at(0);
    CHECK(root.at("id").is_null());
    CHECK(root.at("issued") == "2012-11-01");
    CHECK(root.at("own").at("obligations") == 0);
    CHECK(root.at("all").at("obligations") == 3);
    const auto& plan = root.at("children").at(0).at("children").at(0);
    CHECK(plan.at("id") == "ha-noi-70-kh-tu");
    CHECK(plan.at("tracked") == true);
    CHECK(plan.at("repeated") == false);
    CHECK(plan.at("own").at("overdue") == 1);
    const auto& second = root.at("children").at(1);
    CHECK(second.at("declared") == false);
    CHECK(second.at("title").is_null());
    CHECK(second.at("children").at(0).at("repeated") == true);
    CHECK(second.at("children").at(0).at("children").empty());
}

TEST_CASE("tree: a page too long for a browser says what it left out") {
    const Office office = office_with_tree();
    std::vector<select::TreeNode> roots(10);
    for (select::TreeNode& root : roots) {
        root.directive = 0;
        root.children.resize(500);
        for (select::TreeNode& child : root.children)
            child.directive = 1;
    }
    const auto page_of = [&] {
        return rendered(render::tree_html, office.model, roots, office.selection.summary,
                        office.today, render::Style{});
    };
    const auto listed = [](std::string_view page) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = page.find("<li>", at)) != page.npos; ++at)
            ++count;
        return count;
    };
    const std::string page = page_of();
    CHECK(listed(page) == render::page_obligations);
    CHECK(page.find("the first 4000 of 5010. A browser bears no more; `plan tree --format csv`") !=
          std::string::npos);
    roots.resize(7);
    CHECK(listed(page_of()) == 7 * 501);
    CHECK(page_of().find("Listed here") == std::string::npos);
}
