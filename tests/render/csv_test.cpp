// CSV, read back by the rules of RFC 4180.

#include "render/csv.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "render/report_model.hpp"

using namespace plan;
using test::rendered;

namespace {

using Records = std::vector<std::vector<std::string>>;

/// The records of a file, or none where it is not CSV.
std::optional<Records> read_csv(std::string_view file) {
    Records records(1);
    std::string cell;
    for (std::size_t i = 0; i < file.size();) {
        if (file[i] == '"') {
            if (!cell.empty()) return std::nullopt;
            for (++i;; ++i) {
                if (i >= file.size()) return std::nullopt;
                if (file[i] != '"') {
                    cell += file[i];
                } else if (i + 1 < file.size() && file[i + 1] == '"') {
                    cell += file[i++];
                } else {
                    break;
                }
            }
            ++i;
            if (i < file.size() && file[i] != ',' && file[i] != '\r') return std::nullopt;
        } else if (file[i] == ',') {
            records.back().push_back(std::move(cell)), cell.clear(), ++i;
        } else if (file[i] == '\r') {
            if (i + 1 == file.size() || file[i + 1] != '\n') return std::nullopt;
            records.back().push_back(std::move(cell)), cell.clear(), i += 2;
            records.emplace_back();
        } else if (file[i] == '\n') {
            return std::nullopt;
        } else {
            cell += file[i++];
        }
    }
    if (!cell.empty() || !records.back().empty()) return std::nullopt;
    records.pop_back();
    return records;
}

std::string cell(std::string_view text) {
    return rendered([&](render::Output& output) { render::put_csv_cell(output, text); });
}

}  // namespace

TEST_CASE("cells are quoted where they must be") {
    CHECK(cell("") == "");
    CHECK(cell("Báo cáo") == "Báo cáo");
    CHECK(cell("a,b") == R"("a,b")");
    CHECK(cell("a;b") == R"("a;b")");
    CHECK(cell("say \"a\"") == R"("say ""a""")");
    CHECK(cell("\"") == "\"\"\"\"");
    CHECK(cell("one\r\ntwo") == "\"one\r\ntwo\"");
    CHECK(cell(" a") == "\" a\"");
}

TEST_CASE("no cell is run by a spreadsheet") {
    CHECK(cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
    CHECK(cell("+1") == "'+1");
    CHECK(cell("-1") == "'-1");
    CHECK(cell("@sum(a,b)") == "\"'@sum(a,b)\"");
    CHECK(cell("\t=1") == "\"'\t=1\"");
    CHECK(cell("\r=1") == "\"'\r=1\"");
    CHECK(cell("a=1") == "a=1");
    CHECK(cell("'a=1") == "'a=1");
    CHECK(cell("'=1") == "''=1");  // whoever takes one away has the text again
}

TEST_CASE("no cell acts on a terminal") {
    CHECK(cell("a\x1b[2J\u202e\xff") == R"(a\x1b[2J\u202e\xff)");
}

TEST_CASE("a report as CSV") {
    const test::Office office = test::sample_office();
    const std::string file = rendered(render::report_csv, office.report(render::Subject::list));
    const auto records = read_csv(file);
    REQUIRE(records);
    REQUIRE(records->size() == 11);
    for (const auto& record : *records)
        CHECK(record.size() == 25);
    const auto field = [&](std::size_t record, std::string_view name) {
        const auto& names = records->front();
        const auto found = std::find(names.begin(), names.end(), name);
        REQUIRE(found != names.end());
        return (*records)[record][static_cast<std::size_t>(found - names.begin())];
    };
    CHECK(field(1, "key") == "ha-noi-70-kh-tu/bao-cao-quan-huyen@quan-uy-ba-dinh");
    CHECK(field(1, "tags") == "tổng kết; báo cáo");
    CHECK(field(1, "days_late") == "7");
    CHECK(field(4, "coordinating") == "Sở Khoa học và Công nghệ Hà Nội; UBND thành phố");
    CHECK(field(4, "hour") == "17:00");
    CHECK(field(5, "last_day") == "2022-06-15");
    CHECK(field(5, "original_last_day") == "2022-05-01");
    CHECK(field(9, "doubts") == "P208; P304");
    CHECK(field(10, "body_name") == "");
    CHECK(field(10, "line") == "51");
}

TEST_CASE("hostile texts come back as they are, but for the apostrophe") {
    test::Office office;
    const auto plan = office.plan("p", "1-KH/TU", "Plan");
    const std::string hostile = "=\"a\",\r\nb;c";
    office.owe(office.item(plan, "i", hostile, ""), office.body("b", "B"), "");
    office.assess("5/5/2022");
    const auto records =
        read_csv(rendered(render::report_csv, office.report(render::Subject::list)));
    REQUIRE(records);
    CHECK((*records)[1][4] == "'" + hostile);
}
