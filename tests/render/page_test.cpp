// Pages: what a file says stays text, every id is there once, the numbers are those of the tally,
// and a page too long for a browser says so.

#include "render/page.hpp"

#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>

#include "render/html.hpp"
#include "render/page_periods.hpp"
#include "render/report_model.hpp"
#include "select/scoreboard.hpp"

using namespace plan;
using render::Style;
using render::Subject;
using test::Office;
using test::rendered;
using text::Language;

namespace {

const Style english{Language::english, 80, false};
const Style vietnamese{Language::vietnamese, 80, false};

select::Scoreboard board_of(const Office& office) {
    return select::scoreboard_of(office.model, office.expansion, office.standings,
                                 office.selection.chosen);
}

std::string page_of(const Office& office, const Style& style = english,
                    const render::WayOf& way_of = {}) {
    return rendered(render::scoreboard_html, office.report(Subject::list), board_of(office), style,
                    way_of);
}

/// All that matches the group of a pattern, in order.
std::vector<std::string> found(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> all;
    for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it)
        all.push_back((*it)[1]);
    return all;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t times = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++times;
    return times;
}

void check_ids(const std::string& page) {
    std::set<std::string> ids;
    for (const std::string& id : found(page, " id=\"([^\"]*)\"")) {
        CHECK_MESSAGE(ids.insert(id).second, id);
        CHECK_MESSAGE(id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                           "0123456789-._~/@:,") == std::string::npos,
                      id);
    }
    for (const std::string& id : found(page, "href=\"#([^\"]*)\""))
        CHECK_MESSAGE(ids.contains(id), id);
    for (const std::string& names : found(page, "aria-labelledby=\"([^\"]*)\""))
        for (const std::string& id : found(names, "([^ ]+)"))
            CHECK_MESSAGE(ids.contains(id), id);
}

const std::string hostile =
    "</td></table></script><script>alert(1)</script>\" onload=\"x' &lt; \u202e\u2066\x1b[31m\x07";

/// The sample office with that text wherever a file can say something.
Office hostile_office() {
    Office office = test::sample_office();
    for (auto& body : office.model.bodies)
        body.name = office.text(hostile + std::string(body.name.value));
    office.model.bodies[1].id = office.text(hostile).value;
    for (auto& directive : office.model.directives) {
        directive.title = directive.issuer = office.text(hostile);
        directive.number = office.text(hostile);
        directive.source = office.text("javascript:alert(1)//" + hostile);
    }
    office.model.directives[1].id = office.text("a b\"" + hostile).value;
    office.model.directives[0].source = office.text("https://a.example/" + hostile);
    for (auto& item : office.model.items) {
        item.title = office.text(hostile);
        item.clause = item.quote = item.output = office.seldom(hostile);
        item.repeat = office.room.seldom(model::WrittenCycle{office.text(hostile), nullptr, {}});
        item.id = office.text(std::string(item.id.value) + hostile);
        item.due.text = office.text(hostile);
        for (auto& record : item.records) {
            record.evidence = office.text(hostile);
            record.authority = record.reason = office.seldom(hostile);
        }
    }
    office.assess("5/5/2022");
    return office;
}

void check_harmless(const std::string& page) {
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("alert(1)</") == std::string::npos);
    CHECK(page.find("\" onload") == std::string::npos);
    CHECK(page.find("\u202e") == std::string::npos);
    CHECK(page.find("\u2066") == std::string::npos);
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(page.find('\x07') == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
    CHECK(page.find("&lt;script&gt;") != std::string::npos);
    CHECK(page.find("src=") == std::string::npos);
    CHECK(count(page, "<table") == count(page, "</table>"));
    CHECK(count(page, "<td") == count(page, "</td>"));
    CHECK(count(page, "<style>") == 1);
    check_ids(page);
}

/// Many obligations of one body, the later ones open.
Office long_office(std::size_t obligations) {
    Office office;
    const auto body = office.body("b", "Body");
    const auto plan = office.plan("p", "1-KH", "Plan");
    for (std::size_t i = 0; i < obligations; ++i) {
        const auto item = office.item(plan, "i" + std::to_string(i), "Work", "1/1/2024");
        office.owe(item, body, i % 2 ? "1/1/2024" : "1/1/2025");
    }
    office.assess("5/5/2024");
    return office;
}

}  // namespace

TEST_CASE("what a file says stays text on every page") {
    const Office office = hostile_office();
    check_harmless(page_of(office));
    check_harmless(page_of(office, vietnamese));
    check_harmless(rendered(render::report_html, office.report(Subject::list), english));
    check_harmless(rendered(render::report_html,
                            office.report(Subject::list, render::GroupBy::body), english));
}

TEST_CASE("every obligation and item has its id, once") {
    const Office office = test::sample_office();
    const std::string page = page_of(office);
    check_ids(page);
    for (const auto& obligation : office.expansion.obligations) {
        const std::string key = select::key_of(office.model, obligation);
        CHECK_MESSAGE(page.find(" id=\"" + render::anchor_of(key) + "\"") != std::string::npos,
                      key);
    }
    // Grouped by what it carries out, an obligation may stand twice: the second has no id.
    check_ids(rendered(render::report_html,
                       office.report(Subject::list, render::GroupBy::directive), english));
}

TEST_CASE("the numbers are those of the tally") {
    const Office office = test::sample_office();
    const select::Score all = board_of(office).all;
    const std::string page = page_of(office);
    const auto cells = found(page, "</svg>[^<]*</dt><dd>([0-9]+)</dd>");
    REQUIRE(cells.size() == 5);
    CHECK(cells[0] == std::to_string(all.tally.done_on_time()));
    CHECK(cells[1] == std::to_string(all.tally.done_late()));
    CHECK(cells[2] == std::to_string(all.tally.open_in_time()));
    CHECK(cells[3] == std::to_string(all.tally.without_deadline()));
    CHECK(cells[4] == std::to_string(all.tally.overdue()));
    CHECK(page.find("50% (1 of 2 done)") != std::string::npos);
    CHECK(page.find("Given: 9 obligations") != std::string::npos);
    CHECK(page.find("<dd>1 obligation</dd>") != std::string::npos);  // waived

    // Each table gives everything once; what is waived is not given.
    std::size_t given = 0;
    for (const std::string& one : found(page, "data-label=\"Given\"[^>]*>([0-9]+)<"))
        given += std::stoul(one);
    CHECK(given == 4 * all.given());
    CHECK(count(page, "<li id=\"ha-noi-70-kh-tu/bao-cao-quan-huyen@") == 2);
}

TEST_CASE("a bar is as wide as what it counts") {
    const std::string page = page_of(test::sample_office());
    const auto bar = page.find("<svg class=\"bar\"");
    const auto end = page.find("</svg>", bar);
    double sum = 0;
    for (const std::string& width :
         found(page.substr(bar, end - bar), "<rect[^>]* width=\"([0-9.]+)%\""))
        sum += std::stod(width);
    CHECK(sum == doctest::Approx(100).epsilon(0.001));
}

TEST_CASE("the time line counts what was due and what was done, by their days") {
    const Office office = test::sample_office();
    const auto timeline = render::timeline_of(office.report(Subject::list));
    std::size_t due = 0, on_time = 0, late = 0;
    for (const auto& period : timeline.periods) {
        due += period.due.all();
        on_time += period.done_on_time;
        late += period.done_late;
    }
    CHECK(due == 7);
    CHECK(on_time == 1);
    CHECK(late == 1);
    CHECK(timeline.periods.size() <= 60);
    CHECK(timeline.periods.front().begin <= test::day("27/4/2022"));
    for (std::size_t i = 1; i < timeline.periods.size(); ++i)
        CHECK(timeline.pace.after(timeline.periods[i - 1].begin) == timeline.periods[i].begin);
}

TEST_CASE("periods are days, weeks, months, quarters or years") {
    const struct {
        const char* last;
        const char* begin;
        render::Pace pace;
    } cases[] = {
        {"1/6/2024", "3/5/2024", {1, 0}},      {"1/1/2025", "29/4/2024", {7, 0}},
        {"1/1/2028", "1/5/2024", {0, 1}},      {"1/1/2035", "1/4/2024", {0, 3}},
        {"1/1/2060", "1/1/2024", {0, 12}},     {"1/1/2124", "1/1/2024", {0, 24}},
        {"31/12/9999", "1/1/1904", {0, 1632}},
    };
    for (const auto& one : cases) {
        Office office;
        const auto plan = office.plan("p", "1-KH", "Plan");
        const auto item = office.item(plan, "i", "Work", "x");
        const auto body = office.body("b", "Body");
        office.owe(item, body, "3/5/2024");
        office.owe(item, body, one.last);
        office.assess("4/5/2024");
        const auto timeline = render::timeline_of(office.report(Subject::list));
        CAPTURE(one.last);
        CHECK(timeline.pace.days == one.pace.days);
        CHECK(timeline.pace.months == one.pace.months);
        CHECK(timeline.periods.size() <= 60);
        CHECK(timeline.periods.front().begin == test::day(one.begin));
        CHECK(timeline.periods.back().due.all() == 1);
        check_ids(page_of(office));
    }
}

TEST_CASE("a page too long for a browser says what it left to the CSV") {
    const std::size_t all = render::page_obligations + 10;
    const Office office = long_office(all);
    const std::string page = page_of(office);
    CHECK(count(page, "<details><summary>") == render::page_obligations);
    CHECK(page.find("the first 4000 of 4010 obligations") != std::string::npos);
    CHECK(page.find("Given: 4010 obligations") != std::string::npos);
    // What needs a hand comes first, and all of it is there.
    CHECK(count(page, "<tbody class=\"overdue\"") == all / 2);

    const std::string whole = page_of(long_office(render::page_obligations));
    CHECK(whole.find("CSV") == std::string::npos);
    CHECK(count(whole, "<details><summary>") == render::page_obligations);
}

TEST_CASE("a table of scores that is too long sums the rest") {
    Office office;
    const auto plan = office.plan("p", "1-KH", "Plan");
    const auto item = office.item(plan, "i", "Work", "1/1/2024");
    for (std::size_t i = 0; i < render::page_scores + 7; ++i)
        office.owe(item, office.body("b" + std::to_string(i), "Body"), "1/1/2024");
    office.assess("5/5/2024");
    const std::string page = page_of(office);
    CHECK(count(page, "<tr id=\"body:") == render::page_scores - 1);
    CHECK(page.find("8 others, not listed here") != std::string::npos);
}

TEST_CASE("the steps are told on pages that are not too long") {
    const render::WayOf way_of = [](std::uint32_t) {
        due::LastDay way;
        way.steps.push_back(
            {"words", text::say({"because <b>", "vì <b>"}), {}, test::day("1/1/2024")});
        return way;
    };
    const std::string page = page_of(test::sample_office(), vietnamese, way_of);
    CHECK(page.find("<li><time datetime=\"2024-01-01\">1/1/2024</time>: vì &lt;b&gt;</li>") !=
          std::string::npos);
    CHECK(page.find("plan show") == std::string::npos);
    const std::string longer = page_of(long_office(render::page_ways + 1), vietnamese, way_of);
    CHECK(longer.find("vì &lt;b&gt;") == std::string::npos);
    CHECK(longer.find("plan show") != std::string::npos);
}

TEST_CASE("a page of nothing says so") {
    Office office = test::sample_office();
    office.choose({});
    const std::string page = page_of(office);
    CHECK(page.find("There is no obligation in what was asked for.") != std::string::npos);
    check_ids(page);
    const std::string check = rendered(render::report_html, office.report(Subject::check), english);
    CHECK(check.find("<h1>As of 5/5/2022") != std::string::npos);
}

TEST_CASE("a plan's source is a link where it is an address of the web") {
    Office office = test::sample_office();
    office.model.directives[1].source = office.text("https://a.example/?a=1&b=2");
    const std::string page = page_of(office);
    CHECK(page.find("href=\"https://a.example/?a=1&amp;b=2\"") != std::string::npos);
    office.model.directives[1].source = office.text("kho lưu trữ, hộp 3");
    const std::string other = page_of(office);
    CHECK(other.find("kho lưu trữ, hộp 3") != std::string::npos);
    CHECK(other.find("href=\"kho") == std::string::npos);
}
