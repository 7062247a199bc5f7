// Counted deadlines: `trong thời hạn 30 (ba mươi) ngày kể từ ngày ban hành`, `10 working days
// before 30/6/2024`.

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

enum class Direction : std::uint8_t { none, forwards, backwards };

/// `vòng`, `thời hạn không quá`, `a period of`, after `trong` or `within`
void skip_container(Reader& reader, const Approach& approach) {
    if (!reader.take(Word::vong) && !reader.take(Word::thoi, Word::han)) {
        reader.take(Word::a, Word::period, Word::of);
    }
    reader.take(Word::is);
    if (!reader.take(Word::not_, Word::beyond) && !reader.take(Word::toi, Word::da)) {
        reader.take(Word::not_, Word::more, Word::than);
    }
    // "chậm nhất sau 30 ngày": no later than; "sau 30 ngày" alone is a beginning and no end.
    if (approach.late) reader.take(Word::after);
}

std::optional<Unit> take_unit(Reader& reader) {
    if (reader.take(Word::working, Word::day)) return Unit::working_days;
    if (reader.take(Word::day)) {
        return reader.take(Word::lam, Word::viec) ? Unit::working_days : Unit::days;
    }
    if (reader.take(Word::week)) return Unit::weeks;
    if (reader.take(Word::year)) return Unit::years;
    if (!reader.take(Word::month)) return std::nullopt;
    // "29 tháng 4", "6 tháng đầu năm"
    const bool of_date =
        reader.sees_number() || reader.sees(Word::start) || reader.sees(Word::ending);
    return of_date ? std::nullopt : std::optional(Unit::months);
}

Direction take_direction(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    reader.take_sign(',');
    Direction direction = Direction::none;
    if (reader.take(Word::before) || reader.take(Word::prior, Word::to)) {
        direction = Direction::backwards;
    } else if (reader.take(Word::ke, Word::from) || reader.take(Word::reckon, Word::from) ||
               reader.take(Word::from) || reader.take(Word::after) || reader.take(Word::since) ||
               reader.take(Word::of)) {
        direction = Direction::forwards;
    } else {
        reader.go_back(mark);
    }
    return direction;
}

/// What one may count: about as far as dates go, and no count is a slip of the hand.
std::uint32_t most_of(Unit unit) {
    switch (unit) {
        case Unit::days:
        case Unit::working_days: return 100'000;
        case Unit::weeks:
        case Unit::months: return 10'000;
        case Unit::years: return 1'000;
    }
    return 0;
}

/// `2025 năm`, with nothing that it could count from.
std::nullopt_t refuse_year(Reader& reader, Span counted, const Token& count) {
    const std::string_view written = reader.text(counted);
    std::string mend(reader.text(count.span));
    if (!written.ends_with("year") && !written.ends_with("years")) mend.insert(0, "năm ");
    return reader.refuse(refusals::year_as_count(counted, written, std::move(mend)));
}

bool check_count(Reader& reader, const Token& count, Unit unit) {
    if (count.value == 0) reader.refuse(refusals::count_of_nothing(count.span));
    if (const std::uint32_t most = most_of(unit); count.value > most) {
        reader.refuse(refusals::count_too_large(count.span, reader.text(count.span), most));
    }
    return !reader.refused();
}

std::optional<Counted> finish(Reader& reader, const Approach& approach, Reader::Mark mark,
                              const Token& count, Unit unit) {
    const Span counted = reader.since(mark);
    if (unit == Unit::years && count.digits == 4 && count.value > most_of(unit) &&
        reader.at_end()) {
        return refuse_year(reader, counted, count);
    }
    if (!check_count(reader, count, unit)) return std::nullopt;
    const Direction direction = take_direction(reader);
    if (direction == Direction::none) {
        return reader.refuse(refusals::without_anchor(counted, reader.text(counted)));
    }
    if (approach.bound == Bound::before || approach.to_end) {
        return reader.refuse(
            refusals::before_a_count(approach.bound == Bound::before ? approach.before : counted));
    }
    auto anchor = read_anchor(reader);
    if (!anchor) return std::nullopt;
    return Counted{count.value, unit, direction == Direction::backwards, std::move(*anchor)};
}

}  // namespace

std::optional<Counted> read_counted(Reader& reader, const Approach& approach) {
    const Reader::Mark start = reader.mark();
    skip_container(reader, approach);
    const Reader::Mark mark = reader.mark();
    if (reader.sees_number()) {
        const Token& count = reader.now();
        reader.advance();
        skip_parenthesis(reader);
        if (const auto unit = take_unit(reader)) {
            return finish(reader, approach, mark, count, *unit);
        }
        const bool hours = reader.take(Word::hours) || reader.take(Word::hour);
        const Span counted = reader.since(mark);
        if (hours && take_direction(reader) != Direction::none) {
            return reader.refuse(refusals::counted_in_hours(counted));
        }
    }
    reader.go_back(start);
    return std::nullopt;
}

}  // namespace plan::due
