#include "intake/cells.hpp"

#include <algorithm>
#include <array>

#include "due/parse.hpp"
#include "render/csv.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace plan::intake {

namespace {

std::string with_plain_breaks(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            plain += text[at];
        } else if (!text.substr(at + 1).starts_with('\n')) {
            plain += '\n';
        }
    }
    return plain;
}

std::string_view without_bullet(std::string_view part) {
    for (const std::string_view bullet : {"-", "+", "*", "•", "–", "—"})
        if (part.starts_with(bullet) && part.substr(bullet.size()).starts_with(' '))
            return text::trimmed(part.substr(bullet.size()));
    // `1. Sở Y tế`, `2) Sở Tư pháp`.
    const std::size_t digits = std::min(part.find_first_not_of("0123456789"), part.size());
    if (digits > 0 && digits <= 2)
        for (const std::string_view sign : {". ", ") "})
            if (part.substr(digits).starts_with(sign))
                return text::trimmed(part.substr(digits + 2));
    return part;
}

/// That of a sentence, no abbreviation's.
std::string_view without_full_stop(std::string_view part) {
    return part.find('.') == part.size() - 1 ? text::trimmed(part.substr(0, part.size() - 1))
                                             : part;
}

void add_part(std::vector<std::string>& parts, std::string_view part) {
    part = without_bullet(text::trimmed(part));
    while (part.ends_with(',') || part.ends_with(';'))
        part = text::trimmed(part.substr(0, part.size() - 1));
    part = without_full_stop(part);
    if (!says_nothing(part)) parts.push_back(on_one_line(part));
}

bool is_one_of(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

/// `123-BC/QU`: digits first, then signs and letters, without blanks.
bool is_number(std::string_view number) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto joins = [](char c) { return c == '-' || c == '/'; };
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    };
    return !number.empty() && is_digit(number.front()) && std::ranges::any_of(number, joins) &&
           std::ranges::any_of(number, is_letter) && std::ranges::all_of(number, [&](char c) {
               return is_digit(c) || joins(c) || is_letter(c);
           });
}

/// A document's number, with the word for its kind before it or without; nothing else.
std::optional<std::string> document_in(std::string_view text) {
    static constexpr std::array<std::string_view, 18> kinds = {
        "bao cao",    "cong van", "quyet dinh",   "ke hoach",  "to trinh", "thong bao",
        "nghi quyet", "ket luan", "chuong trinh", "huong dan", "de an",    "chi thi",
        "cong dien",  "quy dinh", "van ban",      "bien ban",  "report",   "no."};
    const std::string canonical = text::canonical_number(text);
    if (is_number(canonical)) return canonical;
    // The number is the last word; before it its kind, and maybe "số".
    const std::size_t space = text.find_last_of(" \n");
    if (space == text.npos || !is_number(text.substr(space + 1))) return std::nullopt;
    std::string words = text::fold_loosely(text.substr(0, space));
    if (words.ends_with(" so")) words.resize(words.size() - 3);
    for (const std::string_view before : {"da co ", "co ", "da ban hanh ", "da gui "})
        if (words.starts_with(before)) words.erase(0, before.size());
    if (!is_one_of(words, kinds)) return std::nullopt;
    return on_one_line(text);
}

bool says_done(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words = {
        "hoan thanh", "da hoan thanh", "xong", "da xong", "da thuc hien xong",
        "completed",  "completed on",  "done", "done on"};
    return is_one_of(text::fold_loosely(text), words);
}

std::string_view without_end(std::string_view text, std::string_view end) {
    return text.ends_with(end) ? text::trimmed(text.substr(0, text.size() - end.size())) : text;
}

/// What stands before a day at the text's end.
std::string_view before_day(std::string_view text) {
    text = text::trimmed(text);
    for (const std::string_view end : {"(", ",", ";", "ngày", "Ngày", ","})
        text = without_end(text, end);
    return text;
}

}  // namespace

std::string cell_text(std::string_view cell) {
    return text::to_nfc(text::trimmed(with_plain_breaks(cell)));
}

std::string our_cell_text(std::string_view cell) {
    return with_plain_breaks(render::without_guard(cell));
}

std::string on_one_line(std::string_view text) {
    std::string line;
    bool blank = false;
    for (const char c : text::trimmed(text)) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_blank && blank) line += ' ';
        if (!is_blank) line += c;
        blank = is_blank;
    }
    return line;
}

bool says_nothing(std::string_view text) {
    return text.empty() || text == "-" || text == "–" || text == "—";
}

bool says_as_above(std::string_view text) {
    static constexpr std::array<std::string_view, 6> words = {"nt",       "-nt-",       "- nt -",
                                                              "nhu tren", "-nhu tren-", "ditto"};
    return is_one_of(text::fold_loosely(text), words);
}

std::optional<std::string> day_without_midnight(std::string_view text) {
    const std::string line = on_one_line(text);
    for (const std::string_view midnight : {" 00:00:00", " 0:00:00", " 00:00", " 0:00",
                                            " 12:00:00 AM", " 12:00:00 SA", "T00:00:00"}) {
        if (!line.ends_with(midnight)) continue;
        std::string day = line.substr(0, line.size() - midnight.size());
        if (civil::parse_day(day)) return day;
    }
    return std::nullopt;
}

std::optional<civil::Day> day_of_number(std::string_view text) {
    if (text.size() != 5 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    // 1954 to 2064.
    if (number < 20'000 || number > 60'000) return std::nullopt;
    return *civil::day_of(1899, 12, 30) + civil::days{number};
}

std::vector<std::string> list_parts(std::string_view text) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '(') ++depth;
        if (text[at] == ')' && depth > 0) --depth;
        if (depth > 0 || (text[at] != ';' && text[at] != '\n')) continue;
        add_part(parts, text.substr(begin, at - begin));
        begin = at + 1;
    }
    // A parenthesis that is never closed holds nothing together.
    if (depth > 0) {
        parts.clear();
        for (begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find_first_of(";\n", begin), text.size());
            add_part(parts, text.substr(begin, end - begin));
            begin = end + 1;
        }
        return parts;
    }
    add_part(parts, text.substr(begin));
    return parts;
}

std::vector<std::string> joined_parts(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("; ", begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return parts;
}

std::optional<Outcome> read_outcome(std::string_view text) {
    std::string_view whole = without_end(text::trimmed(text), ".");
    if (auto document = document_in(whole)) return Outcome{*std::move(document), {}};
    std::string_view bare = whole;
    if (bare.ends_with(')') && bare.find('(') != bare.npos) bare = without_end(bare, ")");
    // The longest end that is a day: "ngày 28 tháng 4 năm 2022" is one.
    for (std::size_t at = bare.find_first_of(" \n("); at != bare.npos;
         at = bare.find_first_of(" \n(", at + 1)) {
        const auto parsed = due::parse_written_day(text::trimmed(bare.substr(at + 1)));
        const auto* day = std::get_if<civil::Day>(&parsed);
        if (day == nullptr) continue;
        const std::string_view before = before_day(bare.substr(0, at + 1));
        if (says_done(before)) return Outcome{{}, *day};
        if (auto document = document_in(before)) return Outcome{*std::move(document), *day};
        return std::nullopt;
    }
    return std::nullopt;
}

bool says_not_yet(std::string_view text) {
    static constexpr std::array<std::string_view, 14> words = {"chua",
                                                               "chua hoan thanh",
                                                               "chua xong",
                                                               "chua thuc hien",
                                                               "chua co",
                                                               "dang thuc hien",
                                                               "dang trien khai",
                                                               "dang lam",
                                                               "trong han",
                                                               "no",
                                                               "not yet",
                                                               "open",
                                                               "in progress",
                                                               "not done"};
    return is_one_of(text::fold_loosely(text), words);
}

}  // namespace plan::intake
