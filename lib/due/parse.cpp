#include "due/parse.hpp"

#include "due/grammar.hpp"
#include "due/refusals.hpp"
#include "due/suggest.hpp"
#include "text/fold.hpp"

namespace plan::due {
namespace {

Dated dated(const Approach& approach, const Stretch& stretch, std::optional<Hour> hour = {}) {
    return {stretch.extent, approach.bound, stretch.first, stretch.last, hour};
}

Dated dated(const Approach& approach, Day day, std::optional<Hour> hour = {}) {
    return dated(approach, Stretch{Extent::day, day, day}, hour);
}

/// `thường xuyên`, `chờ quyết định`
std::optional<Expression> read_no_day(Reader& reader) {
    if (reader.take(Word::thuong, Word::xuyen)) {
        const Reader::Mark mark = reader.mark();
        reader.take_sign(',');
        if (!reader.take(Word::lien, Word::tuc)) reader.go_back(mark);
        return Ongoing{};
    }
    if (reader.take(Word::ongoing)) return Ongoing{};
    if (reader.take(Word::cho_wait, Word::quyet, Word::dinh)) return Pending{};
    if (reader.take(Word::pending) || reader.take(Word::awaiting)) {
        reader.take(Word::a);
        reader.take(Word::decision);
        return Pending{};
    }
    return std::nullopt;
}

/// The hour after its day: `29/4/2022 lúc 17 giờ`, `29/4/2022, 17:00`
std::optional<Hour> read_hour_behind(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    reader.take_sign(',');
    reader.take(Word::on);
    reader.take(Word::luc);
    const auto hour = read_hour(reader);
    if (!hour) reader.go_back(mark);
    return hour;
}

/// No day follows its hour at once: it comes later, or not at all.
std::nullopt_t refuse_hour(Reader& reader, Span hour) {
    for (Reader later = reader; !later.at_end(); later.advance()) {
        Reader probe = later;
        if (!read_day(probe) && !probe.refused()) continue;
        const Span between = later.since(reader.mark());
        return reader.refuse(refusals::between_hour_and_day(between, reader.text(between)));
    }
    return reader.refuse(refusals::hour_without_day(hour, reader.text(hour)));
}

std::optional<Dated> read_dated_day(Reader& reader, const Approach& approach) {
    const Reader::Mark mark = reader.mark();
    auto hour = read_hour(reader);
    if (reader.refused()) return std::nullopt;
    if (hour) {
        const Span span = reader.since(mark);
        reader.take_sign(',');
        if (!reader.take(Word::on)) reader.take(Word::of);
        reader.take(Word::the);
        const auto day = read_day(reader);
        if (day) return dated(approach, *day, hour);
        if (reader.refused()) return std::nullopt;
        return refuse_hour(reader, span);
    }
    const auto day = read_day(reader);
    if (!day) return std::nullopt;
    hour = read_hour_behind(reader);
    return dated(approach, *day, hour);
}

bool is_part(Extent extent) {
    return extent == Extent::part_of_month || extent == Extent::part_of_year;
}

/// A day or a period.
std::optional<Dated> read_stretch(Reader& reader, const Approach& approach) {
    const auto day = read_dated_day(reader, approach);
    if (day || reader.refused()) return day;
    auto stretch = read_period(reader);
    if (!stretch && !reader.refused()) stretch = read_part(reader);
    if (!stretch) return std::nullopt;
    return dated(approach, *stretch);
}

/// `từ 1/4/2022 đến 29/4/2022`; `từ năm 2021 đến năm 2025` is one stretch.
void refuse_two_ends(Reader& reader) {
    if (!reader.sees(Word::from)) return;
    Reader probe = reader;
    probe.advance();
    const bool years = probe.sees(Word::year) || probe.now().digits == 4;
    while (!probe.take(Word::until) && !probe.take(Word::to)) {
        if (probe.at_end()) return;
        probe.advance();
    }
    probe.take(Word::through);
    const Reader::Mark end = probe.mark();
    const auto found = read_stretch(probe, {});
    if (years && (!found || found->extent == Extent::year)) return;
    if (probe.refused()) reader.refuse(std::move(probe.refusal()));
    if (!found) return;
    const Span span{reader.now().span.begin, probe.since(end).end};
    reader.refuse(
        refusals::two_ends(span, reader.text(span), std::string(reader.text(probe.since(end)))));
}

std::optional<Dated> read_dated(Reader& reader, const Approach& approach) {
    refuse_two_ends(reader);
    if (reader.refused()) return std::nullopt;
    return read_stretch(reader, approach);
}

/// "Before the end of June": is the 30th still in time? Ask, never guess.
bool leaves_its_day_open(const Approach& approach, const Dated& found) {
    return approach.bound == Bound::before && (is_part(found.extent) || approach.to_end);
}

std::optional<Expression> read_bounded(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const Approach approach = read_approach(reader);
    if (const auto recurring = read_recurring(reader, approach)) return *recurring;
    if (reader.refused()) return std::nullopt;
    if (approach.cyclic) {
        const Span span = reader.since(mark);
        return reader.refuse(refusals::unsure_cycle(span, reader.text(span)));
    }
    if (auto counted = read_counted(reader, approach)) return std::move(*counted);
    if (reader.refused()) return std::nullopt;
    const auto found = read_dated(reader, approach);
    if (!found) return std::nullopt;
    if (leaves_its_day_open(approach, *found)) {
        const Span span{approach.before.begin, reader.since(mark).end};
        return reader.refuse(refusals::before_a_part(span, reader.text(span)));
    }
    return *found;
}

/// Where no family knows the words: what was meant, or the first word that nobody understands.
Refusal refuse_unknown(const Reader& reader, std::string_view words, const Tokens& tokens) {
    const Span whole{tokens.all[0].span.begin, static_cast<std::uint32_t>(words.size())};
    if (tokens.size == 0) return refusals::empty({0, whole.end});
    if (auto mend = suggest(words, tokens)) {
        const Span span{whole.begin, tokens.all[tokens.size - 1].span.end};
        return refusals::meant(span, reader.text(span), std::move(*mend));
    }
    const Span all{whole.begin, tokens.all[tokens.size - 1].span.end};
    const Token* furthest = &reader.furthest();
    if (furthest->kind == Token::Kind::end) return refusals::unfinished(all, reader.text(all));
    // Half of a number with its signs is nothing to point at.
    while (furthest != tokens.all.data() && !furthest->spaced &&
           furthest[-1].kind != Token::Kind::word) {
        --furthest;
    }
    const Span rest{furthest->span.begin, all.end};
    return refusals::unknown(rest, reader.text(rest));
}

}  // namespace

std::optional<Expression> read_expression(Reader& reader) {
    if (auto no_day = read_no_day(reader)) return no_day;
    return read_bounded(reader);
}

Parsed parse(std::string_view words) {
    if (const auto day = civil::parse_day(words))
        return Dated{Extent::day, Bound::in, *day, *day, {}};
    const Tokens tokens = cut(words);
    Reader reader(words, tokens);
    auto expression = read_expression(reader);
    if (reader.refused()) return std::move(reader.refusal());
    if (!expression) return refuse_unknown(reader, words, tokens);
    if (!reader.at_end()) {
        return refusals::trailing(reader.rest(), reader.text(reader.rest()));
    }
    return std::move(*expression);
}

std::variant<Day, Refusal> parse_written_day(std::string_view words) {
    if (const auto day = civil::parse_day(words)) return *day;
    const Tokens tokens = cut(words);
    Reader reader(words, tokens);
    const auto day = read_day(reader);
    if (reader.refused()) return std::move(reader.refusal());
    if (day && reader.at_end()) return *day;
    const auto end = static_cast<std::uint32_t>(words.size());
    const Span span = tokens.size == 0 ? Span{0, end}
                      : day            ? reader.rest()
                            : Span{tokens.all[0].span.begin, tokens.all[tokens.size - 1].span.end};
    return refusals::not_a_day(span, reader.text(span));
}

std::variant<Anchor, Refusal> parse_anchor(std::string_view words) {
    const Tokens tokens = cut(words);
    Reader reader(words, tokens);
    if (tokens.size == 0) return refusals::empty({0, static_cast<std::uint32_t>(words.size())});
    auto anchor = read_anchor(reader);
    if (reader.refused()) return std::move(reader.refusal());
    if (!anchor || !reader.at_end()) {
        return refusals::unsure_anchor(reader.rest(), reader.text(reader.rest()));
    }
    return std::move(*anchor);
}

bool same_anchor(const Anchor& left, const Anchor& right) {
    return left.kind == right.kind && left.day == right.day &&
           text::fold_number(left.reference) == text::fold_number(right.reference);
}

}  // namespace plan::due
