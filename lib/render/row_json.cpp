#include "render/row_json.hpp"

#include "select/select.hpp"

namespace plan::render {

namespace {

void put_party(JsonWriter& json, const Party& party) {
    json.begin_object();
    json.member("id", party.id);
    json.member("name", party.name);
    json.end_object();
}

void put_body(JsonWriter& json, const Row& row) {
    json.key("body");
    if (row.owner) {
        put_party(json, party_of(*row.owner));
    } else {
        json.null();
    }
}

void put_parties(JsonWriter& json, std::string_view key, const Row& row,
                 std::span<const model::Reference> references) {
    json.key(key);
    json.begin_array();
    for (const model::Reference& reference : references)
        put_party(json, party_of(*row.report, reference));
    json.end_array();
}

void put_tags(JsonWriter& json, const Row& row) {
    json.key("tags");
    json.begin_array();
    for (const model::Text& tag : row.item->tags)
        json.value(tag.value);
    json.end_array();
}

void put_doubts(JsonWriter& json, const Row& row) {
    json.key("doubts");
    json.begin_array();
    for (const std::string_view code : doubts_of(row))
        json.value(code);
    json.end_array();
}

void put_standing(JsonWriter& json, const Row& row) {
    json.member("due", given(row.item->due.text));
    json.member("hour", hour_of(row));
    json.member("last_day", row.standing->last_day);
    json.member("original_last_day", row.obligation->last_day);
    json.member("status", token_of(row.standing->status));
    json.member("days_late", row.standing->days_late);
    json.member("days_left", row.standing->days_left);
    json.member("completed_on", row.standing->completed_on);
    json.member("evidence", evidence_of(row));
    json.member("extended_by", extended_by(row));
    json.member("waived_by", waived_by(row));
}

}  // namespace

void put_json_row(JsonWriter& json, const Row& row) {
    json.begin_object();
    json.member("key", select::key_of(row.report->model, *row.obligation));
    json.member("plan", row.plan->id);
    json.member("item", row.item->id.value);
    json.member("occurrence", row.obligation->occurrence);
    json.member("title", row.item->title.value);
    put_body(json, row);
    put_parties(json, "coordinating", row, row.item->coordinating);
    put_parties(json, "supervising", row, row.item->supervising);
    json.member("directive", number_of(row));
    put_tags(json, row);
    put_standing(json, row);
    put_doubts(json, row);
    json.member("file", file_of(row));
    json.member("line", line_of(row));
    json.end_object();
}

void put_json_tally(JsonWriter& json, const assess::Tally& tally) {
    json.begin_object();
    json.member("obligations", tally.all());
    for (const assess::Status status : assess::all_statuses)
        json.member(token_of(status), tally.of(status));
    json.end_object();
}

}  // namespace plan::render
