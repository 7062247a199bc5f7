// A year as it hangs on a wall: months side by side, special days marked, and named below.

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "render/calendar.hpp"
#include "render/calendar_words.hpp"
#include "render/color.hpp"
#include "render/layout.hpp"
#include "render/vocabulary.hpp"
#include "text/width.hpp"

namespace plan::render {

using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;
using calendar::SpecialDay;
using text::Words;

namespace {

// A day takes two cells and its mark one.
constexpr std::size_t day_cells = 3;
constexpr std::size_t month_cells = 7 * day_cells;
constexpr std::size_t gap = 2;

/// What stands behind a special day's number; never color alone.
char mark_of(const SpecialDay& special) {
    if (special.certainty == Certainty::proposed) return '?';
    switch (special.kind) {
        case DayKind::holiday: return '*';
        case DayKind::substitute: return '+';
        case DayKind::swapped_off: return '~';
        case DayKind::worked: return '!';
    }
    return ' ';
}

Words meaning_of(char mark) {
    switch (mark) {
        case '*': return {"* holiday", "* nghỉ lễ"};
        case '+': return {"+ made up", "+ nghỉ bù"};
        case '~': return {"~ swapped off", "~ nghỉ hoán đổi"};
        case '!': return {"! worked", "! làm bù"};
        default: return {"? proposed, not counted", "? đề xuất, chưa tính"};
    }
}

Ink ink_of(const SpecialDay& special) {
    if (special.certainty == Certainty::proposed) return Ink::dim;
    return special.kind == DayKind::worked ? Ink::soon : Ink::overdue;
}

std::string month_name(unsigned month, Language language) {
    static constexpr std::array<Words, 12> names = {{{"January", "Tháng 1"},
                                                     {"February", "Tháng 2"},
                                                     {"March", "Tháng 3"},
                                                     {"April", "Tháng 4"},
                                                     {"May", "Tháng 5"},
                                                     {"June", "Tháng 6"},
                                                     {"July", "Tháng 7"},
                                                     {"August", "Tháng 8"},
                                                     {"September", "Tháng 9"},
                                                     {"October", "Tháng 10"},
                                                     {"November", "Tháng 11"},
                                                     {"December", "Tháng 12"}}};
    return std::string(names.at(month - 1).in(language));
}

/// A line of cells in ink, without spaces at its end.
class InkedLine {
  public:
    InkedLine(Output& output, bool color) : output_(output), color_(color) {}

    void put(std::string_view text, Ink ink) {
        if (text.find_first_not_of(' ') == std::string_view::npos) {
            owed_ += text.size();
            return;
        }
        output_.put(std::string(owed_, ' '));
        owed_ = 0;
        const std::size_t begin = text.find_first_not_of(' ');
        const std::size_t end = text.find_last_not_of(' ') + 1;
        output_.put(text.substr(0, begin));
        put_inked(output_, text.substr(begin, end - begin), ink, color_);
        owed_ = text.size() - end;
    }
    void skip(std::size_t cells) { owed_ += cells; }
    void end() { output_.put('\n'); }

  private:
    Output& output_;
    bool color_;
    std::size_t owed_ = 0;  // spaces
};

class YearText {
  public:
    YearText(Output& output, const Calendar& calendar, int year, const Style& style)
        : output_(output), calendar_(calendar), year_(year), style_(style) {}

    void put() {
        put_line(output_, calendar_title(calendar_, year_, style_.language), Ink::heading, style_);
        const bool announced = calendar_.is_announced(year_) || calendar_.years.empty();
        put_wrapped(output_, year_status_in_words(calendar_, year_).in(style_.language),
                    announced ? Ink::plain : Ink::soon, style_);
        put_wrapped(output_, weekend_in_words(calendar_, style_.language), Ink::plain, style_);
        put_months();
        put_legend();
        put_names();
        output_.put('\n');
        put_phrases(output_, calendar_counts(calendar_, year_, style_.language), Ink::plain,
                    style_);
        put_sources();
    }

  private:
    /// As many as fit, each row the same.
    std::size_t months_in_row() const {
        std::size_t most = 1;
        for (const std::size_t count : std::array<std::size_t, 4>{2, 3, 4, 6})
            if (count * (month_cells + gap) - gap - 1 <= style_.width) most = count;
        return most;
    }

    void put_months() {
        const std::size_t count = months_in_row();
        for (unsigned month = 1; month <= 12; month += static_cast<unsigned>(count))
            put_row(month, month + static_cast<unsigned>(count));
    }

    void put_row(unsigned first, unsigned end) {
        output_.put('\n');
        InkedLine names(output_, style_.color);
        InkedLine weekdays(output_, style_.color);
        for (unsigned month = first; month < end; ++month) {
            names.skip(month == first ? 0 : gap);
            names.put(text::pad_right(' ' + month_name(month, style_.language), month_cells),
                      Ink::heading);
        }
        names.end();
        for (unsigned month = first; month < end; ++month) {
            weekdays.skip(month == first ? 0 : gap);
            put_weekdays(weekdays);
        }
        weekdays.end();
        for (unsigned week = 0; week < 6; ++week) {
            bool more = false;
            for (unsigned month = first; month < end; ++month)
                more = more || day_at(month, week, 0) || day_at(month, week, 6);
            if (!more) break;
            InkedLine line(output_, style_.color);
            for (unsigned month = first; month < end; ++month) {
                line.skip(month == first ? 0 : gap);
                for (unsigned column = 0; column < 7; ++column)
                    put_day(line, day_at(month, week, column));
            }
            line.end();
        }
    }

    void put_weekdays(InkedLine& line) const {
        static constexpr std::array<Words, 7> names = {{{"Mo ", "T2 "},
                                                        {"Tu ", "T3 "},
                                                        {"We ", "T4 "},
                                                        {"Th ", "T5 "},
                                                        {"Fr ", "T6 "},
                                                        {"Sa ", "T7 "},
                                                        {"Su ", "CN "}}};
        for (const Words& name : names)
            line.put(name.in(style_.language), Ink::dim);
    }

    /// The day of that month in that week and column, Monday's the first.
    std::optional<Day> day_at(unsigned month, unsigned week, unsigned column) const {
        const Day first = civil::first_of_month(year_, month);
        const unsigned before = (date::weekday{first}.c_encoding() + 6) % 7;
        const unsigned at = week * 7 + column;
        if (at < before || at - before >= civil::days_in_month(year_, month)) return std::nullopt;
        return first + civil::days{static_cast<int>(at - before)};
    }

    void put_day(InkedLine& line, std::optional<Day> day) const {
        if (!day) return line.skip(day_cells);
        const auto found = calendar_.days.find(*day);
        const bool special = found != calendar_.days.end();
        const std::string cell =
            fmt::format("{:>2}{}", static_cast<unsigned>(civil::fields_of(*day).day()),
                        special ? mark_of(found->second) : ' ');
        const Ink weekday = calendar_.is_weekend(*day) ? Ink::dim : Ink::plain;
        line.put(cell, special ? ink_of(found->second) : weekday);
    }

    /// Only the marks that are used.
    void put_legend() {
        std::vector<char> used;
        for (const DayRun& day : special_days(calendar_, year_))
            if (const char mark = mark_of(*day.special);
                std::ranges::find(used, mark) == used.end())
                used.push_back(mark);
        if (used.empty()) return;
        std::string legend;
        for (const char mark : std::string_view("*+~!?")) {
            if (std::ranges::find(used, mark) == used.end()) continue;
            if (!legend.empty()) legend += "   ";
            legend += meaning_of(mark).in(style_.language);
        }
        output_.put('\n');
        put_wrapped(output_, legend, Ink::plain, style_);
    }

    void put_names() {
        const auto runs = in_runs(special_days(calendar_, year_));
        if (runs.empty()) return;
        std::size_t when = 0, state = 0;
        for (const DayRun& run : runs) {
            when = std::max(when, text::width(run_in_words(run, style_.language)) + 2);
            state = std::max(state, text::width(kind_in_words(*run.special, style_.language)));
        }
        const Columns columns = columns_within(style_.width, when, state);
        output_.put('\n');
        for (const DayRun& run : runs) {
            Block block;
            block.when = {std::string(1, mark_of(*run.special)) + ' ' +
                          run_in_words(run, style_.language)};
            block.state = {kind_in_words(*run.special, style_.language)};
            block.state_ink = ink_of(*run.special);
            std::string name = on_one_line(name_of(*run.special, style_.language));
            if (!run.special->source.empty())
                name += fmt::format(" [{}]", number_of(run.special->source));
            wrap_into(block.wide, name, columns.wide, Ink::plain);
            put_block(output_, block, columns, style_);
        }
    }

    std::size_t number_of(std::string_view source) {
        const auto known = std::ranges::find(sources_, source);
        if (known == sources_.end()) {
            sources_.push_back(source);
            return sources_.size();
        }
        return static_cast<std::size_t>(known - sources_.begin()) + 1;
    }

    void put_sources() {
        if (sources_.empty()) return;
        output_.put('\n');
        put_line(output_, Words{"Sources", "Nguồn"}.in(style_.language), Ink::heading, style_);
        for (std::size_t i = 0; i < sources_.size(); ++i)
            put_wrapped(output_, fmt::format("[{}] {}", i + 1, on_one_line(sources_[i])),
                        Ink::plain, style_);
    }

    Output& output_;
    const Calendar& calendar_;
    int year_;
    const Style& style_;
    std::vector<std::string_view> sources_;  // numbered as they are met
};

}  // namespace

void calendar_text(Output& output, const Calendar& calendar, int year, const Style& style) {
    YearText(output, calendar, year, style).put();
}

}  // namespace plan::render
