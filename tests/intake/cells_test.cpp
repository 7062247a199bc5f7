#include "intake/cells.hpp"

#include <doctest/doctest.h>

#include "render/csv.hpp"
#include "support/workspace.hpp"

using namespace plan::intake;
using plan::tests::day;
using Parts = std::vector<std::string>;

TEST_CASE("the text of a cell") {
    CHECK(cell_text(" \u00a0a\r\nb\rc\n ") == "a\nb\nc");
    CHECK(cell_text("o\u0302\u0323") == "ộ");
    CHECK(on_one_line("a\n  b\tc ") == "a b c");
}

TEST_CASE("what our own CSV disarms is armed again, and nothing else") {
    const auto written = [](std::string_view text) {
        std::string cell;
        plan::render::Output output([&](std::string_view bytes) { cell += bytes; });
        plan::render::put_csv_cell(output, text);
        output.flush();
        return cell;
    };
    for (const char* text : {"=1+1", "+84", "-5", "@home", "'=1+1", "''@"}) {
        CHECK(written(text) == std::string("'") + text);
        CHECK(our_cell_text(written(text)) == text);
        CHECK(cell_text(written(text)) == written(text));
    }
    for (const char* text : {"'tis", "''", "'", "", "a'=", " =x", "a\u0302\u0323 "})
        CHECK(our_cell_text(text) == text);
}

TEST_CASE("lists") {
    CHECK(list_parts("a; b;;c;") == Parts{"a", "b", "c"});
    CHECK(list_parts("- a,\n+ b\n• c") == Parts{"a", "b", "c"});
    CHECK(list_parts("a (b; c); d") == Parts{"a (b; c)", "d"});
    CHECK(list_parts("a (b; c") == Parts{"a (b", "c"});
    CHECK(list_parts("-").empty());
    CHECK(list_parts("a, b") == Parts{"a, b"});
}

TEST_CASE("numbers before bodies, and a full stop behind them") {
    CHECK(list_parts("1. Sở A;\n2) Sở B.\n12. Sở C") == Parts{"Sở A", "Sở B", "Sở C"});
    CHECK(list_parts("2022. a; 3.a; A. B. Co.") == Parts{"2022. a", "3.a", "A. B. Co."});
}

TEST_CASE("as above") {
    for (const char* text : {"nt", "NT", "-nt-", "Như trên", "ditto"})
        CHECK_MESSAGE(says_as_above(text), text);
    for (const char* text : {"", "-", "Sở NT", "nt, Sở A"})
        CHECK_FALSE(says_as_above(text));
}

TEST_CASE("days as spreadsheets write them") {
    for (const char* text : {"30/06/2022 00:00", "30/06/2022 0:00:00", "30/06/2022\n00:00:00"})
        CHECK(day_without_midnight(text) == "30/06/2022");
    CHECK(day_without_midnight("2022-06-30 00:00:00") == "2022-06-30");
    for (const char* text : {"30/06/2022", "30/06/2022 17:00", "30/06/2022 10:00:00",
                             "trước ngày 30/06/2022 00:00", "30/02/2022 00:00", " 00:00"})
        CHECK_FALSE_MESSAGE(day_without_midnight(text), text);
    CHECK(day_of_number("44742") == day("30/6/2022"));
    for (const char* text : {"2022", "99999", "4474a", "44742.5", ""})
        CHECK_FALSE(day_of_number(text));
}

TEST_CASE("lists of our own CSV are parted at \"; \" and nowhere else") {
    CHECK(joined_parts("a; b") == Parts{"a", "b"});
    CHECK(joined_parts("a;b; - c,; (d; e\nf; ") == Parts{"a;b", "- c,", "(d", "e\nf"});
    CHECK(joined_parts("-") == Parts{"-"});
    CHECK(joined_parts("").empty());
}

TEST_CASE("a result that is certain") {
    const auto is = [](std::string_view text, std::string_view evidence, std::string_view on) {
        const auto outcome = read_outcome(text);
        REQUIRE_MESSAGE(outcome, text);
        CHECK(outcome->evidence == evidence);
        CHECK(outcome->day.has_value() == !on.empty());
        if (outcome->day) CHECK(*outcome->day == day(on));
    };
    is("123-BC/QU ngày 28/4/2022", "123-BC/QU", "28/4/2022");
    is("123-BC/QU, ngày 28/4/2022.", "123-BC/QU", "28/4/2022");
    is("123 -BC/QU (28/4/2022)", "123-BC/QU", "28/4/2022");
    is("số 123-BC/QU ngày 28 tháng 4 năm 2022", "123-BC/QU", "28/4/2022");
    is("Báo cáo số 123-BC/QU ngày 28/4/2022", "Báo cáo số 123-BC/QU", "28/4/2022");
    is("Đã hoàn thành ngày 28/4/2022", "", "28/4/2022");
    is("completed on 2022-04-28", "", "28/4/2022");
    is("123-BC/QU", "123-BC/QU", "");
}

TEST_CASE("a result that is not") {
    for (const char* text :
         {"", "28/4/2022", "ngày 28/4/2022", "Đang thực hiện", "Chưa hoàn thành ngày 28/4/2022",
          "123-BC/QU ngày 30/2/2022", "123-BC/QU ngày 28/4/2022 và 124-BC/QU ngày 29/4/2022",
          "Sẽ báo cáo ngày 28/4/2022", "123-BC/QU ngày 28/4", "Hoàn thành 50% ngày 28/4/2022",
          "Chưa có báo cáo số 123-BC/QU ngày 28/4/2022", "2022-04", "50/50"})
        CHECK_MESSAGE(!read_outcome(text), text);
    CHECK(says_not_yet("Đang thực hiện"));
    CHECK(says_not_yet("chưa"));
    CHECK_FALSE(says_not_yet("28/4/2022"));
}
