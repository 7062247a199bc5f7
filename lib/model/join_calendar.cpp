// A calendar file put over what it extends, and what contradicts itself there (P210).

#include <map>

#include "calendar/words.hpp"
#include "model/calendar_chain.hpp"
#include "model/fields.hpp"

namespace plan::model {

using calendar::Calendar;
using calendar::Certainty;
using calendar::DayKind;
using text::say;
using text::Words;

namespace {

class Joiner {
  public:
    Joiner(Calendar& calendar, const CalendarFile& file, const read::Source& source,
           std::vector<Finding>& findings)
        : calendar_(calendar), file_(file), source_(source), findings_(findings) {}

    void join() {
        if (file_.name.given()) calendar_.name = file_.name.value;
        if (file_.weekend) take_weekend();
        for (const CalendarYear& year : file_.years)
            take_year(year);
    }

  private:
    Finding& tell(Span span, text::Message message) {
        return findings_.emplace_back(
            make_finding(Code::bad_calendar, Place{file_.file, span}, std::move(message)));
    }

    Span characters(const Text& text) const {
        return span_within(source_, text.span, 0, static_cast<std::uint32_t>(text.value.size()));
    }

    void take_weekend() {
        constexpr std::uint8_t all_days = 0b1111111;
        if (*file_.weekend == all_days) {
            tell(file_.weekend_span, say({"every day of the week is off: nobody would ever work",
                                          "cả tuần đều nghỉ: không còn ngày làm việc nào"}));
            return;
        }
        calendar_.weekend = *file_.weekend;
    }

    void take_year(const CalendarYear& year) {
        const auto [first, fresh] = years_.emplace(year.year, year.year_span);
        if (!fresh) {
            Finding& finding =
                tell(year.year_span, say({"the year {} is given twice; put its days together",
                                          "năm {} được ghi hai lần; hãy gộp các ngày lại"},
                                         year.year));
            finding.labels.push_back(
                {{file_.file, first->second}, say({"first given here", "lần đầu ghi ở đây"})});
        }
        const auto known = calendar_.years.find(year.year);
        const bool inherited = known != calendar_.years.end();
        calendar::Year now = inherited ? known->second : calendar::Year{};
        if (year.certainty) now.certainty = *year.certainty;
        if (year.source.given()) now.source = year.source.value;
        // What was computed for the year stays, and stays computed: no holiday goes in silence.
        calendar_.years[year.year] = now;
        for (const CalendarDay& day : year.days)
            if (stands(day, year)) take_day(day, year, now.certainty);
    }

    void take_day(const CalendarDay& day, const CalendarYear& year, Certainty of_year) {
        // What another file says of where its year was read is not said of this day.
        const Text& source = day.source.given() ? day.source : year.source;
        calendar::SpecialDay& special = calendar_.days[day.day];
        special = {day.kind, day.certainty.value_or(of_year), std::string(day.name.value),
                   std::string(source.value)};
    }

    /// False, and told, where the day contradicts what else is said.
    bool stands(const CalendarDay& day, const CalendarYear& year) {
        const std::string date = civil::to_text(day.day);
        if (calendar::year_of(day.day) != year.year) {
            Finding& finding =
                tell(characters(day.date),
                     say({"{} does not lie in the year {}", "ngày {} không thuộc năm {}"}, date,
                         year.year));
            finding.labels.push_back({{file_.file, year.year_span},
                                      say({"the year of this table", "năm của bảng này"})});
            return false;
        }
        const auto [first, fresh] = given_.emplace(day.day, characters(day.date));
        if (!fresh) {
            Finding& finding = tell(characters(day.date),
                                    say({"{} is given twice", "ngày {} được ghi hai lần"}, date));
            finding.labels.push_back(
                {{file_.file, first->second}, say({"first given here", "lần đầu ghi ở đây"})});
            return false;
        }
        return agrees_with_week(day, date) && agrees_with_extended(day, date);
    }

    bool agrees_with_week(const CalendarDay& day, const std::string& date) {
        if (day.kind == DayKind::holiday) return true;
        const bool weekend = calendar_.is_weekend(day.day);
        if ((day.kind == DayKind::worked) == weekend) return true;
        const Words weekday = calendar::weekday_in_words(day.day);
        if (weekend) {
            tell(characters(day.date), say({"{} is {}, off in any case: it can't be \"{}\"",
                                            "ngày {} là {}, vốn là ngày nghỉ: không thể là \"{}\""},
                                           date, weekday, calendar::token_of(day.kind)));
        } else {
            Finding& finding =
                tell(characters(day.date),
                     say({"{} is {}, worked in any case: it can't be \"worked\"",
                          "ngày {} là {}, vốn là ngày làm việc: không thể là \"worked\""},
                         date, weekday));
            finding.help = say({"\"worked\" is a day of the weekend that is worked",
                                "\"worked\" là ngày nghỉ hằng tuần phải đi làm bù"});
        }
        return false;
    }

    bool agrees_with_extended(const CalendarDay& day, const std::string& date) {
        if (day.kind != DayKind::worked) return true;
        const calendar::SpecialDay* known = calendar_.special(day.day);
        if (known == nullptr || known->kind != DayKind::holiday) return true;
        tell(characters(day.date), say({"{} is a holiday in the calendar that this one extends: {}",
                                        "{} là ngày lễ trong lịch được bổ sung: {}"},
                                       date, known->name));
        return false;
    }

    Calendar& calendar_;
    const CalendarFile& file_;
    const read::Source& source_;
    std::vector<Finding>& findings_;
    std::map<int, Span> years_;
    std::map<Day, Span> given_;  // by this file
};

}  // namespace

void join_calendar(Calendar& calendar, const CalendarFile& file, const read::Source& source,
                   std::vector<Finding>& findings) {
    Joiner(calendar, file, source, findings).join();
}

}  // namespace plan::model
