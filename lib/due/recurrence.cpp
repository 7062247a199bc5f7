#include "due/recurrence.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "due/rrule.hpp"
#include "due/way.hpp"

namespace plan::due {
namespace {

using civil::days;
using text::Message;
using text::say;
using text::Words;
using Each = Cycle::Unit;
using Blame = Unrepeatable::Blame;

Unrepeatable blame(Blame whom, Message message, Message help = {}) {
    return {whom, Code::bad_repeat, std::move(message), std::move(help)};
}

/// Days and periods by the number of their month: 12 for each year, and those since January.
struct Month {
    std::int64_t number = 0;

    static Month of(Day day) {
        const date::year_month_day fields = civil::fields_of(day);
        return {static_cast<int>(fields.year()) * std::int64_t{12} +
                static_cast<unsigned>(fields.month()) - 1};
    }
    Month operator+(std::int64_t months) const { return {number + months}; }
    bool exists() const { return number >= 12 && number < std::int64_t{10'000} * 12; }
    int year() const { return static_cast<int>(number / 12); }
    unsigned month() const { return static_cast<unsigned>(number % 12) + 1; }
    Day first() const { return civil::first_of_month(year(), month()); }
    Day last() const { return civil::last_of_month(year(), month()); }
    /// Its day of that number, or the last one where it has none.
    Day day(unsigned number_of_day) const {
        return first() + days{static_cast<int>(
                                  std::min(number_of_day, civil::days_in_month(year(), month()))) -
                              1};
    }
};

unsigned day_of_month(Day day) {
    return static_cast<unsigned>(civil::fields_of(day).day());
}

/// What a period repeats in: months, or a multiple of them. 0: it is a day and repeats in anything.
std::int64_t months_of(const Dated& dated) {
    switch (dated.extent) {
        case Extent::day: return 0;
        case Extent::third_of_month:
        case Extent::month:
        case Extent::part_of_month: return 1;
        case Extent::quarter: return 3;
        case Extent::half_year: return 6;
        case Extent::year:
        case Extent::part_of_year: return 12;
        case Extent::years: return Month::of(dated.last).number - Month::of(dated.first).number + 1;
    }
    return 0;
}

/// The same part of a month: the first ten days, the last ten, the end.
Dated in_month(Dated dated, Month month) {
    const unsigned begin = day_of_month(dated.first);
    const bool to_end = dated.last == Month::of(dated.last).last();
    const bool one_day = dated.extent == Extent::part_of_month;
    // The end of a month is its end in every month; its middle is the 15th.
    dated.first = one_day && begin > 15 ? month.last() : month.day(begin);
    dated.last = one_day ? dated.first : to_end ? month.last() : dated.first + days{9};
    return dated;
}

/// That period, or that day of its month, so many months on.
std::optional<Dated> moved(const Repetition& repetition, std::int64_t months) {
    Dated dated = repetition.first;
    const Month begin = Month::of(dated.first) + months;
    const Month end = Month::of(dated.last) + months;
    if (!begin.exists() || !end.exists()) return std::nullopt;
    switch (dated.extent) {
        case Extent::day:
        case Extent::part_of_year:
            dated.first = dated.last = begin.day(repetition.day_of_month);
            return dated;
        case Extent::third_of_month:
        case Extent::part_of_month: return in_month(dated, begin);
        default: break;
    }
    dated.first = begin.first();
    dated.last = end.last();
    return dated;
}

std::optional<Dated> nth(const Repetition& repetition, std::int64_t n) {
    const std::int64_t steps = n * repetition.cycle.count;
    if (repetition.cycle.unit == Each::month) return moved(repetition, steps);
    const std::int64_t left = (civil::last_of_month(9999, 12) - repetition.first.last).count() / 7;
    if (steps > left) return std::nullopt;
    Dated dated = repetition.first;
    dated.first += days{static_cast<int>(steps * 7)};
    dated.last += days{static_cast<int>(steps * 7)};
    return dated;
}

/// Counts, bounds and hands on.
class Taker {
  public:
    Taker(const Repetition& repetition, std::size_t most,
          const std::function<bool(const Dated&)>& take)
        : repetition_(repetition), most_(most), take_(take) {}

    bool operator()(const Dated& dated) {
        if (repetition_.until && occurrence_day(dated) > *repetition_.until) return false;
        if (repetition_.times && taken_ == *repetition_.times) return false;
        if (taken_ == most_) {
            cut_off_ = true;
            return false;
        }
        ++taken_;
        return take_(dated);
    }

    bool cut_off() const { return cut_off_; }

  private:
    const Repetition& repetition_;
    std::size_t most_;
    const std::function<bool(const Dated&)>& take_;
    std::size_t taken_ = 0;
    bool cut_off_ = false;
};

void each_by_rrule(const Repetition& repetition, Taker& take) {
    const auto rule = read_rrule(repetition.cycle.rrule);
    if (!std::holds_alternative<Rrule>(rule)) return;
    each_day_of_rrule(std::get<Rrule>(rule), repetition.first.first, [&](Day day) {
        Dated dated = repetition.first;
        dated.first = dated.last = day;
        return take(dated);
    });
}

Words name_of(Extent extent) {
    switch (extent) {
        case Extent::day: return {"a day", "một ngày"};
        case Extent::third_of_month:
            return {"ten days of a month", "thượng, trung hoặc hạ tuần của tháng"};
        case Extent::month: return {"a month", "một tháng"};
        case Extent::quarter: return {"a quarter", "một quý"};
        case Extent::half_year: return {"half a year", "nửa năm"};
        case Extent::year: return {"a year", "một năm"};
        case Extent::years: return {"several years", "một giai đoạn"};
        case Extent::part_of_month: return {"a part of a month", "một phần của tháng"};
        case Extent::part_of_year: return {"a part of a year", "một phần của năm"};
    }
    return {};
}

Message name_the_day() {
    return say({"name the first day itself in `due`, or choose a cycle that is as long or longer",
                "ghi rõ ngày đầu tiên ở `due`, hoặc chọn chu kỳ không ngắn hơn kỳ đó"});
}

/// A rule without BY parts on a period: as `every n months`.
std::optional<Unrepeatable> take_plain_rule(Repetition& repetition) {
    const auto parsed = read_rrule(repetition.cycle.rrule);
    const auto* rule = std::get_if<Rrule>(&parsed);
    const bool months = rule && rule->is_plain() && rule->frequency >= Rrule::Frequency::monthly;
    if (!months)
        return blame(Blame::repeat,
                     say({"this RRULE gives days, and the due is {}",
                          "RRULE này cho từng ngày, còn thời hạn là {}"},
                         name_of(repetition.first.extent)),
                     say({"name the first day itself in `due`, or leave out the BY parts",
                          "ghi rõ ngày đầu tiên ở `due`, hoặc bỏ các phần BY"}));
    const std::uint32_t months_each = rule->frequency == Rrule::Frequency::yearly ? 12 : 1;
    repetition.cycle = {Each::month, rule->interval * months_each, {}};
    repetition.times = rule->count;
    if (rule->until && (!repetition.until || *rule->until < *repetition.until))
        repetition.until = rule->until;
    return std::nullopt;
}

/// A quarter that came back every month would be none.
std::optional<Unrepeatable> check_period(Repetition& repetition) {
    const std::int64_t months = months_of(repetition.first);
    if (months == 0) return std::nullopt;
    if (repetition.cycle.unit == Each::rrule)
        if (auto bad = take_plain_rule(repetition)) return bad;
    const Cycle& cycle = repetition.cycle;
    if (cycle.unit == Each::month && cycle.count % months == 0) return std::nullopt;
    return blame(Blame::repeat,
                 say({"{} can't repeat in that step", "{} không thể lặp lại theo chu kỳ đó"},
                     name_of(repetition.first.extent)),
                 name_the_day());
}

bool occurs(const Repetition& repetition) {
    bool any = false;
    each_occurrence(repetition, 1, [&any](const Dated&) {
        any = true;
        return false;
    });
    return any;
}

/// A repetition that never occurs is a mistake, whoever made it.
std::variant<Repetition, Unrepeatable> checked(Repetition repetition) {
    const std::optional<Day> until = repetition.until;
    if (auto bad = check_period(repetition)) return *std::move(bad);
    if (occurs(repetition)) return repetition;
    if (repetition.until) {
        Repetition endless = repetition;
        endless.until.reset();
        if (occurs(endless))
            return blame(
                until == repetition.until ? Blame::until : Blame::repeat,
                say({"it ends on {}, before the first time", "kết thúc ngày {}, trước kỳ đầu tiên"},
                    civil::to_text(*repetition.until)));
    }
    return blame(Blame::repeat,
                 say({"it never occurs from {} on", "từ {} trở đi không bao giờ đến kỳ"},
                     civil::to_text(repetition.first.first)));
}

Repetition by_itself(const Recurring& recurring, Day issued) {
    Repetition repetition;
    Dated& first = repetition.first;
    first.bound = recurring.bound;
    first.hour = recurring.hour;
    repetition.cycle.unit = Each::month;
    switch (recurring.every) {
        case Recurring::Every::month: repetition.cycle.count = 1; break;
        case Recurring::Every::quarter: repetition.cycle.count = 3; break;
        case Recurring::Every::half_year: repetition.cycle.count = 6; break;
        case Recurring::Every::year: repetition.cycle.count = 12; break;
    }
    const std::int64_t months = repetition.cycle.count;
    const Month month = Month::of(issued);
    if (recurring.day == 0) {
        // The period of the calendar that the day lies in.
        static constexpr std::array extents{Extent::month, Extent::quarter, Extent::half_year,
                                            Extent::year};
        first.extent = extents.at(static_cast<std::size_t>(recurring.every));
        const Month begin{month.number - month.number % months};
        first.first = begin.first();
        first.last = (begin + (months - 1)).last();
    } else {
        const Month begin = recurring.month == 0
                                ? month
                                : Month{month.number - month.number % 12 + recurring.month - 1};
        repetition.day_of_month = recurring.day;
        first.first = first.last = begin.day(recurring.day);
    }
    if (occurrence_day(first) <= issued)
        if (const auto next = moved(repetition, months)) first = *next;
    return repetition;
}

Unrepeatable no_first_day() {
    return {
        Blame::due, Code::not_a_due,
        say({"it repeats, and from when is not said", "thời hạn định kỳ nhưng chưa rõ từ khi nào"}),
        say({"give the plan its day (`issued`), or write the first date as the due and add "
             "`repeat`",
             "ghi ngày ban hành của kế hoạch (`issued`), hoặc ghi ngày đầu tiên làm thời hạn "
             "và thêm `repeat`"})};
}

Unrepeatable nothing_to_repeat(const Expression& due) {
    Message help =
        say({"only a date or a period repeats: write the first one as the due",
             "chỉ ngày hoặc kỳ mới lặp lại được: hãy ghi ngày hoặc kỳ đầu tiên làm thời hạn"});
    if (std::holds_alternative<Counted>(due))
        return blame(Blame::repeat,
                     say({"a deadline that is counted does not repeat",
                          "thời hạn tính theo khoảng thời gian thì không lặp lại"}),
                     std::move(help));
    if (std::holds_alternative<Recurring>(due))
        return blame(Blame::repeat,
                     say({"the due repeats by its own words", "thời hạn đã tự ghi là định kỳ"}),
                     say({"leave out `repeat`, or write the first date as the due",
                          "bỏ `repeat`, hoặc ghi ngày đầu tiên làm thời hạn"}));
    return blame(
        Blame::repeat,
        say({"the due names no day that could repeat", "thời hạn không ghi ngày nào để lặp lại"}),
        std::move(help));
}

Message how_often(const Cycle& cycle) {
    const std::uint32_t count = cycle.count;
    if (cycle.unit == Each::rrule) return say({"by {}", "theo {}"}, cycle.rrule);
    if (cycle.unit == Each::week)
        return count == 1 ? say({"every week", "hằng tuần"})
                          : say({"every {} weeks", "{} tuần một lần"}, count);
    if (count == 1) return say({"every month", "hằng tháng"});
    if (count == 3) return say({"every quarter", "hằng quý"});
    if (count == 12) return say({"every year", "hằng năm"});
    if (count % 12 == 0) return say({"every {} years", "{} năm một lần"}, count / 12);
    return say({"every {} months", "{} tháng một lần"}, count);
}

/// What `trước ngày 29/4/2022` and its like are read by, from the day that this occurrence is.
void tell(LastDay& read, const Repetition& repetition, const Dated& occurrence) {
    const Day name = occurrence_day(occurrence);
    std::vector<Step> steps;
    steps.push_back({"recurs",
                     say({"it repeats {}, from {} on; this is the time of {}",
                          "lặp lại {}, từ {}; đây là kỳ {}"},
                         how_often(repetition.cycle),
                         civil::to_text(occurrence_day(repetition.first)), civil::to_text(name)),
                     {},
                     {}});
    const bool clamped = occurrence.extent == Extent::day && repetition.cycle.unit == Each::month &&
                         day_of_month(name) < repetition.day_of_month;
    if (clamped)
        steps.push_back({"clamped",
                         say({"that month has no day {}: its last day counts",
                              "tháng đó không có ngày {}: tính ngày cuối tháng"},
                             static_cast<int>(repetition.day_of_month)),
                         {},
                         name});
    read.steps.insert(read.steps.begin(), std::make_move_iterator(steps.begin()),
                      std::make_move_iterator(steps.end()));
}

}  // namespace

std::variant<Repetition, Unrepeatable> repetition_of(const Expression& due, const Cycle* repeat,
                                                     std::optional<Day> until,
                                                     std::optional<Day> issued) {
    if (const auto* recurring = std::get_if<Recurring>(&due)) {
        if (repeat) return nothing_to_repeat(due);
        if (!issued) return no_first_day();
        Repetition repetition = by_itself(*recurring, *issued);
        repetition.until = until;
        return checked(std::move(repetition));
    }
    const auto* dated = std::get_if<Dated>(&due);
    if (!dated || !repeat) return nothing_to_repeat(due);
    Repetition repetition{*dated, *repeat, static_cast<std::uint8_t>(day_of_month(dated->first)),
                          until, std::nullopt};
    return checked(std::move(repetition));
}

bool each_occurrence(const Repetition& repetition, std::size_t most,
                     const std::function<bool(const Dated&)>& take) {
    Taker taker(repetition, most, take);
    if (repetition.cycle.unit == Each::rrule) {
        each_by_rrule(repetition, taker);
        return taker.cut_off();
    }
    for (std::int64_t n = 0;; ++n) {
        const auto dated = nth(repetition, n);
        if (!dated || !taker(*dated)) return taker.cut_off();
    }
}

Day occurrence_day(const Dated& occurrence) {
    return occurrence.last;
}

Dated occurrence_on(const Repetition& repetition, Day name) {
    if (repetition.first.extent != Extent::day && repetition.cycle.unit == Each::month) {
        const std::int64_t months =
            Month::of(name).number - Month::of(repetition.first.last).number;
        if (const auto dated = moved(repetition, months)) return *dated;
    }
    Dated dated = repetition.first;
    dated.first = dated.last = name;
    return dated;
}

LastDay last_day_of(const Repetition& repetition, const Dated& occurrence, const Rules& rules,
                    const calendar::Calendar& calendar, Explain explain) {
    LastDay read = last_day(occurrence, rules, calendar, std::nullopt, explain);
    if (explain == Explain::yes) tell(read, repetition, occurrence);
    return read;
}

}  // namespace plan::due
