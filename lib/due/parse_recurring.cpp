// Deadlines that repeat by their own words: `trước ngày 25 hằng tháng`, `by 15 December every
// year`, `định kỳ 6 tháng`, `hằng quý`, `every 6 months`.

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

using Every = Recurring::Every;

/// The number of a day or month: one or two digits.
const Token* take_short_number(Reader& reader) {
    if (!reader.sees_number() || reader.now().digits > 2) return nullptr;
    const Token& number = reader.now();
    reader.advance();
    return &number;
}

bool take_every(Reader& reader, Word unit, Word adverb) {
    const Reader::Mark mark = reader.mark();
    if (reader.take(adverb)) return true;
    reader.take_sign(',');
    reader.take(Word::of);
    if (reader.take(Word::every, unit)) return true;
    reader.go_back(mark);
    return false;
}

Recurring on_day(Every every, std::uint32_t day, unsigned month) {
    Recurring recurring;
    recurring.every = every;
    recurring.day = static_cast<std::uint8_t>(day);
    recurring.month = static_cast<std::uint8_t>(month);
    return recurring;
}

std::optional<Recurring> check_day_of_month(Reader& reader, const Token& day) {
    if (day.value < 1 || day.value > 31) {
        return reader.refuse(refusals::no_such_day_of_month(day.span, day.value));
    }
    return on_day(Every::month, day.value, 0);
}

/// `25 hằng tháng`, `25th day of every month`
std::optional<Recurring> read_day_of_month(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const Token* day = take_short_number(reader);
    if (day && reader.take(Word::ordinal)) reader.take(Word::day);
    if (!day || !take_every(reader, Word::month, Word::monthly)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    return check_day_of_month(reader, *day);
}

/// A day and a month of no year, as written.
struct DayOfYear {
    const Token* day = nullptr;
    const Token* month = nullptr;  ///< none where the month is named
    std::uint32_t month_number = 0;
    Span span;
};

/// `15/12`, `15 tháng 12`, `15 December`, `December 15`
std::optional<DayOfYear> take_day_of_year(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    DayOfYear found;
    const auto take_name = [&] {
        if (!is_month_name(reader.now().word)) return false;
        found.month_number = number_of(reader.now().word, Word::january);
        reader.advance();
        return true;
    };
    const bool named = take_name();
    found.day = take_short_number(reader);
    if (!found.day) return std::nullopt;
    const bool ordinal = reader.take(Word::ordinal);
    if (!named) {
        if (ordinal) reader.take(Word::of);
        if (!take_name()) {
            reader.take_sign(',');
            if (Reader::is_separator(reader.now())) {
                reader.advance();
            } else if (!reader.take(Word::month)) {
                return std::nullopt;
            }
            found.month = take_short_number(reader);
            if (!found.month) return std::nullopt;
            found.month_number = found.month->value;
        }
    }
    found.span = reader.since(mark);
    return found;
}

std::optional<Recurring> check(Reader& reader, const DayOfYear& found) {
    constexpr int leap_year = 2024;
    const std::uint32_t day = found.day->value, month = found.month_number;
    if (month < 1 || month > 12) {
        if (!civil::day_of(leap_year, day, month)) {
            return reader.refuse(refusals::no_such_month(found.month->span, month));
        }
        std::string mend(reader.text(found.month->span));
        mend += '/';
        mend += reader.text(found.day->span);
        return reader.refuse(refusals::month_first(found.span, month, std::move(mend)));
    }
    if (!civil::day_of(leap_year, month, day)) {
        return reader.refuse(refusals::no_such_day_of_year(found.day->span, day, month));
    }
    return on_day(Every::year, day, month);
}

/// `15/12 hằng năm`
std::optional<Recurring> read_day_of_year(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const auto found = take_day_of_year(reader);
    if (!found || !take_every(reader, Word::year, Word::yearly)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    return check(reader, *found);
}

/// `hằng tháng, trước ngày 25`, `every year, by 15 December`
std::optional<Recurring> read_cycle_first(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const bool monthly = reader.take(Word::every, Word::month);
    if (!monthly && !reader.take(Word::every, Word::year)) return std::nullopt;
    reader.take_sign(',');
    const Bound bound = read_approach(reader).bound;
    reader.take(Word::day);
    std::optional<Recurring> recurring;
    if (monthly) {
        const Token* day = take_short_number(reader);
        if (day) reader.take(Word::ordinal);
        if (day) recurring = check_day_of_month(reader, *day);
    } else if (const auto day = take_day_of_year(reader)) {
        recurring = check(reader, *day);
    }
    if (recurring) {
        recurring->bound = bound;
    } else if (!reader.refused()) {
        reader.go_back(mark);
    }
    return recurring;
}

/// With or without `ngày`, with or without an hour in front.
std::optional<Recurring> read_on_a_day(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const auto hour = reader.sees_number() ? read_hour(reader) : std::nullopt;
    if (reader.refused()) return std::nullopt;
    if (hour) {
        reader.take_sign(',');
        reader.take(Word::on);
        reader.take(Word::the);
    }
    reader.take(Word::day);
    auto recurring = read_day_of_month(reader);
    if (!recurring && !reader.refused()) recurring = read_day_of_year(reader);
    if (recurring) {
        recurring->hour = hour;
    } else if (!reader.refused()) {
        reader.go_back(mark);
    }
    return recurring;
}

/// `một lần`, `/lần` after a cycle
bool take_once(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    reader.take_sign('/');
    if (!reader.take(Word::one) && reader.now().value == 1) reader.advance();
    if (reader.take(Word::lan)) return true;
    reader.go_back(mark);
    return false;
}

/// `6 tháng`, `six months`, `quý`, `half-year`; a cycle of another length has none.
struct Pace {
    std::optional<Every> every;
    bool weeks = false;
};

std::optional<Every> of_months(std::uint32_t months) {
    switch (months) {
        case 1: return Every::month;
        case 3: return Every::quarter;
        case 6: return Every::half_year;
        case 12: return Every::year;
        default: return std::nullopt;
    }
}

std::optional<Pace> take_cycle(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    std::uint32_t count = 1;
    if (reader.sees_number()) {
        count = reader.now().value;
        reader.advance();
        skip_parenthesis(reader);
    } else if (reader.take(Word::six)) {
        count = 6;
    } else {
        reader.take(Word::one);
    }
    if (reader.take(Word::month)) return Pace{of_months(count)};
    if (reader.take(Word::quarter)) return Pace{of_months(count < 5 ? count * 3 : 0)};
    if (reader.take(Word::year)) return Pace{of_months(count == 1 ? 12 : 0)};
    if (reader.take(Word::week)) return Pace{std::nullopt, true};
    if (count == 1 && reader.take(Word::half)) {
        reader.take_sign('-');
        if (reader.take(Word::year)) return Pace{Every::half_year};
    }
    reader.go_back(mark);
    return std::nullopt;
}

std::optional<Every> take_adverb(Reader& reader) {
    if (reader.take(Word::monthly)) return Every::month;
    if (reader.take(Word::quarterly)) return Every::quarter;
    if (reader.take(Word::yearly)) return Every::year;
    if (!reader.sees(Word::half)) return std::nullopt;
    const Reader::Mark mark = reader.mark();
    reader.advance();
    reader.take_sign('-');
    if (reader.take(Word::yearly)) return Every::half_year;
    reader.go_back(mark);
    return std::nullopt;
}

std::optional<Recurring> finish(Reader& reader, const Approach& approach, Span span,
                                const Pace& cycle) {
    if (cycle.weeks) return reader.refuse(refusals::weekly(span));
    if (!cycle.every) return reader.refuse(refusals::unsure_cycle(span, reader.text(span)));
    if (approach.bound == Bound::before) {
        return reader.refuse(refusals::before_a_cycle(approach.before));
    }
    return on_day(*cycle.every, 0, 0);
}

/// `cuối` and `last day of` say nothing new: a period's last day it is.
void skip_end(Reader& reader) {
    if (!reader.take(Word::last, Word::day, Word::of)) reader.take(Word::ending);
}

/// `định kỳ 6 tháng`, `hằng quý`, `every 6 months`, `6 tháng một lần`, `monthly`
std::optional<Recurring> read_by_period(Reader& reader, const Approach& approach) {
    const Reader::Mark mark = reader.mark();
    if (const auto every = take_adverb(reader)) {
        return finish(reader, approach, reader.since(mark), Pace{*every});
    }
    skip_end(reader);
    const bool said = reader.take(Word::every) || approach.cyclic;
    if (const auto cycle = take_cycle(reader)) {
        const Span span = reader.since(mark);
        const bool once = take_once(reader);
        if (said || once) return finish(reader, approach, span, *cycle);
    }
    reader.go_back(mark);
    return std::nullopt;
}

}  // namespace

std::optional<Recurring> read_recurring(Reader& reader, const Approach& approach) {
    if (approach.bound == Bound::in) {
        if (auto recurring = read_cycle_first(reader)) return recurring;
    }
    if (reader.refused()) return std::nullopt;
    auto recurring = read_on_a_day(reader);
    if (!recurring && !reader.refused()) recurring = read_by_period(reader, approach);
    if (!recurring) return std::nullopt;
    recurring->bound = approach.bound;
    return recurring;
}

}  // namespace plan::due
