// The scoreboard for programs: one object, or a row a line.

#include "render/row_json.hpp"
#include "render/scoreboard.hpp"
#include "render/scoreboard_rows.hpp"

namespace plan::render {

namespace {

using select::Score;

void put_score(JsonWriter& json, const Score& score) {
    json.member("given", score.given());
    json.key("tally");
    put_json_tally(json, score.tally);
    json.member("overdue_over_30_days", score.long_overdue);
    json.member("done", score.done());
    json.member("share_in_time", score.share());
    json.member("mean_days_late", score.mean_late());
    json.member("longest_days_late", score.late ? std::optional(score.longest) : std::nullopt);
}

void put_record(JsonWriter& json, const ScoreRecord& record) {
    json.member("id", record.id);
    json.member("name", record.name);
    put_score(json, *record.score);
}

std::string_view list_token(GroupBy by) {
    switch (by) {
        case GroupBy::body: return "bodies";
        case GroupBy::plan: return "plans";
        case GroupBy::directive: return "directives";
        case GroupBy::month: return "months";
        case GroupBy::status: break;
    }
    return {};
}

}  // namespace

void scoreboard_json(Output& output, const Report& report, const select::Scoreboard& board) {
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/scoreboard/1");
    json.member("today", report.today);
    json.new_line();
    json.key("all");
    json.begin_object();
    put_score(json, board.all);
    json.end_object();
    for (const GroupBy by : tables_of(report)) {
        json.new_line();
        json.key(list_token(by));
        json.begin_array(JsonWriter::Layout::lines);
        for (const ScoreRecord& record : records_of(report, board, by)) {
            json.begin_object();
            put_record(json, record);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
    json.end();
}

void scoreboard_ndjson(Output& output, const Report& report, const select::Scoreboard& board) {
    for (const GroupBy by : tables_of(report)) {
        for (const ScoreRecord& record : records_of(report, board, by)) {
            JsonWriter json(output);
            json.begin_object();
            json.member("by", token_of(by));
            put_record(json, record);
            json.end_object();
            json.end();
        }
    }
}

}  // namespace plan::render
