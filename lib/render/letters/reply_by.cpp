#include "render/letters/reply_by.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "render/vocabulary.hpp"
#include "render/way.hpp"
#include "text/fold.hpp"

namespace plan::render {

using text::Language;
using text::Words;

namespace {

using Tokens = std::vector<std::string_view>;

Tokens tokens_of(std::string_view text) {
    Tokens tokens;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,"), text.size());
        if (end > 0) tokens.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return tokens;
}

/// 0 is Sunday. One token of English, two of Vietnamese, marks left out.
std::optional<unsigned> weekday_at(const Tokens& tokens, std::size_t& at) {
    static constexpr std::array<std::string_view, 7> english = {
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    static constexpr std::array<std::string_view, 7> vietnamese = {"nhat", "hai", "ba", "tu",
                                                                   "nam",  "sau", "bay"};
    static constexpr std::array<std::string_view, 7> digits = {"", "2", "3", "4", "5", "6", "7"};
    const auto index = [](const auto& names, std::string_view name) -> std::optional<unsigned> {
        const auto* const found = std::ranges::find(names, name);
        if (found == names.end()) return std::nullopt;
        return static_cast<unsigned>(found - names.begin());
    };
    if (const auto day = index(english, tokens[at])) return ++at, day;
    if (at + 1 == tokens.size()) return std::nullopt;
    auto day = index(vietnamese, tokens[at + 1]);
    if (!day) day = index(digits, tokens[at + 1]);
    if (!day || (*day == 0 ? tokens[at] != "chu" : tokens[at] != "thu")) return std::nullopt;
    at += 2;
    return day;
}

std::optional<int> number(std::string_view text, int most) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most)
        return std::nullopt;
    return value;
}

/// `10:00`, `10h`, `10h30`, `10g30`, `10 giờ`, `10 giờ 30`: minutes since midnight.
std::optional<int> minutes_at(const Tokens& tokens, std::size_t& at) {
    const std::string_view token = tokens[at];
    const std::size_t parting = token.find_first_not_of("0123456789");
    const auto hour = number(token.substr(0, parting), 23);
    if (!hour) return std::nullopt;
    std::string_view rest;
    std::size_t taken = 1;
    if (parting == std::string_view::npos) {
        if (at + 1 == tokens.size() || tokens[at + 1] != "gio") return std::nullopt;
        taken = 2;
        if (at + 2 < tokens.size() && number(tokens[at + 2], 59)) {
            rest = tokens[at + 2];
            taken = at + 3 < tokens.size() && tokens[at + 3] == "phut" ? 4 : 3;
        }
    } else if (std::string_view(":hg").find(token[parting]) == std::string_view::npos) {
        return std::nullopt;
    } else {
        rest = token.substr(parting + 1);
        if (rest.empty() && token[parting] == ':') return std::nullopt;
    }
    const auto minute = rest.empty() ? std::optional(0) : number(rest, 59);
    if (!minute) return std::nullopt;
    at += taken;
    return *hour * 60 + *minute;
}

bool says_nothing(std::string_view token) {
    static constexpr std::array<std::string_view, 7> words = {"by",  "on",   "at",  "luc",
                                                              "vao", "ngay", "cham"};
    return std::ranges::find(words, token) != words.end();
}

// Nobody is off for so long; a calendar may say so all the same.
constexpr int longest_rest = 60;

civil::Day weekday_from(unsigned weekday, civil::Day from) {
    return from + (date::weekday(weekday) - date::weekday(from));
}

/// Who names a day that is off in every week means it.
civil::Day at_work(civil::Day day, const calendar::Calendar& calendar) {
    if (!calendar.is_off(day) || calendar.is_weekend(day)) return day;
    for (int ahead = 1; ahead <= longest_rest; ++ahead)
        if (!calendar.is_off(day + civil::days(ahead))) return day + civil::days(ahead);
    return day;
}

/// The last working day before such a weekday, of those from a day on.
civil::Day eve_at_work(unsigned weekday, civil::Day from, const calendar::Calendar& calendar) {
    const civil::Day first = weekday_from(weekday, from + civil::days(1));
    for (civil::Day next = first; next < first + civil::days(longest_rest); next += civil::days(7))
        for (civil::Day day = next - civil::days(1); day >= from; day -= civil::days(1))
            if (!calendar.is_off(day)) return day;
    return first - civil::days(1);
}

}  // namespace

std::optional<ReplyBy> read_reply_by(std::string_view words, civil::Day from,
                                     const ReplyRules& rules) {
    const std::string folded = text::fold_loosely(words);
    const Tokens tokens = tokens_of(folded);
    std::optional<unsigned> weekday;
    std::optional<int> minutes;
    bool before = false;
    for (std::size_t at = 0; at < tokens.size();) {
        if (!weekday && (weekday = weekday_at(tokens, at))) continue;
        if (!minutes && (minutes = minutes_at(tokens, at))) continue;
        if (tokens[at] == "before" || tokens[at] == "truoc") {
            before = true;
        } else if (!says_nothing(tokens[at])) {
            return std::nullopt;
        }
        ++at;
    }
    if (!weekday) return std::nullopt;
    // An hour is that of the day, but for the first of all: the eve's last (as of deadlines).
    const bool midnight = before && minutes == 0;
    if (midnight || (before && !minutes && rules.before == due::BeforeRule::exclusive))
        return ReplyBy{eve_at_work(*weekday, from, rules.calendar), std::nullopt};
    return ReplyBy{at_work(weekday_from(*weekday, from), rules.calendar), minutes};
}

std::string reply_by_in_words(const ReplyBy& reply_by, Language language) {
    const std::string day = civil::to_text(reply_by.day);
    std::string weekday = with_weekday(reply_by.day, language);
    if (language == Language::english) {
        if (!reply_by.minutes) return weekday;
        return fmt::format("{:02}:{:02} on {}", *reply_by.minutes / 60, *reply_by.minutes % 60,
                           weekday);
    }
    weekday.resize(weekday.find(','));
    if (!reply_by.minutes) return fmt::format("ngày {} ({})", day, weekday);
    const int hour = *reply_by.minutes / 60, minute = *reply_by.minutes % 60;
    if (minute == 0) return fmt::format("{} giờ ngày {} ({})", hour, day, weekday);
    return fmt::format("{} giờ {:02} phút ngày {} ({})", hour, minute, day, weekday);
}

}  // namespace plan::render
