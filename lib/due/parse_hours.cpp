// Hours: `17 giờ`, `17h00`, `10 giờ 30 phút`, `17:00`, `5:30 pm`, `noon`, `12 giờ trưa`,
// `3 giờ chiều`.

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

/// What the words add to the number: am counts from 12, `sáng`, `trưa` and `chiều` only say when.
enum class Half : std::uint8_t { none, am, pm, morning, midday, afternoon };

/// `am`, `pm`, `a.m.`, `p.m.`, `sáng`, `trưa`, `chiều`
Half take_half(Reader& reader) {
    if (reader.take(Word::am)) return Half::am;
    if (reader.take(Word::pm)) return Half::pm;
    if (reader.take(Word::sang)) return Half::morning;
    if (reader.take(Word::trua)) return Half::midday;
    if (reader.take(Word::chieu)) return Half::afternoon;
    const bool am = reader.sees(Word::a);
    if ((!am && !reader.sees(Word::p)) || !Reader::is_sign(reader.ahead(1), '.') ||
        reader.ahead(2).word != Word::m) {
        return Half::none;
    }
    reader.advance(3);
    reader.take_sign('.');
    return am ? Half::am : Half::pm;
}

/// The minutes that may follow `17 giờ`, `17h` or `17:`; the day that may follow is none.
const Token* take_minutes(Reader& reader) {
    if (!reader.sees_number() || reader.now().digits > 2 || begins_day(reader)) return nullptr;
    const Token& minutes = reader.now();
    reader.advance();
    return &minutes;
}

/// The hour of the day, 0 to 24; none where the number and its half contradict each other.
std::optional<std::uint32_t> hour_of_day(std::uint32_t hour, Half half) {
    const bool of_twelve = hour >= 1 && hour <= 12;
    std::optional<std::uint32_t> found;
    switch (half) {
        case Half::none:
            if (hour <= 24) found = hour;
            break;
        case Half::am:
            if (of_twelve) found = hour % 12;
            break;
        case Half::pm:
            if (of_twelve) found = hour % 12 + 12;
            break;
        case Half::morning:
            if (hour < 12) found = hour;
            break;
        case Half::midday:
            if (hour == 1) found = 13;
            if (hour >= 11 && hour <= 13) found = hour;
            break;
        case Half::afternoon:
            if (hour >= 1 && hour <= 6) found = hour + 12;
            if (hour >= 13 && hour <= 18) found = hour;
            break;
    }
    return found;
}

std::optional<Hour> check(Reader& reader, Span span, const Token& hour, const Token* minutes,
                          Half half) {
    const std::uint32_t past = minutes ? minutes->value : 0;
    const auto of_day = hour_of_day(hour.value, half);
    if (!of_day) {
        const Span wrong = half == Half::none ? hour.span : span;
        return reader.refuse(refusals::no_such_hour(wrong, reader.text(wrong)));
    }
    if (past > 59) {
        return reader.refuse(refusals::no_such_minute(minutes->span, reader.text(minutes->span)));
    }
    if (*of_day == 24 && past > 0) {
        return reader.refuse(refusals::past_midnight(span, reader.text(span)));
    }
    return Hour{static_cast<std::uint16_t>(*of_day * 60 + past)};
}

}  // namespace

std::optional<Hour> read_hour(Reader& reader) {
    if (reader.take(Word::noon)) return Hour{12 * 60};
    const Reader::Mark mark = reader.mark();
    const Token& hour = reader.now();
    if (!reader.sees_number() || hour.digits > 2) return std::nullopt;
    reader.advance();

    const Token* minutes = nullptr;
    bool is_time = false;
    if (reader.take_sign(':')) {
        minutes = take_minutes(reader);
        is_time = minutes && minutes->digits == 2;
    } else if (reader.take(Word::hour) || reader.take(Word::h)) {
        minutes = take_minutes(reader);
        if (minutes && !reader.take(Word::minute)) reader.take_sign('\'');
        is_time = true;
    }
    const Half half = take_half(reader);
    if (!is_time && (half == Half::none || minutes)) {
        reader.go_back(mark);
        return std::nullopt;
    }
    return check(reader, reader.since(mark), hour, minutes, half);
}

}  // namespace plan::due
