#include "intake/columns.hpp"

#include <doctest/doctest.h>

#include <array>

#include "intake/found_table.hpp"
#include "intake/opened.hpp"
#include "text/fold.hpp"

using namespace plan::intake;
using plan::text::Language;

namespace {

std::optional<Column> column_of(std::string name) {
    return read_header({std::move(name)}, {}).columns.front();
}

std::vector<Mapping> mappings(std::string_view text) {
    std::vector<Mapping> read;
    CHECK(read_mappings(text, read).empty());
    return read;
}

std::string refused(std::string_view text) {
    std::vector<Mapping> read;
    return read_mappings(text, read).in(Language::english);
}

Table table_of(std::string_view text) {
    auto found = find_table(text, {});
    REQUIRE(std::holds_alternative<Table>(found));
    return std::get<Table>(std::move(found));
}

}  // namespace

TEST_CASE("columns by their names in both languages, folded") {
    CHECK(column_of("Nội dung nhiệm vụ") == Column::title);
    CHECK(column_of("NỘI  DUNG\u00a0NHIỆM VỤ:") == Column::title);
    CHECK(column_of("No\u0302\u0323i dung") == Column::title);  // letters and marks apart
    CHECK(column_of("noi dung") == Column::title);
    CHECK(column_of("Task") == Column::title);
    CHECK(column_of("STT") == Column::ordinal);
    CHECK(column_of("Cơ quan chủ trì") == Column::lead);
    CHECK(column_of("Phối hợp") == Column::coordinating);
    CHECK(column_of("Giám sát") == Column::supervising);
    CHECK(column_of("Hạn xử lý") == Column::due);
    CHECK(column_of("Thời gian hoàn thành") == Column::due);
    CHECK(column_of("Ngày hoàn thành") == Column::completed_on);
    CHECK(column_of("Completed on") == Column::completed_on);
    CHECK(column_of("completed_on") == Column::completed_on);
    CHECK(column_of("Sản phẩm") == Column::output);
    CHECK(column_of("Kết quả") == Column::result);
    CHECK(column_of("Số văn bản") == Column::evidence);
    CHECK(column_of("Theo dõi") == Column::follow_up);
}

TEST_CASE("what may mean something else is not taken") {
    for (const char* name : {"Đơn vị", "Ngày", "Ngày hoàn thành (dự kiến)", "Địa bàn", ""})
        CHECK_FALSE(column_of(name));
}

TEST_CASE("every name of the table is known as its own column") {
    for (const ColumnFacts& facts : all_columns()) {
        if (facts.name.empty() || facts.column >= Column::key) continue;
        CHECK_MESSAGE(column_of(std::string(facts.name)) == facts.column, facts.name);
        std::string_view left = facts.known;
        for (std::size_t end = 0; end != left.npos; left.remove_prefix(end + 1)) {
            end = left.find('|');
            const std::string name(left.substr(0, end));
            CHECK_MESSAGE(column_of(name) == facts.column, name);
            if (end == left.npos) break;
        }
    }
}

TEST_CASE("the columns of our own list are known in such a list alone") {
    const std::vector<std::string> names = {"key", "plan", "body_name", "status", "hour", "file"};
    const Header ours = read_header(names, {});
    CHECK(ours.matched == names.size());
    CHECK(ours.at(Column::status) == 3);
    const Header other = read_header({"Task", "Status", "File", "Plan"}, {});
    CHECK(other.matched == 2);
    CHECK_FALSE(other.columns[1]);
}

TEST_CASE("--map") {
    const auto read = mappings("due=Hạn,lead=\"Đơn vị, cá nhân\",title=2");
    REQUIRE(read.size() == 3);
    CHECK(read[1].column == Column::lead);
    CHECK(read[1].name == "Đơn vị, cá nhân");
    CHECK(refused("due").starts_with("`--map` takes"));
    CHECK(refused("").starts_with("`--map` takes"));
    CHECK(refused("due=").starts_with("`--map` takes"));
    CHECK(refused("due=\"a").starts_with("`--map` takes"));
    CHECK(refused("due=a,due=b") == "`--map` gives due twice");
    CHECK(refused("titel=a").find("did you mean title?") != std::string::npos);

    const Header header = read_header({"Việc", "Đơn vị, cá nhân", "Hạn", "Thời hạn"},
                                      mappings("title=1,lead=\"đơn vị, cá nhân\",due=Hạn"));
    CHECK(header.refused.empty());
    CHECK(header.at(Column::title) == 0);
    CHECK(header.at(Column::lead) == 1);
    CHECK(header.at(Column::due) == 2);
    CHECK_FALSE(header.columns[3]);
    CHECK_FALSE(read_header({"Task", "Hạn"}, mappings("lead=Đơn vị")).refused.empty());
    CHECK_FALSE(read_header({"a", "a"}, mappings("title=a")).refused.empty());
    CHECK_FALSE(read_header({"a", "b"}, mappings("title=a,due=1")).refused.empty());
}

TEST_CASE("a column that is there twice") {
    const Header header = read_header({"Task", "Thời hạn", "Hạn xử lý"}, {});
    CHECK(header.refused.in(Language::english) ==
          "the columns 2 \"Thời hạn\" and 3 \"Hạn xử lý\" would both be due");
}

TEST_CASE("the delimiter and the header are found by the columns that are known") {
    CHECK(table_of("Task;Due\na,b;1/5/2022\n").header.names.size() == 2);
    CHECK(table_of("Task\tDue\na,b\tx;y\n").header.names.size() == 2);
    CHECK(table_of("Task,Due\na;b,c;d\n").header.names.size() == 2);
    CHECK(table_of("sep=;\r\nTask;Due\r\na;b\r\n").header.names.size() == 2);
    CHECK(table_of("Task\na\n").header.names.size() == 1);
    const Table below = table_of("KẾ HOẠCH, NĂM 2022;;\n\n;Task;Due\n1;a;b\n");
    CHECK(below.header_row == 1);
    CHECK(below.header.at(Column::due) == 2);
    CHECK(below.sheet.rows()[below.header_row].number == 3);
}

TEST_CASE("names of columns over two rows") {
    const Table two = table_of(
        "TT;Nhiệm vụ;Cơ quan thực hiện;;Thời hạn;Thực tế;\n;;Chủ trì;Phối "
        "hợp;;Xong;\n1;a;b;c;d;e;f\n");
    CHECK(two.header_row == 1);
    CHECK(two.header.at(Column::title) == 1);
    CHECK(two.header.at(Column::lead) == 2);
    CHECK(two.header.at(Column::coordinating) == 3);
    CHECK(two.header.at(Column::due) == 4);
    CHECK(two.header.names[5] == "Thực tế Xong");
    CHECK(two.header.names.size() == 7);
    // Rows of the list: one with work, one with its number, one that names no column.
    for (const char* row : {";a;Chủ trì;;", "1;;Chủ trì;;", ";;Sở A;;"})
        CHECK(table_of(std::string("TT;Nhiệm vụ;Lead;;Hạn\n") + row + "\n1;a;b;c;d\n").header_row ==
              0);
}

TEST_CASE("what can't be a list is refused") {
    const auto refused_as = [](std::string_view text) {
        const auto found = find_table(text, {});
        REQUIRE(std::holds_alternative<Refused>(found));
        return std::get<Refused>(found).message.in(Language::english);
    };
    CHECK(refused_as("") == "it is empty");
    CHECK(refused_as("\n\n") == "it is empty");
    CHECK(refused_as("Task,Due\n") == "no row stands below the names of the columns");
    CHECK(refused_as("Việc,Due\na,b\n") ==
          "no column is known to hold what is to be done; the columns are A \"Việc\", B \"Due\"");
    CHECK(refused_as("Task,\"Due\na,b\n")
              .starts_with("the names of the columns can't be found; row 1, column B: a quote"));
}

TEST_CASE("encodings") {
    const auto told = [](std::string_view bytes) {
        return open_list(bytes).refused.in(Language::english);
    };
    CHECK(open_list("\xEF\xBB\xBFTask").text == "Task");
    CHECK(open_list("Task").text == "Task");
    CHECK(told("Task\nN\xF4i dung") == "it is not UTF-8: on line 2 stands the byte 0xF4");
    CHECK(told("\xFF\xFET") == "it is UTF-16, not UTF-8");
    CHECK(told(std::string_view("T\0a\0s\0k\0", 8)) == "it is UTF-16, not UTF-8");
    CHECK(told("PK\x03\x04...") == "it is a spreadsheet's own file, not CSV");
    CHECK_FALSE(open_list("\xFF").help.empty());
}
