// Periods: `tháng 4/2022`, `quý II năm 2024`, `6 tháng đầu năm 2024`, `H1/2024`, `năm 2025`,
// `giai đoạn 2021-2025`, and their English forms.

#include <fmt/format.h>

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

Stretch months_of(Extent extent, int year, unsigned first, unsigned last) {
    return {extent, civil::first_of_month(year, first), civil::last_of_month(year, last)};
}

Stretch years_of(Extent extent, int first, int last) {
    return {extent, civil::first_of_month(first, 1), civil::last_of_month(last, 12)};
}

std::optional<Stretch> finish_month(Reader& reader, Reader::Mark mark) {
    const auto month = read_month_number(reader);
    if (!month) return std::nullopt;
    const auto year = read_year_of(reader, mark);
    if (!year) return std::nullopt;
    return months_of(Extent::month, *year, *month, *month);
}

/// `4/2022`, with nothing of a date after it
bool sees_month_and_year(const Reader& reader) {
    return reader.sees_number() && reader.now().digits <= 2 &&
           Reader::is_separator(reader.ahead(1)) && reader.ahead(2).kind == Token::Kind::number &&
           reader.ahead(2).digits == 4;
}

std::optional<Stretch> read_month(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    if (reader.take(Word::month)) reader.take(Word::of);
    const bool worded = reader.mark() != mark;
    const bool fits =
        is_month_name(reader.now().word) ||
        (worded ? reader.sees_number() && reader.now().digits <= 2 : sees_month_and_year(reader));
    if (fits) return finish_month(reader, mark);
    reader.go_back(mark);
    return std::nullopt;
}

std::optional<Stretch> finish_quarter(Reader& reader, Reader::Mark mark, unsigned quarter) {
    const auto year = read_year_of(reader, mark);
    if (!year) return std::nullopt;
    return months_of(Extent::quarter, *year, quarter * 3 - 2, quarter * 3);
}

/// `second quarter`, `2nd quarter`
std::optional<unsigned> take_ordinal_quarter(Reader& reader) {
    const Token& which = reader.now();
    if (is_between(which.word, Word::first, Word::fourth) &&
        reader.ahead(1).word == Word::quarter) {
        reader.advance(2);
        return number_of(which.word, Word::first);
    }
    if (reader.sees_number() && reader.ahead(1).word == Word::ordinal &&
        reader.ahead(2).word == Word::quarter) {
        reader.advance(3);
        return which.value;
    }
    return std::nullopt;
}

/// `V`, `VI`: a number that no quarter has, where it is none of I to IV.
bool is_roman(std::string_view written) {
    return !written.empty() && written.find_first_not_of("IVXivx") == written.npos;
}

/// `quý II`, `quý 2`, `Q2`; 0 for `quý V`
std::optional<unsigned> take_numbered_quarter(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    if (!reader.take(Word::quarter) && !reader.take(Word::q)) return std::nullopt;
    const Token& which = reader.now();
    const bool roman = is_between(which.word, Word::roman_1, Word::roman_4);
    if (!roman && !reader.sees_number() && !is_roman(reader.text(which.span))) {
        reader.go_back(mark);
        return std::nullopt;
    }
    reader.advance();
    return roman ? number_of(which.word, Word::roman_1) : which.value;
}

std::optional<Stretch> read_quarter(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    auto quarter = take_ordinal_quarter(reader);
    const bool ordinal = quarter.has_value();
    if (!ordinal) quarter = take_numbered_quarter(reader);
    if (!quarter) return std::nullopt;
    if (*quarter < 1 || *quarter > 4) {
        const Token& number = ordinal ? *mark : mark[1];
        return reader.refuse(refusals::no_such_quarter(number.span, reader.text(number.span)));
    }
    return finish_quarter(reader, mark, *quarter);
}

std::optional<Stretch> finish_half(Reader& reader, Reader::Mark mark, bool first) {
    const auto year = read_year_of(reader, mark);
    if (!year) return std::nullopt;
    return months_of(Extent::half_year, *year, first ? 1 : 7, first ? 6 : 12);
}

/// `6 (sáu) tháng đầu năm 2024`; other numbers of months are refused.
std::optional<Stretch> read_months_of_year(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const Token& count = reader.now();
    const bool six = count.word == Word::six || count.value == 6;
    if (count.word != Word::six && !reader.sees_number()) return std::nullopt;
    reader.advance();
    skip_parenthesis(reader);
    const bool first = reader.sees(Word::month, Word::start);
    if (!first && !reader.sees(Word::month, Word::ending)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    reader.advance(2);
    if (six) return finish_half(reader, mark, first);
    const auto year = read_year_of(reader, mark);
    if (!year) return std::nullopt;
    std::optional<std::string> mend;
    if (first && count.value >= 1 && count.value <= 12) {
        mend = fmt::format("tháng {}/{}", count.value, *year);
    }
    const Span span = reader.since(mark);
    return reader.refuse(refusals::first_months(span, reader.text(span), std::move(mend)));
}

/// `first half of 2024`, `last six months of 2024`
std::optional<Stretch> read_worded_half(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const bool first = reader.take(Word::first);
    if (first || reader.take(Word::second) || reader.take(Word::last)) {
        if (reader.take(Word::half)) return finish_half(reader, mark, first);
        const bool six = reader.now().word == Word::six || reader.now().value == 6;
        if (six && reader.ahead(1).word == Word::month) {
            reader.advance(2);
            return finish_half(reader, mark, first);
        }
    } else if (reader.take(Word::half, Word::start)) {
        return finish_half(reader, mark, true);
    } else if (reader.take(Word::half, Word::ending)) {
        return finish_half(reader, mark, false);
    }
    reader.go_back(mark);
    return std::nullopt;
}

/// `H1/2024`
std::optional<Stretch> read_numbered_half(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const Token& which = reader.ahead(1);
    if (!reader.sees(Word::h) || which.kind != Token::Kind::number) return std::nullopt;
    if (which.value < 1 || which.value > 2) {
        return reader.refuse(refusals::no_such_half(which.span, reader.text(which.span)));
    }
    reader.advance(2);
    return finish_half(reader, mark, which.value == 1);
}

/// Between the years of a range; a year follows.
bool take_range_sign(Reader& reader) {
    const bool word = reader.sees(Word::until) || reader.sees(Word::to);
    if (!word && !reader.sees_sign('-')) return false;
    const bool year = reader.ahead(1).word == Word::year;
    if (reader.ahead(year ? 2 : 1).kind != Token::Kind::number) return false;
    reader.advance(year ? 2 : 1);
    return true;
}

/// `2022-04`, `2022/4`: no range of years ends so early. `2001-05` may be one.
bool sees_year_and_month(const Reader& reader) {
    const Token& year = reader.now();
    const Token& month = reader.ahead(2);
    return reader.sees_number() && year.digits == 4 && year.value >= 1000 &&
           Reader::is_separator(reader.ahead(1)) && month.kind == Token::Kind::number &&
           month.digits <= 2 && month.value >= 1 && month.value <= 12 &&
           month.value <= year.value % 100;
}

std::nullopt_t refuse_year_and_month(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    std::string mend = fmt::format("{}/{}", reader.ahead(2).value, reader.now().value);
    reader.advance(3);
    const Span span = reader.since(mark);
    return reader.refuse(refusals::year_before_month(span, reader.text(span), std::move(mend)));
}

/// `2021-25` may be mended; `2001-05` may be a month.
std::nullopt_t refuse_short_end(Reader& reader, int first, const Token& end) {
    const int full = first / 100 * 100 + static_cast<int>(end.value);
    std::optional<std::string> mend;
    if (end.value > 12 && full > first) mend = std::to_string(full);
    return reader.refuse(refusals::short_year(end.span, reader.text(end.span), std::move(mend)));
}

/// `năm 2025`, `2025`, `2021-2025`, `giai đoạn 2021-2025`, `từ năm 2021 đến năm 2025`
std::optional<Stretch> read_years(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    bool range = reader.take(Word::giai, Word::doan) || reader.take(Word::period);
    const bool from = reader.take(Word::from) && !range;
    const bool year = reader.take(Word::year);
    range = range || from;
    const bool worded = year || range;
    if (!worded && sees_year_and_month(reader)) return refuse_year_and_month(reader);
    const bool of_date =
        from && !year && reader.now().digits <= 2 && Reader::is_separator(reader.ahead(1));
    if (!reader.sees_number() || of_date || (!worded && reader.now().digits != 4)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    const Token& begin = reader.now();
    const auto first = read_year(reader);
    if (!first) return std::nullopt;
    if (!take_range_sign(reader)) {
        if (!range) return years_of(Extent::year, *first, *first);
        reader.go_back(mark);
        return std::nullopt;
    }
    const Token& end = reader.now();
    if (end.digits == 2) return refuse_short_end(reader, *first, end);
    const auto last = read_year(reader);
    if (!last) return std::nullopt;
    if (*last < *first) {
        const Span span{begin.span.begin, end.span.end};
        return reader.refuse(refusals::backwards_range(span, reader.text(span),
                                                       fmt::format("{}-{}", *last, *first)));
    }
    return years_of(Extent::years, *first, *last);
}

}  // namespace

std::optional<Stretch> read_period(Reader& reader) {
    using Family = std::optional<Stretch> (*)(Reader&);
    for (const Family read : {read_month, read_quarter, read_months_of_year, read_worded_half,
                              read_numbered_half, read_years}) {
        const auto stretch = read(reader);
        if (stretch || reader.refused()) return stretch;
    }
    return std::nullopt;
}

}  // namespace plan::due
