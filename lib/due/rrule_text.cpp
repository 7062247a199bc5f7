// The grammar of RRULEs (RFC 5545, section 3.3.10), for rules of days.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "due/rrule.hpp"
#include "text/nearest.hpp"

namespace plan::due {
namespace {

using text::Message;
using text::say;
using Frequency = Rrule::Frequency;

/// The parts of a rule, in the order of their names below.
enum class Part : std::uint8_t {
    freq,
    interval,
    count,
    until,
    week_start,
    by_month,
    by_week,
    by_year_day,
    by_month_day,
    by_day,
    by_position,
    // Known, and finer than a day or of another RFC.
    by_hour,
    by_minute,
    by_second,
    rscale,
    skip,
};
constexpr std::size_t part_count = 16;
constexpr std::array<std::string_view, part_count> part_names = {
    "FREQ",       "INTERVAL", "COUNT",    "UNTIL",  "WKST",     "BYMONTH",  "BYWEEKNO", "BYYEARDAY",
    "BYMONTHDAY", "BYDAY",    "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE",   "SKIP",
};
constexpr std::array<std::string_view, 4> frequencies = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 3> finer = {"HOURLY", "MINUTELY", "SECONDLY"};
constexpr std::array<std::string_view, 7> weekdays = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr std::uint32_t largest_number = 9999;

/// A piece of the rule and where it stands in the words.
struct Piece {
    std::string_view text;
    Span span;

    Piece part(std::size_t begin, std::size_t size = std::string_view::npos) const {
        const std::string_view inner = text.substr(begin, size);
        const auto at = static_cast<std::uint32_t>(span.begin + begin);
        return {inner, {at, static_cast<std::uint32_t>(at + inner.size())}};
    }
};

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string to_upper(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), upper);
    return all;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

Piece trim(Piece piece) {
    std::size_t begin = 0, end = piece.text.size();
    while (begin < end && is_blank(piece.text[begin]))
        ++begin;
    while (end > begin && is_blank(piece.text[end - 1]))
        --end;
    return piece.part(begin, end - begin);
}

std::vector<Piece> split(Piece piece, char sign) {
    std::vector<Piece> pieces;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(piece.text.find(sign, begin), piece.text.size());
        pieces.push_back(piece.part(begin, end - begin));
        if (end == piece.text.size()) return pieces;
        begin = end + 1;
    }
}

template <class Names>
std::optional<std::size_t> index_of(const Names& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 5) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// `5`, `+5`, `-1`; of at most that size, and not 0.
std::optional<int> signed_number(std::string_view text, int most) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) text.remove_prefix(1);
    const auto value = number(text);
    if (!value || *value == 0 || *value > most) return std::nullopt;
    return minus ? -*value : *value;
}

class RuleReader {
  public:
    explicit RuleReader(std::string_view words)
        : whole_(trim({words, {0, static_cast<std::uint32_t>(words.size())}})) {}

    std::variant<Rrule, Refusal> read() {
        Piece rule = whole_;
        if (to_upper(rule.text.substr(0, 6)) == "RRULE:") rule = rule.part(6);
        for (const Piece& piece : split(rule, ';'))
            if (!read_part(trim(piece))) return *std::move(refusal_);
        if (!check_together()) return *std::move(refusal_);
        return std::move(rule_);
    }

  private:
    bool given(Part part) const { return given_[static_cast<std::size_t>(part)].has_value(); }
    Span span_of(Part part) const { return *given_[static_cast<std::size_t>(part)]; }

    bool refuse(Span span, Message message, Message help = {},
                std::optional<std::string> mend = std::nullopt) {
        refusal_ =
            Refusal{Code::bad_repeat, span, std::move(message), std::move(help), std::move(mend)};
        return false;
    }

    bool refuse_value(Part part, const Piece& value, Message help) {
        return refuse(value.span,
                      say({"{} of an RRULE can't be \"{}\"", "{} trong RRULE không thể là “{}”"},
                          part_names[static_cast<std::size_t>(part)], value.text),
                      std::move(help));
    }

    bool read_part(const Piece& piece) {
        const std::size_t equals = piece.text.find('=');
        if (piece.text.empty() || equals == std::string_view::npos)
            return refuse(piece.text.empty() ? whole_.span : piece.span,
                          say({"a part of an RRULE is NAME=VALUE, not \"{}\"",
                               "mỗi phần của RRULE có dạng TÊN=GIÁ TRỊ, không phải “{}”"},
                              piece.text));
        const Piece name = trim(piece.part(0, equals));
        const std::string upper_name = to_upper(name.text);
        const auto index = index_of(part_names, upper_name);
        if (!index) return refuse_name(name, upper_name);
        if (given_[*index])
            return refuse(name.span, say({"{} is given twice", "{} được ghi hai lần"}, upper_name));
        given_[*index] = piece.span;
        const Piece value = trim(piece.part(equals + 1));
        if (!read_value(static_cast<Part>(*index), value)) return false;
        if (!rule_.text.empty()) rule_.text += ';';
        rule_.text += upper_name;
        rule_.text += '=';
        for (const char c : value.text)
            if (!is_blank(c)) rule_.text += upper(c);
        return true;
    }

    bool refuse_name(const Piece& name, const std::string& upper_name) {
        const auto near = text::nearest(upper_name, part_names);
        if (!near)
            return refuse(name.span, say({"RRULEs have no part \"{}\"", "RRULE không có phần “{}”"},
                                         name.text));
        return refuse(name.span,
                      say({"RRULEs have no part \"{}\"", "RRULE không có phần “{}”"}, name.text),
                      say({"did you mean \"{}\"?", "có phải là “{}”?"}, part_names[*near]),
                      std::string(part_names[*near]));
    }

    bool read_value(Part part, const Piece& value) {
        switch (part) {
            case Part::freq: return read_frequency(value);
            case Part::interval: return read_count(part, value, rule_.interval);
            case Part::count: {
                std::uint32_t count = 0;
                if (!read_count(part, value, count)) return false;
                rule_.count = count;
                return true;
            }
            case Part::until: return read_until(value);
            case Part::week_start: return read_week_start(value);
            case Part::by_month: return read_months(value);
            case Part::by_week: return read_numbers(part, value, 53, rule_.weeks);
            case Part::by_year_day: return read_numbers(part, value, 366, rule_.year_days);
            case Part::by_month_day: return read_numbers(part, value, 31, rule_.month_days);
            case Part::by_position: return read_numbers(part, value, 366, rule_.positions);
            case Part::by_day: return read_weekdays(value);
            default: break;
        }
        const bool hours = part < Part::rscale;
        return refuse(span_of(part), hours
                                         ? say({"a deadline is a day: {} is finer",
                                                "thời hạn tính theo ngày: {} chi tiết hơn ngày"},
                                               part_names[static_cast<std::size_t>(part)])
                                         : say({"{} is not of RFC 5545", "{} không thuộc RFC 5545"},
                                               part_names[static_cast<std::size_t>(part)]));
    }

    static Message say_weekdays() {
        return say({"weekdays are MO TU WE TH FR SA SU", "thứ ghi là MO TU WE TH FR SA SU"});
    }

    bool read_frequency(const Piece& value) {
        const std::string name = to_upper(value.text);
        if (const auto index = index_of(frequencies, name)) {
            rule_.frequency = static_cast<Frequency>(*index);
            return true;
        }
        if (index_of(finer, name))
            return refuse(value.span,
                          say({"work that is due more often than every day can't be told apart",
                               "không theo dõi được việc lặp lại nhiều lần trong ngày"}),
                          say({"FREQ is DAILY at the finest", "FREQ nhỏ nhất là DAILY"}));
        return refuse_value(Part::freq, value,
                            say({"FREQ is DAILY, WEEKLY, MONTHLY or YEARLY",
                                 "FREQ là DAILY, WEEKLY, MONTHLY hoặc YEARLY"}));
    }

    bool read_count(Part part, const Piece& value, std::uint32_t& into) {
        const auto found = number(value.text);
        if (!found || *found == 0 || static_cast<std::uint32_t>(*found) > largest_number)
            return refuse_value(
                part, value, say({"a number from 1 to {}", "một số từ 1 đến {}"}, largest_number));
        into = static_cast<std::uint32_t>(*found);
        return true;
    }

    bool read_until(const Piece& value) {
        const std::string_view text = value.text;
        std::optional<Day> day;
        if (text.size() >= 8) {
            const auto year = number(text.substr(0, 4)), month = number(text.substr(4, 2)),
                       day_number = number(text.substr(6, 2));
            if (year && month && day_number)
                day = civil::day_of(*year, static_cast<unsigned>(*month),
                                    static_cast<unsigned>(*day_number));
        }
        if (day && text.size() == 8) {
            rule_.until = *day;
            return true;
        }
        if (day && upper(text[8]) == 'T')
            return refuse(value.span,
                          say({"UNTIL of a rule of days is a day, without an hour: \"{}\"",
                               "UNTIL ở đây là một ngày, không kèm giờ: “{}”"},
                              text),
                          say({"an hour there may be of another day here: write the day itself, "
                               "such as UNTIL={}",
                               "giờ đó theo múi giờ ở đây có thể sang ngày khác: hãy ghi chính "
                               "ngày đó, ví dụ "
                               "UNTIL={}"},
                              text.substr(0, 8)),
                          std::string(text.substr(0, 8)));
        return refuse_value(Part::until, value,
                            say({"a day is written as 20251231", "ngày ghi theo dạng 20251231"}));
    }

    bool read_week_start(const Piece& value) {
        const auto day = index_of(weekdays, to_upper(value.text));
        if (!day) return refuse_value(Part::week_start, value, say_weekdays());
        rule_.week_start = static_cast<unsigned>(*day);
        return true;
    }

    bool read_months(const Piece& value) {
        for (const Piece& one : split(value, ',')) {
            const auto month = number(trim(one).text);
            if (!month || *month < 1 || *month > 12)
                return refuse_value(Part::by_month, trim(one),
                                    say({"months are 1 to 12", "tháng ghi từ 1 đến 12"}));
            rule_.months.push_back(*month);
        }
        return true;
    }

    bool read_numbers(Part part, const Piece& value, int most, std::vector<int>& into) {
        for (const Piece& one : split(value, ',')) {
            const auto number = signed_number(trim(one).text, most);
            if (!number)
                return refuse_value(part, trim(one),
                                    say({"numbers from 1 to {}, or -1 to -{} from the end",
                                         "số từ 1 đến {}, hoặc -1 đến -{} tính từ cuối"},
                                        most, most));
            into.push_back(*number);
        }
        return true;
    }

    bool read_weekdays(const Piece& value) {
        for (const Piece& piece : split(value, ',')) {
            const Piece one = trim(piece);
            const std::size_t at = one.text.size() < 2 ? 0 : one.text.size() - 2;
            const std::string_view which = one.text.substr(0, at);
            const auto day = index_of(weekdays, to_upper(one.text.substr(at)));
            const std::optional<int> nth = which.empty() ? 0 : signed_number(which, 53);
            if (!day || !nth) return refuse_value(Part::by_day, one, say_weekdays());
            rule_.weekdays.push_back({*nth, static_cast<unsigned>(*day)});
            if (!which.empty()) numbered_weekday_ = one.span;
        }
        return true;
    }

    /// What the RFC forbids side by side.
    bool check_together() {
        if (!given(Part::freq))
            return refuse(whole_.span, say({"an RRULE says FREQ", "RRULE phải có FREQ"}));
        if (given(Part::count) && given(Part::until))
            return refuse(span_of(Part::count),
                          say({"an RRULE has COUNT or UNTIL, not both",
                               "RRULE chỉ có COUNT hoặc UNTIL, không có cả hai"}));
        const Frequency every = rule_.frequency;
        const auto only = [&](Part part, bool allowed) { return !given(part) || allowed; };
        struct Case {
            Part part;
            bool allowed;
        };
        for (const auto& [part, allowed] : {Case{Part::by_week, every == Frequency::yearly},
                                            Case{Part::by_year_day, every == Frequency::yearly},
                                            Case{Part::by_month_day, every != Frequency::weekly}})
            if (!only(part, allowed)) return refuse_beside(span_of(part), part);
        const bool numbers =
            every == Frequency::monthly || (every == Frequency::yearly && !given(Part::by_week));
        if (numbered_weekday_ && !numbers) return refuse_beside(*numbered_weekday_, Part::by_day);
        if (given(Part::by_position) && !has_other_by())
            return refuse(span_of(Part::by_position),
                          say({"BYSETPOS chooses among the days of another BY part",
                               "BYSETPOS chọn trong các ngày của một phần BY khác"}));
        return true;
    }

    bool refuse_beside(Span span, Part part) {
        return refuse(span,
                      part == Part::by_day
                          ? say({"a numbered weekday goes with FREQ=MONTHLY, and with FREQ=YEARLY "
                                 "without BYWEEKNO",
                                 "thứ có kèm số chỉ đi với FREQ=MONTHLY, hoặc FREQ=YEARLY không có "
                                 "BYWEEKNO"})
                          : say({"{} does not go with FREQ={}", "{} không đi với FREQ={}"},
                                part_names[static_cast<std::size_t>(part)],
                                frequencies[static_cast<std::size_t>(rule_.frequency)]));
    }

    bool has_other_by() const {
        return given(Part::by_month) || given(Part::by_week) || given(Part::by_year_day) ||
               given(Part::by_month_day) || given(Part::by_day);
    }

    Piece whole_;
    Rrule rule_;
    std::array<std::optional<Span>, part_count> given_;
    std::optional<Span> numbered_weekday_;
    std::optional<Refusal> refusal_;
};

}  // namespace

bool looks_like_rrule(std::string_view words) {
    return words.find('=') != std::string_view::npos ||
           to_upper(trim({words, {}}).text.substr(0, 6)) == "RRULE:";
}

std::variant<Rrule, Refusal> read_rrule(std::string_view words) {
    return RuleReader(words).read();
}

}  // namespace plan::due
