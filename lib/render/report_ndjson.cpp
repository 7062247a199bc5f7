// The objects of `plan/report/1` alone, one a line.

#include "render/report.hpp"
#include "render/row_json.hpp"

namespace plan::render {

void report_ndjson(Output& output, const Report& report) {
    JsonWriter json(output);
    for (const std::uint32_t index : report.selection.chosen) {
        put_json_row(json, row_of(report, index));
        json.end();
    }
}

}  // namespace plan::render
