#include "intake/row_records.hpp"

#include <initializer_list>
#include <utility>

#include "intake/cells.hpp"

namespace plan::intake {

using model::RecordKind;
using text::Message;
using text::say;

namespace {

class RecordReader {
  public:
    explicit RecordReader(const Row& row) : row_(row) {}

    RowRecords read() {
        read_completion();
        read_extension();
        read_waiver();
        return std::move(result_);
    }

  private:
    const std::string& text(Column column) const { return row_.text(column); }

    /// A number alone is written in its canonical form, all else as it stands.
    std::string document(std::string_view cell) const {
        if (row_.header->is_ours()) return std::string(cell);
        const auto outcome = read_outcome(cell);
        return outcome && !outcome->day && !outcome->evidence.empty() ? outcome->evidence
                                                                      : on_one_line(cell);
    }

    bool is_blank(Column column) const {
        return row_.header->is_ours() ? text(column).empty() : says_nothing(text(column));
    }

    void note(Column column) {
        const auto at = row_.header->at(column);
        if (at && !text(column).empty())
            result_.notes.push_back(row_.header->names[*at] + ": " + text(column));
    }

    void tell(Column column, Message what, bool undone) {
        result_.remarks.push_back({row_.number, row_.header->at(column), std::move(what), undone});
    }

    /// What can't be a record: its columns stay as notes, one of them is told.
    void keep_as_notes(std::initializer_list<Column> columns, Column told, Message why) {
        for (const Column column : columns)
            note(column);
        tell(told, std::move(why), true);
    }

    TakenRecord& add(RecordKind kind) {
        TakenRecord& record = result_.records.emplace_back();
        record.kind = kind;
        record.occurrence = row_.occurrence;
        return record;
    }

    /// The columns for the day and the evidence go before what is read in words about the result.
    void read_completion() {
        std::optional<civil::Day> day = row_.completed_on;
        std::string evidence = is_blank(Column::evidence) ? std::string() : text(Column::evidence);
        const auto outcome = read_outcome(text(Column::result));
        const bool fits = outcome && (!day || !outcome->day || *day == *outcome->day) &&
                          (evidence.empty() || outcome->evidence.empty());
        if (fits && (day || outcome->day)) {
            day = day ? day : outcome->day;
            if (evidence.empty()) evidence = outcome->evidence;
        } else if (!says_nothing(text(Column::result))) {
            note(Column::result);
            result_noted_ = true;
        }
        if (const auto document = read_outcome(evidence);
            !day && document && document->day && !document->evidence.empty()) {
            day = document->day;
            evidence = document->evidence;
        }
        if (!day) return without_completion();
        if (lacks_occurrence()) return without_occurrence();
        TakenRecord& record = add(RecordKind::completion);
        record.on = day;
        record.evidence = document(evidence);
    }

    void without_completion() {
        if (!says_nothing(text(Column::completed_on))) note(Column::completed_on);
        if (says_nothing(text(Column::evidence))) return;
        note(Column::evidence);
        tell(Column::evidence,
             say({"there is no day of completion beside it: kept as a note",
                  "không có ngày hoàn thành đi kèm: giữ lại thành ghi chú"}),
             false);
    }

    /// A record of work that repeats, without the time that it is of.
    bool lacks_occurrence() const { return row_.recurs() && !row_.occurrence; }

    void without_occurrence() {
        if (!result_noted_) note(Column::result);
        keep_as_notes(
            {Column::completed_on, Column::evidence},
            text(Column::completed_on).empty() ? Column::result : Column::completed_on,
            say({"the work repeats, and the list does not say which time was completed: kept as a "
                 "note; record it by `plan done --for`",
                 "nhiệm vụ lặp lại mà danh sách không ghi hoàn thành kỳ nào: giữ lại thành ghi "
                 "chú; hãy ghi bằng `plan done --for`"}));
    }

    void read_extension() {
        const std::string& authority = text(Column::extended_by);
        const bool moved =
            row_.last_day && row_.original_last_day && *row_.last_day != *row_.original_last_day;
        if (authority.empty() && !row_.extended_to && !row_.extended_on && !moved) return;
        const auto to = row_.extended_to ? row_.extended_to : row_.last_day;
        if (!to)
            return keep_as_notes(
                {Column::extended_by, Column::extended_on},
                authority.empty() ? Column::extended_on : Column::extended_by,
                say({"the list does not say to which day the time was extended: kept as a note",
                     "danh sách không ghi gia hạn đến ngày nào: giữ lại thành ghi chú"}));
        if (lacks_occurrence())
            return keep_as_notes(
                {Column::extended_to, Column::extended_on, Column::extended_by},
                authority.empty() ? Column::extended_to : Column::extended_by,
                say({"the work repeats, and the list does not say which time was extended: kept as "
                     "a note; record it by `plan extend --for`",
                     "nhiệm vụ lặp lại mà danh sách không ghi gia hạn kỳ nào: giữ lại thành ghi "
                     "chú; hãy ghi bằng `plan extend --for`"}));
        TakenRecord& record = add(RecordKind::extension);
        record.to = to;
        record.on = row_.extended_on;
        record.authority = document(authority);
        if (!record.on)
            tell(authority.empty() ? Column::last_day : Column::extended_by,
                 say({"the list does not say on which day the extension to {} was given: it stands "
                      "below its item as a comment; fill in `on`",
                      "danh sách không ghi ngày cho phép gia hạn đến {}: phần gia hạn nằm dưới "
                      "nhiệm vụ dưới dạng chú thích; hãy điền `on`"},
                     civil::to_text(*to)),
                 true);
    }

    void read_waiver() {
        const std::string& authority = text(Column::waived_by);
        if (authority.empty() && !row_.waived_on && on_one_line(text(Column::status)) != "waived")
            return;
        if (lacks_occurrence())
            return keep_as_notes(
                {Column::waived_on, Column::waived_by},
                authority.empty() ? Column::waived_on : Column::waived_by,
                say({"the work repeats, and the list does not say which time was waived: kept as a "
                     "note; record it by `plan waive --for`",
                     "nhiệm vụ lặp lại mà danh sách không ghi miễn kỳ nào: giữ lại thành ghi chú; "
                     "hãy ghi bằng `plan waive --for`"}));
        TakenRecord& record = add(RecordKind::waiver);
        record.on = row_.waived_on;
        record.authority = document(authority);
        if (!record.on)
            tell(authority.empty() ? Column::status : Column::waived_by,
                 say({"the list does not say on which day the waiver was given: it stands below "
                      "its item as a comment; fill in `on`",
                      "danh sách không ghi ngày cho phép miễn thực hiện: phần miễn nằm dưới "
                      "nhiệm vụ dưới dạng chú thích; hãy điền `on`"}),
                 true);
    }

    const Row& row_;
    RowRecords result_;
    bool result_noted_ = false;
};

}  // namespace

RowRecords records_of(const Row& row) {
    return RecordReader(row).read();
}

}  // namespace plan::intake
