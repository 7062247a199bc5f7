// Metrics: every series once, sorted, whatever the ids hold.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/monitoring.hpp"
#include "render/report_model.hpp"
#include "text/utf8.hpp"

using namespace plan;
using render::Subject;
using test::lines_of;
using test::Office;

namespace {

std::string metrics_of(const Office& office, const render::Run& run = {}) {
    return test::rendered(render::report_prometheus, office.report(Subject::check), run);
}

/// Samples by their series; a series given twice fails.
std::map<std::string, std::string> samples_of(const std::string& metrics) {
    std::map<std::string, std::string> samples;
    for (const std::string& line : lines_of(metrics)) {
        if (line.starts_with("# ")) continue;
        const std::size_t space = line.rfind(' ');
        REQUIRE(space != std::string::npos);
        CHECK(samples.emplace(line.substr(0, space), line.substr(space + 1)).second);
    }
    return samples;
}

/// The value of a label, read as Prometheus reads it; empty where the line is none.
std::string read_label(const std::string& line, const std::string& name) {
    const std::size_t at = line.find(name + "=\"");
    REQUIRE(at != std::string::npos);
    std::string value;
    for (std::size_t i = at + name.size() + 2; i < line.size(); ++i) {
        if (line[i] == '"') return value;
        if (line[i] == '\\') ++i;
        value += line.at(i);
    }
    FAIL("an open label: " << line);
    return {};
}

}  // namespace

TEST_CASE("what each body owes by a plan") {
    const auto samples = samples_of(metrics_of(test::sample_office()));
    const std::string tu_liem = R"(plan="ha-noi-70-kh-tu",body="quan-uy-bac-tu-liem")";
    CHECK(samples.at("plan_obligations{" + tu_liem + R"(,status="overdue"})") == "1");
    CHECK(samples.at("plan_obligations{" + tu_liem + R"(,status="waived"})") == "1");
    CHECK(samples.at("plan_obligations{" + tu_liem + R"(,status="done-late"})") == "0");
    CHECK(samples.at("plan_obligations_long_overdue{" + tu_liem + "}") == "0");
    CHECK(samples.at("plan_overdue_max_seconds{" + tu_liem + "}") == "604800");  // 7 days
    CHECK(samples.at(R"(plan_body_info{body="quan-uy-ba-dinh",name="Quận ủy Ba Đình"})") == "1");
    CHECK(samples.at(R"(plan_info{plan="ha-noi-70-kh-tu",name="70-KH/TU"})") == "1");
    CHECK(samples.at("plan_complete") == "1");
    CHECK(samples.at("plan_today_timestamp_seconds") == "1651708800");  // 5/5/2022
    // Nobody answers.
    CHECK(samples.at(R"(plan_obligations{plan="ha-noi-70-kh-tu",body="",status="pending"})") ==
          "1");
    // Done late is no lateness that lasts.
    CHECK(samples.at(R"(plan_overdue_max_seconds{plan="ha-noi-70-kh-tu",body="so-khcn"})") == "0");
}

TEST_CASE("all samples of a status sum to the tally") {
    const Office office = test::sample_office();
    std::size_t sum = 0;
    for (const auto& [series, value] : samples_of(metrics_of(office)))
        if (series.starts_with("plan_obligations{")) sum += std::stoul(value);
    CHECK(sum == office.selection.summary.all());
}

TEST_CASE("more than thirty days are told apart, and further occurrences not counted") {
    Office office = test::sample_office();
    office.assess("28/5/2022");
    const std::string ba_dinh =
        R"(plan_obligations_long_overdue{plan="ha-noi-70-kh-tu",body="quan-uy-ba-dinh"})";
    CHECK(samples_of(metrics_of(office)).at(ba_dinh) == "0");
    office.assess("29/5/2022");
    CHECK(samples_of(metrics_of(office)).at(ba_dinh) == "1");
    for (expand::Obligation& obligation : office.expansion.obligations)
        obligation.further = true;
    const auto samples = samples_of(metrics_of(office));
    CHECK(samples.count(ba_dinh) == 0);
    CHECK(samples.at("plan_complete") == "1");
}

TEST_CASE("a report that is not whole says so, and is no success") {
    const Office office = test::sample_office();
    const std::string success = "plan_last_success_timestamp_seconds";
    CHECK(samples_of(metrics_of(office, {false, {}})).at("plan_complete") == "0");
    CHECK(samples_of(metrics_of(office, {false, 1651708801})).count(success) == 0);
    CHECK(samples_of(metrics_of(office, {true, {}})).count(success) == 0);
    CHECK(samples_of(metrics_of(office, {true, 1651708801})).at(success) == "1651708801");
}

TEST_CASE("families in order, each with its help and type first, and in one piece") {
    const std::string metrics = metrics_of(test::sample_office(), {true, 1});
    CHECK(metrics.ends_with('\n'));
    std::vector<std::string> families;
    std::string help;
    for (const std::string& line : lines_of(metrics)) {
        const std::string name = line.starts_with("# ") ? line.substr(7, line.find(' ', 7) - 7)
                                                        : line.substr(0, line.find_first_of(" {"));
        if (line.starts_with("# HELP ")) {
            families.push_back(name);
            help = name;
        } else {
            CHECK(name == help);
        }
    }
    CHECK(std::ranges::is_sorted(families));
    CHECK(std::set<std::string>(families.begin(), families.end()).size() == families.size());
}

TEST_CASE("labels can't be broken out of") {
    const std::string hostile = "a\"} 1\nplan_complete 1\r\n\\\x1b[2J\xE2\x80\xAE\xff";
    Office office = test::sample_office();
    for (model::Body& body : office.model.bodies)
        body.name = body.id_text = office.text(hostile);
    for (model::Body& body : office.model.bodies)
        body.id = body.id_text.value;
    for (model::Directive& directive : office.model.directives) {
        directive.number = office.text(hostile);
        directive.id = directive.number.value;
    }
    const std::string metrics = metrics_of(office);
    CHECK(text::find_invalid(metrics) == std::string::npos);
    CHECK(text::find_forbidden(metrics) == std::string::npos);
    const std::string harmless = R"(a"} 1 plan_complete 1 \\x1b[2J\u202e\xff)";
    for (const auto& [series, value] : samples_of(metrics)) {
        CHECK(value.find_first_not_of("0123456789") == std::string::npos);
        if (series.starts_with("plan_info{")) CHECK(read_label(series, "plan") == harmless);
        // Many bodies under one id are one series (a series given twice fails above).
        if (series.starts_with("plan_obligations{") && read_label(series, "body") != "")
            CHECK(read_label(series, "body") == harmless);
    }
}
