// The words of `repeat`: `monthly`, `every 2 weeks`, `hằng quý`, `6 tháng một lần`, or an RRULE.

#include <fmt/format.h>

#include <array>
#include <utility>

#include "due/reader.hpp"
#include "due/recurrence.hpp"
#include "due/rrule.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"

namespace plan::due {
namespace {

using text::Message;
using text::say;
using Each = Cycle::Unit;

constexpr std::uint32_t longest = 1000;  // of any unit

/// One word for a whole cycle.
struct Adverb {
    std::string_view word;
    Each unit;
    std::uint32_t count;
};
constexpr std::array<Adverb, 7> adverbs = {{
    {"weekly", Each::week, 1},
    {"monthly", Each::month, 1},
    {"quarterly", Each::month, 3},
    {"half-yearly", Each::month, 6},
    {"semiannually", Each::month, 6},
    {"yearly", Each::month, 12},
    {"annually", Each::month, 12},
}};

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 22> numbers = {{
    {"một", 1},   {"hai", 2},   {"ba", 3},    {"bốn", 4},  {"tư", 4},   {"năm", 5},
    {"sáu", 6},   {"bảy", 7},   {"bẩy", 7},   {"tám", 8},  {"chín", 9}, {"mười", 10},
    {"one", 1},   {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6},
    {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10},
}};

Refusal refuse(Span span, Message message, Message help = {},
               std::optional<std::string> mend = std::nullopt) {
    return {Code::bad_repeat, span, std::move(message), std::move(help), std::move(mend)};
}

Message known_cycles() {
    return say(
        {"write weekly, monthly, quarterly, half-yearly, yearly, \"every 2 weeks\" or an "
         "RRULE",
         "ghi hằng tuần, hằng tháng, hằng quý, 6 tháng một lần, hằng năm, \"2 tuần một lần\" hoặc "
         "một RRULE"});
}

class CycleReader {
  public:
    explicit CycleReader(std::string_view words) : tokens_(cut(words)), reader_(words, tokens_) {}

    std::variant<Cycle, Refusal> read() {
        const Span whole = reader_.rest();
        if (reader_.at_end())
            return refuse(whole, say({"it does not say how often", "chưa ghi chu kỳ"}),
                          known_cycles());
        auto cycle = read_any();
        if (reader_.refused()) return std::move(reader_.refusal());
        if (cycle && reader_.at_end()) return *std::move(cycle);
        return unknown(whole);
    }

  private:
    std::string folded_now() const { return text::fold(reader_.text(reader_.now().span)); }

    std::optional<Cycle> read_any() {
        if (auto cycle = read_adverb()) return cycle;
        const bool periodic = reader_.take(Word::dinh, Word::ky);
        if (periodic && reader_.at_end()) return std::nullopt;
        if (periodic)
            if (auto cycle = read_adverb()) return cycle;
        const bool every = reader_.take(Word::every);
        const Reader::Mark mark = reader_.mark();
        const auto count = read_count(every);
        const Span counted = reader_.since(mark);
        auto cycle = read_unit(count.value_or(1), every);
        if (!cycle) return std::nullopt;
        if (count == 0u || cycle->count == 0) return refuse_nothing(counted);
        if (count && *count > longest) return refuse_long(counted);
        const bool once = take_once();
        if (!periodic && !every && !count && !once) return std::nullopt;
        return cycle;
    }

    std::optional<Cycle> read_adverb() {
        const Reader::Mark mark = reader_.mark();
        std::string word;
        while (!reader_.at_end() && word.size() < 16) {
            word += folded_now();
            reader_.advance();
            for (const Adverb& adverb : adverbs)
                if (word == adverb.word && reader_.at_end())
                    return Cycle{adverb.unit, adverb.count, {}};
            if (word == "half") word += reader_.sees_sign('-') ? "" : "-";
        }
        reader_.go_back(mark);
        return std::nullopt;
    }

    /// `2`, `two`, `hai`; after `every` also `other`. Năm is five only before another unit.
    std::optional<std::uint32_t> read_count(bool every) {
        if (reader_.sees_number()) {
            const std::uint32_t count = reader_.now().value;
            reader_.advance();
            return count;
        }
        const std::string word = folded_now();
        if (every && word == "other") {
            reader_.advance();
            return 2;
        }
        for (const auto& [name, number] : numbers) {
            if (word != name) continue;
            const Word next = reader_.ahead(1).word;
            const bool unit = is_between(next, Word::week, Word::year);
            if (reader_.now().word == Word::year && !unit) break;
            reader_.advance();
            return number;
        }
        return std::nullopt;
    }

    std::optional<Cycle> read_unit(std::uint32_t count, bool every) {
        const Reader::Mark mark = reader_.mark();
        if (reader_.take(Word::week)) return Cycle{Each::week, count, {}};
        if (reader_.take(Word::month)) return Cycle{Each::month, count, {}};
        if (reader_.take(Word::quarter)) return Cycle{Each::month, in_months(count, 3), {}};
        if (reader_.take(Word::year)) return Cycle{Each::month, in_months(count, 12), {}};
        if (reader_.take(Word::half)) {
            reader_.take_sign('-');
            reader_.take(Word::a);
            if (reader_.take(Word::year)) return Cycle{Each::month, in_months(count, 6), {}};
        }
        reader_.go_back(mark);
        if (reader_.take(Word::day)) refuse_days(count, every, reader_.since(mark));
        return std::nullopt;
    }

    static std::uint32_t in_months(std::uint32_t count, std::uint32_t months) {
        return count <= longest ? count * months : count;
    }

    /// `một lần`, `/lần`, `1 lần`, `once`
    bool take_once() {
        const Reader::Mark mark = reader_.mark();
        reader_.take_sign('/');
        if (!reader_.take(Word::one) && reader_.sees_number() && reader_.now().value == 1)
            reader_.advance();
        if (reader_.take(Word::lan)) return true;
        reader_.go_back(mark);
        return false;
    }

    std::nullopt_t refuse_nothing(Span span) {
        return reader_.refuse(refuse(span,
                                     say({"every 0 of anything is never",
                                          "chu kỳ bằng 0 thì không bao giờ "
                                          "đến hạn"}),
                                     known_cycles()));
    }

    std::nullopt_t refuse_long(Span span) {
        return reader_.refuse(refuse(span, say({"too long a cycle", "chu kỳ quá dài"}),
                                     say({"at most {} of these", "nhiều nhất là {}"}, longest)));
    }

    void refuse_days(std::uint32_t count, bool every, Span span) {
        if (!every || count == 0 || count > longest) return;
        reader_.refuse(of_days(span, count));
    }

    static Refusal of_days(Span span, std::uint32_t count) {
        const std::string rule =
            count == 1 ? "FREQ=DAILY" : fmt::format("FREQ=DAILY;INTERVAL={}", count);
        return refuse(span,
                      say({"a cycle of days is written as an RRULE",
                           "chu kỳ tính theo ngày thì ghi bằng RRULE"}),
                      say({"write repeat = \"{}\"", "ghi repeat = \"{}\""}, rule));
    }

    Refusal unknown(Span whole) const {
        const std::string_view written = reader_.text(whole);
        if (text::fold(written) == "daily") return of_days(whole, 1);
        Message message =
            say({"a cycle that is not known: \"{}\"", "không rõ chu kỳ: “{}”"}, written);
        std::vector<std::string_view> names = {"hằng tuần", "hằng tháng", "hằng quý", "hằng năm"};
        for (const Adverb& adverb : adverbs)
            names.push_back(adverb.word);
        if (const auto near = text::nearest(written, names))
            return refuse(whole, std::move(message),
                          say({"did you mean \"{}\"?", "có phải là “{}”?"}, names[*near]),
                          std::string(names[*near]));
        return refuse(whole, std::move(message), known_cycles());
    }

    Tokens tokens_;
    Reader reader_;
};

}  // namespace

std::variant<Cycle, Refusal> parse_cycle(std::string_view words) {
    if (!looks_like_rrule(words)) return CycleReader(words).read();
    auto parsed = read_rrule(words);
    if (auto* refusal = std::get_if<Refusal>(&parsed)) return std::move(*refusal);
    return Cycle{Each::rrule, 1, std::move(std::get<Rrule>(parsed).text)};
}

}  // namespace plan::due
