#include "render/vocabulary.hpp"

#include <doctest/doctest.h>

#include "civil/day.hpp"

using namespace plan;
using namespace plan::render;
using assess::Status;

namespace {

constexpr Language english = Language::english, vietnamese = Language::vietnamese;

assess::Tally tally(std::size_t on_time, std::size_t late, std::size_t overdue = 0,
                    std::size_t waived = 0) {
    assess::Tally tally;
    tally.counts[static_cast<std::size_t>(Status::done_on_time)] = on_time;
    tally.counts[static_cast<std::size_t>(Status::done_late)] = late;
    tally.counts[static_cast<std::size_t>(Status::overdue)] = overdue;
    tally.counts[static_cast<std::size_t>(Status::waived)] = waived;
    return tally;
}

}  // namespace

TEST_CASE("days late and left, with the right plural") {
    CHECK(late_in_words(1, english) == "1 day late");
    CHECK(late_in_words(7, english) == "7 days late");
    CHECK(late_in_words(7, vietnamese) == "quá hạn 7 ngày");
    CHECK(left_in_words(0, english) == "due today");
    CHECK(left_in_words(1, english) == "1 day left");
    CHECK(left_in_words(0, vietnamese) == "đến hạn hôm nay");
    CHECK(left_in_words(5, vietnamese) == "còn 5 ngày");
}

TEST_CASE("how an obligation stands") {
    assess::Standing standing;
    standing.status = Status::done_late;
    standing.last_day = civil::parse_day("1/5/2022");
    standing.completed_on = civil::parse_day("3/5/2022");
    standing.days_late = 2;
    CHECK(state_in_words(standing, english).first == "done 3/5/2022,");
    CHECK(state_in_words(standing, english).second == "2 days late");
    CHECK(state_in_words(standing, vietnamese).second == "quá hạn 2 ngày");
    standing.status = Status::done_on_time;
    CHECK(state_in_words(standing, vietnamese).first == "xong 3/5/2022,");
    CHECK(state_in_words(standing, vietnamese).second == "đúng hạn");
    standing.last_day.reset();
    CHECK(state_in_words(standing, english).first == "done 3/5/2022");
    CHECK(state_in_words(standing, english).second.empty());
}

TEST_CASE("the five cells, and what is waived beside them") {
    CHECK(tally_in_words(tally(1, 0, 2), english) ==
          "3 obligations: 1 done on time, 0 done late, 0 open in time, 2 overdue, "
          "0 without a deadline");
    CHECK(tally_in_words(tally(1, 0, 0, 3), vietnamese) ==
          "4 nhiệm vụ: 1 hoàn thành đúng hạn, 0 hoàn thành quá hạn, 0 đang thực hiện trong hạn, "
          "0 quá hạn, 0 không có thời hạn; 3 được miễn");
    CHECK(cells_in_words(tally(0, 0, 2), Zeros::left_out, english) == "2 overdue");
    CHECK(cells_in_words(tally(0, 0, 0, 2), Zeros::left_out, english) == "2 waived");
}

TEST_CASE("a share with its denominator, and never rounded to all or nothing") {
    CHECK(share_in_words(tally(3, 1), english) == "Done in time: 3 of 4 (75%)");
    CHECK(share_in_words(tally(3, 1), vietnamese) == "Tỷ lệ hoàn thành đúng hạn: 3/4 (75%)");
    CHECK(share_in_words(tally(2, 1), english) == "Done in time: 2 of 3 (67%)");
    CHECK(share_in_words(tally(999, 1), english) == "Done in time: 999 of 1000 (99%)");
    CHECK(share_in_words(tally(1, 999), english) == "Done in time: 1 of 1000 (1%)");
    CHECK(share_in_words(tally(2, 0), english) == "Done in time: 2 of 2 (100%)");
    CHECK(share_in_words(tally(0, 2), english) == "Done in time: 0 of 2 (0%)");
    CHECK(share_in_words(tally(0, 0, 5), english).empty());
}

TEST_CASE("a text from a file on one line") {
    CHECK(on_one_line("a\r\n b\tc\n") == "a b c");
    CHECK(on_one_line("\x1b[31mđỏ\u202e") == R"(\x1b[31mđỏ\u202e)");
}
