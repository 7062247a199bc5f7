#include "civil/day.hpp"

#include <array>

namespace plan::civil {
namespace {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// One or two digits at `at`, which moves on; -1 where there are none.
int read_short(std::string_view text, std::size_t& at) {
    if (at == text.size() || !is_digit(text[at])) return -1;
    int value = text[at++] - '0';
    if (at < text.size() && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
    return value;
}

/// Four digits at `at`, the first of them no 0; -1 where there are none.
int read_year(std::string_view text, std::size_t at) {
    if (at + 4 > text.size() || text[at] == '0') return -1;
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        if (!is_digit(text[i])) return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<Day> day_if_read(int year, int month, int day) {
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    return day_of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<Day> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!is_digit(text[6]) || !is_digit(text[9])) return std::nullopt;
    std::size_t month_at = 5, day_at = 8;
    const int month = read_short(text, month_at);
    const int day = read_short(text, day_at);
    return day_if_read(read_year(text, 0), month, day);
}

void append_number(std::string& text, unsigned value, std::size_t width) {
    std::array<char, 10> digits;
    std::size_t count = 0;
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    for (std::size_t i = count; i < width; ++i)
        text += '0';
    while (count != 0)
        text += digits[--count];
}

}  // namespace

unsigned days_in_month(int year, unsigned month) {
    constexpr std::array<unsigned char, 13> length{0,  31, 28, 31, 30, 31, 30,
                                                   31, 31, 30, 31, 30, 31};
    if (month == 2 && date::year{year}.is_leap()) return 29;
    return month < length.size() ? length[month] : 0;
}

std::optional<Day> day_of(int year, unsigned month, unsigned day) {
    if (year < 1 || year > 9999 || day == 0 || day > days_in_month(year, month)) {
        return std::nullopt;
    }
    return Day{date::year{year} / date::month{month} / date::day{day}};
}

std::optional<Day> parse_day(std::string_view text) {
    std::size_t at = 0;
    const int day = read_short(text, at);
    if (at >= text.size() || text[at] != '/') return parse_iso(text);
    const int month = read_short(text, ++at);
    if (at >= text.size() || text[at] != '/' || text.size() != at + 5) return std::nullopt;
    return day_if_read(read_year(text, at + 1), month, day);
}

std::string to_text(Day day) {
    const date::year_month_day fields = fields_of(day);
    std::string text;
    append_number(text, static_cast<unsigned>(fields.day()), 1);
    text += '/';
    append_number(text, static_cast<unsigned>(fields.month()), 1);
    text += '/';
    append_number(text, static_cast<unsigned>(static_cast<int>(fields.year())), 4);
    return text;
}

std::string to_iso(Day day) {
    const date::year_month_day fields = fields_of(day);
    std::string text;
    append_number(text, static_cast<unsigned>(static_cast<int>(fields.year())), 4);
    text += '-';
    append_number(text, static_cast<unsigned>(fields.month()), 2);
    text += '-';
    append_number(text, static_cast<unsigned>(fields.day()), 2);
    return text;
}

date::year_month_day fields_of(Day day) {
    return date::year_month_day{day};
}

Day first_of_month(int year, unsigned month) {
    return Day{date::year{year} / date::month{month} / date::day{1}};
}

Day last_of_month(int year, unsigned month) {
    return Day{date::year{year} / date::month{month} / date::day{days_in_month(year, month)}};
}

}  // namespace plan::civil
