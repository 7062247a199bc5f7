#include "model/calendar_file.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/table_reader.hpp"
#include "text/nearest.hpp"

namespace plan::model {

using calendar::Certainty;
using calendar::DayKind;
using text::say;

namespace {

constexpr std::array top_tables = {TableName::calendar, TableName::year};

std::optional<TableName> top_table(std::string_view key) {
    for (const TableName table : top_tables)
        if (name_of(table) == key) return table;
    return std::nullopt;
}

bool is_plan_table(read::Table table) {
    return table != read::Table::root && table != read::Table::unknown &&
           table != read::Table::calendar && table != read::Table::year;
}

bool contains(const read::Section& section, Span span) {
    return std::ranges::any_of(section.chunks, [span](Span chunk) {
        return chunk.begin <= span.begin && span.begin < std::max(chunk.end, chunk.begin + 1);
    });
}

class Reader {
  public:
    Reader(const read::Source& source, FileIndex file) : source_(source) { result_.file = file; }

    CalendarFile read() {
        bad_characters_ = read::check_characters(source_, result_.file);
        const read::Cut cut = read::cut(source_, result_.file);
        result_.findings = cut.findings;
        for (const read::Section& section : cut.sections)
            add_section(section);
        silence_bad_section(cut);
        tell_nothing(cut);
        return std::move(result_);
    }

  private:
    Context context() { return Context{source_, result_.file, result_.findings, room_}; }

    void add_section(const read::Section& section) {
        std::vector<Finding> findings;
        const Reading reading =
            read_section(source_, result_.file, section, fields_, result_.store, findings);
        // Of all the characters that may not stand in a file only the first is told.
        for (Finding& finding : findings) {
            if (finding.code != Code::bad_characters) {
                result_.findings.push_back(std::move(finding));
            } else if (bad_characters_.empty()) {
                bad_characters_.push_back(std::move(finding));
            }
        }
        if (reading == Reading::nothing || section.repeated) return;
        if (const auto table = top_table(read::name_of(section.table)))
            return add_table(*table, section.header, Level(fields_));
        if (is_plan_table(section.table)) return tell_plan_table(section);
        for (const Field& field : Level(fields_))
            add_top(field);
    }

    /// What stands before the first header: `calendar.name = …`, `year = [{…}]`.
    void add_top(const Field& field) {
        if (is_free_key(field.key)) return;
        const auto table = top_table(field.key);
        if (!table) return tell_unknown_top(field);
        if (field.kind == Kind::table && !is_repeated(*table))
            return add_table(*table, field.span, below(field));
        if (field.kind != Kind::array || !is_repeated(*table)) return tell_no_table(*table, field);
        for (const Field& element : below(field)) {
            if (element.kind == Kind::table) {
                add_table(*table, element.span, below(element));
            } else {
                tell_no_table(*table, element);
            }
        }
    }

    void add_table(TableName table, Span header, Level fields) {
        if (table == TableName::calendar) return add_calendar(header, fields);
        CalendarYear year;
        Context here = context();
        std::vector<Note> notes;  // nothing shows the notes of a calendar
        read_table(
            here, table, header, fields, notes,
            [&](const KeyFacts& facts, const Field& field) { add_to_year(facts, field, year); });
        if (year.year != 0) result_.years.push_back(std::move(year));
    }

    void add_calendar(Span header, Level fields) {
        Context here = context();
        std::vector<Note> notes;
        read_table(here, TableName::calendar, header, fields, notes,
                   [&](const KeyFacts& facts, const Field& field) {
                       switch (facts.key) {
                           case Key::name: result_.name = read_text(here, facts, field); break;
                           case Key::extends:
                               result_.extends = read_text(here, facts, field);
                               break;
                           case Key::weekend: add_weekend(facts, field); break;
                           default: break;
                       }
                   });
    }

    void add_weekend(const KeyFacts& facts, const Field& field) {
        Context here = context();
        if (field.kind != Kind::array) {
            read_texts(here, facts, field);  // tells what it takes
            return;
        }
        std::uint8_t weekend = 0;
        bool whole = true;
        for (const Field& element : below(field)) {
            const auto weekday = read_one_of(here, facts, element);
            whole = whole && weekday;
            if (weekday) weekend = static_cast<std::uint8_t>(weekend | 1U << *weekday);
        }
        if (!whole) return;
        result_.weekend = weekend;
        result_.weekend_span = field.span;
    }

    void add_to_year(const KeyFacts& facts, const Field& field, CalendarYear& year) {
        static constexpr std::array statuses = {Certainty::announced, Certainty::computed};
        Context here = context();
        switch (facts.key) {
            case Key::year:
                if (const auto number = read_whole_number(here, facts, field)) {
                    year.year = *number;
                    year.year_span = field.span;
                }
                break;
            case Key::status:
                if (const auto chosen = read_one_of(here, facts, field))
                    year.certainty = statuses.at(*chosen);
                break;
            case Key::source: year.source = read_text(here, facts, field); break;
            case Key::day:
                for (const Field* table : read_tables(here, facts, field))
                    add_day(*table, year);
                break;
            default: break;
        }
    }

    void add_day(const Field& table, CalendarYear& year) {
        static constexpr std::array kinds = {DayKind::holiday, DayKind::substitute,
                                             DayKind::swapped_off, DayKind::worked};
        static constexpr std::array statuses = {Certainty::announced, Certainty::computed,
                                                Certainty::proposed};
        CalendarDay made;
        std::optional<Day> date;
        std::optional<DayKind> kind;
        Context here = context();
        std::vector<Note> notes;
        read_table(here, TableName::day, table.span, below(table), notes,
                   [&](const KeyFacts& facts, const Field& field) {
                       switch (facts.key) {
                           case Key::date: {
                               const WrittenDay written = read_day(here, facts, field);
                               made.date = written.text;
                               date = written.day;
                               break;
                           }
                           case Key::kind:
                               if (const auto chosen = read_one_of(here, facts, field))
                                   kind = kinds.at(*chosen);
                               break;
                           case Key::status:
                               if (const auto chosen = read_one_of(here, facts, field))
                                   made.certainty = statuses.at(*chosen);
                               break;
                           case Key::name: made.name = read_text(here, facts, field); break;
                           case Key::source: made.source = read_text(here, facts, field); break;
                           default: break;
                       }
                   });
        if (!date || !kind) return;
        made.day = *date;
        made.kind = *kind;
        year.days.push_back(made);
    }

    void tell_plan_table(const read::Section& section) {
        Finding& finding = context().tell(
            Code::unknown_key, section.name,
            say({"`{}` does not stand in a calendar file", "tệp lịch không có bảng `{}`"},
                read::name_of(section.table)));
        finding.help =
            say({"a calendar holds [calendar] and [[year]]; plans and settings have "
                 "files of their own",
                 "tệp lịch chỉ có [calendar] và [[year]]; kế hoạch và thiết lập đặt ở "
                 "tệp riêng"});
    }

    void tell_unknown_top(const Field& field) {
        Finding& finding = context().tell(
            Code::unknown_key, field.key_span,
            say({"`{}` is not a table of a calendar file", "tệp lịch không có bảng `{}`"},
                field.key));
        const std::array names = {name_of(TableName::calendar), name_of(TableName::year)};
        if (const auto near = text::nearest(field.key, names)) {
            finding.help = say({"did you mean `{}`?", "có phải là `{}`?"}, names.at(*near));
            finding.fix = Fix{false, {Edit{field.key_span, std::string(names.at(*near))}}};
        } else {
            finding.help = say(
                {"a table of your own begins with `x-`", "tên bảng tự đặt phải bắt đầu bằng `x-`"});
        }
    }

    void tell_no_table(TableName table, const Field& field) {
        context().tell(
            Code::wrong_value, field.span,
            is_repeated(table)
                ? say({"`{}` is a list of tables", "`{}` là một danh sách bảng"}, name_of(table))
                : say({"`{}` is one table", "`{}` là một bảng"}, name_of(table)));
    }

    /// Nothing else is told of the section that holds a bad character.
    void silence_bad_section(const read::Cut& cut) {
        if (bad_characters_.empty()) return;
        const Finding& bad = bad_characters_.front();
        const auto section = std::ranges::find_if(
            cut.sections, [&](const read::Section& one) { return contains(one, bad.place.span); });
        if (section != cut.sections.end())
            std::erase_if(result_.findings, [&](const Finding& finding) {
                return contains(*section, finding.place.span);
            });
        result_.findings.push_back(bad);
    }

    /// A file that says nothing of any day is no calendar: it would count as one that knows all.
    void tell_nothing(const read::Cut& cut) {
        const bool says = std::ranges::any_of(cut.sections, [](const read::Section& section) {
            return section.table == read::Table::calendar || section.table == read::Table::year;
        });
        if (says || !result_.findings.empty() || !result_.years.empty() || result_.weekend ||
            result_.extends.given())
            return;
        Finding& finding = context().tell(
            Code::bad_calendar, Span{},
            say({"there is no calendar in this file", "tệp này không có lịch nghỉ"}));
        finding.help =
            say({"it begins with [calendar] and holds a [[year]] for each year that it knows",
                 "tệp bắt đầu bằng [calendar] và có một [[year]] cho mỗi năm đã biết"});
    }

    const read::Source& source_;
    Room room_;  // its days are no deadlines: nothing of it is kept
    CalendarFile result_;
    std::vector<Finding> bad_characters_;  // at most one
    std::vector<Field> fields_;            // scratch
};

}  // namespace

CalendarFile read_calendar_file(const read::Source& source, FileIndex file) {
    return Reader(source, file).read();
}

}  // namespace plan::model
