// `plan/report/1`, an obligation a line.

#include "render/report.hpp"
#include "render/row_json.hpp"

namespace plan::render {

void report_json(Output& output, const Report& report) {
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/report/1");
    json.member("today", report.today);
    json.new_line();
    json.key("summary");
    put_json_tally(json, report.selection.summary);
    json.new_line();
    json.key("obligations");
    json.begin_array(JsonWriter::Layout::lines);
    for (const std::uint32_t index : report.selection.chosen)
        put_json_row(json, row_of(report, index));
    json.end_array();
    json.end_object();
    json.end();
}

}  // namespace plan::render
