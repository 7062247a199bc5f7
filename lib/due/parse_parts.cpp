// Parts of periods: `đầu`, `giữa`, `cuối tháng 6/2022`, `mid-2025`; `thượng tuần tháng 6/2022`.

#include <array>

#include "due/grammar.hpp"
#include "due/refusals.hpp"

namespace plan::due {
namespace {

enum class Part : std::uint8_t { beginning, middle, ending };

std::optional<Part> take_part(Reader& reader) {
    if (reader.take(Word::start)) return Part::beginning;
    if (reader.take(Word::middle)) return Part::middle;
    if (reader.take(Word::ending)) return Part::ending;
    if (!reader.take(Word::mid)) return std::nullopt;
    reader.take_sign('-');
    return Part::middle;
}

/// `thượng tuần`, `first third`
std::optional<Part> take_third(Reader& reader) {
    constexpr std::array vietnamese{Word::upper, Word::central, Word::lower};
    constexpr std::array english{Word::first, Word::second, Word::last};
    for (std::size_t i = 0; i < 3; ++i) {
        if (reader.take(vietnamese[i], Word::week) || reader.take(english[i], Word::third)) {
            return static_cast<Part>(i);
        }
    }
    return std::nullopt;
}

Stretch single(Extent extent, Day day) {
    return {extent, day, day};
}

/// Civil Code 2015, art. 146.
Stretch part_of_month(const Stretch& month, Part part) {
    if (part == Part::beginning) return single(Extent::part_of_month, month.first);
    if (part == Part::ending) return single(Extent::part_of_month, month.last);
    return single(Extent::part_of_month, month.first + civil::days{14});
}

Stretch part_of_year(const Stretch& year, Part part) {
    if (part == Part::beginning) return single(Extent::part_of_year, year.first);
    if (part == Part::ending) return single(Extent::part_of_year, year.last);
    return single(Extent::part_of_year,
                  civil::last_of_month(int(civil::fields_of(year.last).year()), 6));
}

Stretch third_of_month(const Stretch& month, Part part) {
    const Day eleventh = month.first + civil::days{10},
              twenty_first = month.first + civil::days{20};
    if (part == Part::beginning)
        return {Extent::third_of_month, month.first, eleventh - civil::days{1}};
    if (part == Part::ending) return {Extent::third_of_month, twenty_first, month.last};
    return {Extent::third_of_month, eleventh, twenty_first - civil::days{1}};
}

/// Of quarters, halves and ranges nothing says which day their parts are; only an end is their end.
std::nullopt_t refuse_part(Reader& reader, Reader::Mark mark, Part part,
                           std::optional<Span> period) {
    std::optional<std::string> mend;
    if (part == Part::ending && period) mend = std::string(reader.text(*period));
    const Span span = reader.since(mark);
    reader.forget_refusal();
    return reader.refuse(refusals::part_not_defined(span, reader.text(span), std::move(mend)));
}

std::optional<Stretch> read_third(Reader& reader, Part part) {
    const auto month = read_period(reader);
    if (!month || month->extent != Extent::month) return std::nullopt;
    return third_of_month(*month, part);
}

}  // namespace

std::optional<Stretch> read_part(Reader& reader) {
    const Reader::Mark mark = reader.mark();
    const auto third = take_third(reader);
    const auto part = third ? third : take_part(reader);
    if (!part) return std::nullopt;
    reader.take(Word::of);
    reader.take(Word::the);
    if (third) return read_third(reader, *part);

    const Reader::Mark inner = reader.mark();
    const bool quarter = reader.sees(Word::quarter);
    const auto period = read_period(reader);
    if (!period) {
        if (!quarter) return std::nullopt;
        if (reader.mark() == inner) reader.advance();
        return refuse_part(reader, mark, *part, std::nullopt);
    }
    if (period->extent == Extent::month) return part_of_month(*period, *part);
    if (period->extent == Extent::year) return part_of_year(*period, *part);
    return refuse_part(reader, mark, *part, reader.since(inner));
}

}  // namespace plan::due
