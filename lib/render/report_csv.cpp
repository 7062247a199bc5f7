// The fields of `plan/report/1` in their order, flat: of bodies in a list the names. What is null
// there is empty here.

#include "render/csv.hpp"
#include "render/report.hpp"
#include "render/row.hpp"
#include "select/select.hpp"

namespace plan::render {

namespace {

constexpr std::string_view header =
    "key,plan,item,occurrence,title,body_id,body_name,coordinating,supervising,directive,tags,due,"
    "hour,last_day,original_last_day,status,days_late,days_left,completed_on,evidence,extended_by,"
    "waived_by,doubts,file,line";

std::string words_of(std::string_view text) {
    return std::string(text);
}
std::string words_of(const std::string& text) {
    return text;
}
std::string words_of(civil::Day day) {
    return civil::to_iso(day);
}
std::string words_of(int number) {
    return std::to_string(number);
}

/// One record: commas between its cells, a line break behind.
class Record {
  public:
    explicit Record(Output& output) : output_(output) {}

    template <class Value>
    void cell(const std::optional<Value>& value) {
        cell(value ? words_of(*value) : std::string());
    }
    void cell(std::string_view text) {
        if (!first_) output_.put(',');
        first_ = false;
        put_csv_cell(output_, text);
    }
    void end() { output_.put(csv_line_break); }

  private:
    Output& output_;
    bool first_ = true;
};

template <class List, class NameOf>
std::string joined(const List& list, NameOf name_of) {
    std::string text;
    for (const auto& one : list) {
        if (!text.empty()) text += "; ";
        text += name_of(one);
    }
    return text;
}

void put_what(Record& record, const Row& row) {
    record.cell(select::key_of(row.report->model, *row.obligation));
    record.cell(row.plan->id);
    record.cell(row.item->id.value);
    record.cell(row.obligation->occurrence);
    record.cell(row.item->title.value);
    const Party body = row.owner ? party_of(*row.owner) : Party{};
    record.cell(body.id);
    record.cell(body.name);
    record.cell(names_in_words(row, row.item->coordinating));
    record.cell(names_in_words(row, row.item->supervising));
    record.cell(number_of(row));
    record.cell(joined(row.item->tags, [](const model::Text& tag) { return tag.value; }));
}

void put_standing(Record& record, const Row& row) {
    record.cell(given(row.item->due.text));
    record.cell(hour_of(row));
    record.cell(row.standing->last_day);
    record.cell(row.obligation->last_day);
    record.cell(token_of(row.standing->status));
    record.cell(row.standing->days_late);
    record.cell(row.standing->days_left);
    record.cell(row.standing->completed_on);
    record.cell(evidence_of(row));
    record.cell(extended_by(row));
    record.cell(waived_by(row));
    record.cell(joined(doubts_of(row), [](std::string_view code) { return code; }));
    record.cell(file_of(row));
    record.cell(std::to_string(line_of(row)));
}

}  // namespace

void report_csv(Output& output, const Report& report) {
    output.put(header);
    output.put(csv_line_break);
    for (const std::uint32_t index : report.selection.chosen) {
        const Row row = row_of(report, index);
        Record record(output);
        put_what(record, row);
        put_standing(record, row);
        record.end();
    }
}

}  // namespace plan::render
