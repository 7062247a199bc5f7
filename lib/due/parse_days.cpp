// Written days: `29/4/2022`, `2022-04-29`, `ngày 29 tháng 4 năm 2022`, `April 29, 2022`.

#include <fmt/format.h>

#include <array>

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

/// The three parts of a date as written, in the order of their meaning.
struct Parts {
    const Token& day;
    const Token& month;
    const Token& year;
};

bool is_day(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
    return civil::day_of(static_cast<int>(year), month, day).has_value();
}

/// `29/4/2022` from the numbers as they were written.
std::string put_together(const Reader& reader, const Token& day, char sign, const Token& month,
                         std::string_view year) {
    return fmt::format("{0}{1}{2}{1}{3}", reader.text(day.span), sign, reader.text(month.span),
                       year);
}

std::optional<Day> check_day(Reader& reader, const Token& day, unsigned month, int year) {
    const auto found = civil::day_of(year, month, day.value);
    if (!found) return reader.refuse(refusals::no_such_day(day.span, day.value, month, year));
    return found;
}

std::nullopt_t refuse_short_year(Reader& reader, Span date, const Parts& parts, char sign) {
    const std::string year = "20" + std::string(reader.text(parts.year.span));
    const std::uint32_t full = 2000 + parts.year.value;
    std::optional<std::string> mend;
    if (is_day(full, parts.month.value, parts.day.value)) {
        mend = put_together(reader, parts.day, sign, parts.month, year);
    } else if (is_day(full, parts.day.value, parts.month.value)) {
        mend = put_together(reader, parts.month, sign, parts.day, year);
    }
    return reader.refuse(refusals::short_year(date, reader.text(date), std::move(mend)));
}

/// d/m/yyyy, all of it read.
std::optional<Day> check_numeric(Reader& reader, Span date, const Parts& parts, char sign) {
    if (parts.year.digits == 2) return refuse_short_year(reader, date, parts, sign);
    if (parts.year.digits != 4 || parts.year.value < 1000) {
        return reader.refuse(refusals::odd_year(parts.year.span, reader.text(parts.year.span)));
    }
    const std::uint32_t month = parts.month.value;
    if (month < 1 || month > 12) {
        if (!is_day(parts.year.value, parts.day.value, month)) {
            return reader.refuse(refusals::no_such_month(parts.month.span, month));
        }
        return reader.refuse(refusals::month_first(
            date, month,
            put_together(reader, parts.month, sign, parts.day, reader.text(parts.year.span))));
    }
    return check_day(reader, parts.day, month, static_cast<int>(parts.year.value));
}

/// yyyy-mm-dd, all of it read; other signs, a digit left out, another order are refused.
std::optional<Day> check_year_first(Reader& reader, Span date, const Parts& parts, char sign) {
    const bool swapped =
        parts.month.value > 12 && is_day(parts.year.value, parts.day.value, parts.month.value);
    const Token& day = swapped ? parts.month : parts.day;
    const Token& month = swapped ? parts.day : parts.month;
    if (month.value < 1 || month.value > 12) {
        return reader.refuse(refusals::no_such_month(month.span, month.value));
    }
    const auto found = check_day(reader, day, month.value, static_cast<int>(parts.year.value));
    if (!found) return std::nullopt;
    if (swapped || sign != '-' || day.digits != 2 || month.digits != 2) {
        return reader.refuse(refusals::year_first(date, civil::to_text(*found)));
    }
    return found;
}

/// The sign between the parts of a date; '\0' where a number does not follow it.
char take_separator(Reader& reader) {
    if (!Reader::is_separator(reader.now())) return '\0';
    const bool apostrophe = Reader::is_sign(reader.ahead(1), '\'');
    if (reader.ahead(apostrophe ? 2 : 1).kind != Token::Kind::number) return '\0';
    const char sign = reader.now().sign;
    reader.advance();
    if (apostrophe) reader.advance();
    return sign;
}

const Token& take_number(Reader& reader) {
    const Token& number = reader.now();
    reader.advance();
    return number;
}

/// `29/4`, `2022-04`: what may become a date, and is not a month and its year.
bool sees_two_parts(const Reader& reader) {
    const Token& first = reader.now();
    const Token& second = reader.ahead(2);
    return Reader::is_separator(reader.ahead(1)) && second.kind == Token::Kind::number &&
           (first.digits <= 2 || first.digits == 4) && second.digits <= 2;
}

/// Numbers and signs only, but for `29/4 năm 2022`.
std::optional<Day> read_numeric(Reader& reader) {
    if (!sees_two_parts(reader)) return std::nullopt;
    const Reader::Mark mark = reader.mark();
    const Token& first = take_number(reader);
    const char sign = take_separator(reader);
    const Token& second = take_number(reader);
    const bool year_first = first.digits == 4;
    const Span without_year = reader.since(mark);
    const char second_sign = take_separator(reader);
    if (second_sign == '\0' && year_first) {
        reader.go_back(mark);
        return std::nullopt;
    }
    if (second_sign == '\0') {
        reader.take_sign(',');
        if (!reader.take(Word::year) || !reader.sees_number()) {
            return reader.refuse(refusals::no_year(without_year, reader.text(without_year)));
        }
    }
    const Token& third = take_number(reader);
    const Span date = reader.since(mark);
    if (second_sign != '\0' && second_sign != sign) {
        std::optional<std::string> mend =
            put_together(reader, first, sign, second, reader.text(third.span));
        const bool is_date = third.digits == 4 && is_day(third.value, second.value, first.value);
        if (!is_date) mend.reset();
        return reader.refuse(refusals::mixed_separators(date, reader.text(date), std::move(mend)));
    }
    if (year_first) return check_year_first(reader, date, {third, second, first}, sign);
    return check_numeric(reader, date, {first, second, third}, sign);
}

/// The year after `29 tháng 4` or `29 April`.
std::optional<Day> finish_named(Reader& reader, Reader::Mark mark, const Token& day,
                                std::optional<unsigned> month) {
    if (!month) return std::nullopt;
    const auto year = read_year_of(reader, mark);
    if (!year) return std::nullopt;
    return check_day(reader, day, *month, *year);
}

/// A number, a sign of dates before it: `-29`
bool sees_signed_number(const Reader& reader, std::ptrdiff_t at) {
    return Reader::is_separator(reader.ahead(at)) &&
           reader.ahead(at + 1).kind == Token::Kind::number;
}

/// `Apr-29-2022`, `29/Apr/22`: all of it read.
std::nullopt_t refuse_signs(Reader& reader, Span date, const Token& day, const Token& month,
                            const Token& year, bool month_first) {
    constexpr std::array names{"January",   "February", "March",    "April",
                               "May",       "June",     "July",     "August",
                               "September", "October",  "November", "December"};
    const unsigned number = number_of(month.word, Word::january);
    const std::uint32_t full = year.digits == 2 ? 2000 + year.value : year.value;
    const bool is_year = year.digits == 2 || (year.digits == 4 && full >= 1000);
    if (year.digits == 4 && is_year && !is_day(full, number, day.value)) {
        return reader.refuse(
            refusals::no_such_day(day.span, day.value, number, static_cast<int>(full)));
    }
    std::optional<std::string> mend;
    if (is_year && is_day(full, number, day.value)) {
        const char* const name = names[number - 1];
        mend = month_first ? fmt::format("{} {}, {}", name, day.value, full)
                           : fmt::format("{} {} {}", day.value, name, full);
    }
    return reader.refuse(refusals::signs_at_month_name(date, reader.text(date), std::move(mend)));
}

/// `29 tháng 4 năm 2022`, `29th of April, 2022`.
std::optional<Day> read_day_then_month(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const Token& day = take_number(reader);
    if (Reader::is_separator(reader.now()) && is_month_name(reader.ahead(1).word) &&
        sees_signed_number(reader, 2)) {
        const Token& month = reader.ahead(1);
        const Token& year = reader.ahead(3);
        reader.advance(4);
        return refuse_signs(reader, reader.since(mark), day, month, year, false);
    }
    const bool ordinal = reader.take(Word::ordinal);
    reader.take_sign(',');
    const bool worded = reader.take(Word::month) || (ordinal && reader.take(Word::of));
    const bool fits = is_month_name(reader.now().word) ||
                      (worded && reader.sees_number() && reader.now().digits <= 2);
    if (day.digits > 2 || !fits) {
        reader.go_back(mark);
        return std::nullopt;
    }
    return finish_named(reader, mark, day, read_month_number(reader));
}

/// `April 29, 2022`; `April 2022` is a month.
std::optional<Day> read_month_then_day(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const auto month = read_month_number(reader);
    if (sees_signed_number(reader, 0) && reader.ahead(1).digits <= 2 &&
        sees_signed_number(reader, 2)) {
        const Token& day = reader.ahead(1);
        const Token& year = reader.ahead(3);
        reader.advance(4);
        return refuse_signs(reader, reader.since(mark), day, *mark, year, true);
    }
    if (!reader.sees_number() || reader.now().digits > 2) {
        reader.go_back(mark);
        return std::nullopt;
    }
    const Token& day = take_number(reader);
    reader.take(Word::ordinal);
    return finish_named(reader, mark, day, month);
}

}  // namespace

bool begins_day(const Reader& reader) {
    if (!reader.sees_number()) return false;
    const Token& next = reader.ahead(1);
    return Reader::is_separator(next) || is_month_name(next.word) || next.word == Word::month ||
           next.word == Word::ordinal || next.word == Word::every;
}

std::optional<Day> read_day(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const bool worded = reader.take(Word::day);
    if (is_month_name(reader.now().word)) {
        if (const auto day = read_month_then_day(reader)) return day;
        if (reader.refused()) return std::nullopt;
    } else if (reader.sees_number()) {
        if (const auto day = read_numeric(reader)) return day;
        if (!reader.refused()) {
            if (const auto day = read_day_then_month(reader)) return day;
        }
        if (worded && !reader.refused() && reader.now().digits <= 2 &&
            !Reader::is_separator(reader.ahead(1))) {
            reader.advance();
            const Span span = reader.since(mark);
            return reader.refuse(refusals::only_day_of_month(span, reader.text(span)));
        }
    }
    reader.go_back(mark);
    return std::nullopt;
}

}  // namespace plan::due
