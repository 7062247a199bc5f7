// The scoreboard for a spreadsheet: the sum of all, then a row for each row of its tables.

#include "render/csv.hpp"
#include "render/scoreboard.hpp"
#include "render/scoreboard_rows.hpp"

namespace plan::render {

namespace {

constexpr std::string_view header =
    "by,id,name,given,done_on_time,done_late,open_in_time,overdue,overdue_over_30_days,"
    "without_deadline,waived,done,share_in_time,mean_days_late,longest_days_late";

void put_number(Output& output, const std::optional<double>& number) {
    output.put(',');
    if (number) output.format("{}", *number);
}

void put_row(Output& output, std::string_view by, const ScoreRecord& record) {
    const select::Score& score = *record.score;
    const assess::Tally& tally = score.tally;
    output.put(by);
    output.put(',');
    put_csv_cell(output, record.id.value_or(""));
    output.put(',');
    put_csv_cell(output, record.name.value_or(""));
    for (const std::size_t count :
         {score.given(), tally.done_on_time(), tally.done_late(), tally.open_in_time(),
          tally.overdue(), score.long_overdue, tally.without_deadline(),
          tally.of(assess::Status::waived), score.done()})
        output.format(",{}", count);
    put_number(output, score.share());
    put_number(output, score.mean_late());
    output.put(',');
    if (score.late != 0) output.format("{}", score.longest);
    output.put(csv_line_break);
}

}  // namespace

void scoreboard_csv(Output& output, const Report& report, const select::Scoreboard& board) {
    output.put(header);
    output.put(csv_line_break);
    put_row(output, "all", {{}, {}, &board.all});
    for (const GroupBy by : tables_of(report)) {
        for (const ScoreRecord& record : records_of(report, board, by))
            put_row(output, token_of(by), record);
    }
}

}  // namespace plan::render
