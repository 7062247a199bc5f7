// Months and years as numbers, which all families of dates share.

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {

std::optional<unsigned> read_month_number(Reader& reader) {
    const Token& month = reader.now();
    if (is_month_name(month.word)) {
        reader.advance();
        if (reader.text(month.span).size() <= 4) reader.take_sign('.');  // "Apr."
        return number_of(month.word, Word::january);
    }
    if (!reader.sees_number() || month.digits > 2) return std::nullopt;
    if (month.value < 1 || month.value > 12) {
        return reader.refuse(refusals::no_such_month(month.span, month.value));
    }
    reader.advance();
    return month.value;
}

std::optional<int> read_year(Reader& reader) {
    const Token& year = reader.now();
    const std::string_view written = reader.text(year.span);
    if (year.digits == 2) {
        return reader.refuse(refusals::short_year(year.span, written, "20" + std::string(written)));
    }
    if (year.digits != 4 || year.value < 1000) {
        return reader.refuse(refusals::odd_year(year.span, written));
    }
    reader.advance();
    return static_cast<int>(year.value);
}

std::optional<int> read_year_of(Reader& reader, Reader::Mark period) {
    const Span without_year = reader.since(period);
    if (Reader::is_separator(reader.now())) {
        reader.advance();
    } else {
        reader.take_sign(',');
        reader.take(Word::of);
        reader.take(Word::the);
        reader.take(Word::year);
    }
    if (reader.sees_number()) return read_year(reader);
    return reader.refuse(refusals::no_year(without_year, reader.text(without_year)));
}

void skip_parenthesis(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    if (!reader.take_sign('(')) return;
    while (reader.now().kind == Token::Kind::word)
        reader.advance();
    if (!reader.take_sign(')')) reader.go_back(mark);
}

}  // namespace plan::due
