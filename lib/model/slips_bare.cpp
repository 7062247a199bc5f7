// Values without quotes: dates, numbers, true and false in other words, and texts.

#include <algorithm>
#include <array>

#include "model/slips.hpp"
#include "text/fold.hpp"

namespace plan::model {

using text::say;

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view digits = "0123456789";

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != npos;
}

bool all_of(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Two or three numbers parted by one kind of sign: 29/4/2022, 29.4.22, 4/2022, 2021-2025.
bool looks_like_date(std::string_view text) {
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
    const std::size_t first = text.find_first_not_of(digits);
    if (first == npos || !has("/.-", text.substr(first, 1))) return false;
    const char sign = text[first];
    if (!all_of(text, std::string(digits) + sign)) return false;
    if (has(text, std::string(2, sign))) return false;
    const auto signs = std::count(text.begin(), text.end(), sign);
    return signs == 2 || (signs == 1 && sign != '.');
}

bool is_toml_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    return all_of(text, "0123456789-");
}

bool looks_like_number(std::string_view text) {
    const bool prefixed = text.size() > 2 && text[0] == '0' && has("xXoObB", text.substr(1, 1));
    if (prefixed) return all_of(text.substr(2), "0123456789abcdefABCDEF_");
    return all_of(text, "0123456789_+-.eE") && text.find_first_of(digits) != npos;
}

std::string without_any(std::string_view text, std::string_view characters) {
    std::string rest;
    for (const char c : text)
        if (!has(characters, {&c, 1})) rest += c;
    return rest;
}

/// Digits with `between` among them, not at an end.
bool is_digits_with(std::string_view text, std::string_view between) {
    if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && is_digit(text.front()) && is_digit(text.back()) &&
           all_of(text, std::string(digits) + std::string(between)) &&
           text.find_first_of(between) != npos;
}

/// `true` or `false` for words that mean it.
std::string_view truth_of(std::string_view text, bool wanted) {
    const std::string folded = text::fold(text);
    if (folded == "true") return "true";
    if (folded == "false") return "false";
    if (!wanted) return {};
    for (const std::string_view word : {"yes", "y", "on", "có", "đúng"})
        if (folded == word) return "true";
    for (const std::string_view word : {"no", "n", "off", "không", "sai"})
        if (folded == word) return "false";
    return {};
}

bool takes(const Refused& refused, ValueType type) {
    const KeyFacts* facts = refused.facts();
    return facts != nullptr && facts->type == type;
}

Finding explain_date(const Refused& refused, Span span) {
    const std::string_view value = refused.written(span);
    Finding finding = make_finding(
        Code::misordered_date, {refused.file, span},
        say({"a date needs quotes: \"{}\"", "ngày phải đặt trong dấu nháy: \"{}\""}, value));
    finding.fix = Fix{true, {{span, '"' + std::string(value) + '"'}}};
    return finding;
}

Finding explain_truth(const Refused& refused, Span span, std::string_view truth) {
    Finding finding = refused.not_toml(span, say({"write `{}`, in small letters and without quotes",
                                                  "viết `{}`, chữ thường và không có dấu nháy"},
                                                 truth));
    finding.fix = Fix{false, {{span, std::string(truth)}}};
    return finding;
}

// `soon = 7,5`
Finding explain_comma(const Refused& refused, Span span) {
    std::string mended(refused.written(span));
    std::ranges::replace(mended, ',', '.');
    if (takes(refused, ValueType::whole_number)) {
        Finding finding =
            refused.not_toml(span, say({"a number takes no comma, and `{}` is a whole number",
                                        "số không có dấu phẩy, và `{}` là một số nguyên"},
                                       refused.facts()->name));
        return finding;
    }
    Finding finding = refused.not_toml(span, say({"a decimal number is written with a point: {}",
                                                  "phần thập phân viết sau dấu chấm: {}"},
                                                 mended));
    if (std::ranges::count(mended, '.') == 1) finding.fix = Fix{false, {{span, mended}}};
    return finding;
}

// `soon = 1 0`
Finding explain_gap(const Refused& refused, Span span) {
    Finding finding = refused.not_toml(
        span, has(refused.written(span), "\t")
                  ? say({"a number has no tab inside", "giữa số không được có dấu tab"})
                  : say({"a number has no space inside", "giữa số không được có dấu cách"}));
    finding.fix = Fix{false, {{span, without_any(refused.written(span), " \t")}}};
    return finding;
}

Finding explain_number(const Refused& refused, Span span) {
    const std::string_view value = refused.written(span);
    Finding finding = refused.not_toml(
        span, say({"this is no number; a text, and a number that begins with 0, need quotes",
                   "đây không phải là số; chuỗi, và số bắt đầu bằng 0, phải đặt trong dấu nháy"}));
    const std::size_t first = std::min(value.find_first_not_of('0'), value.size() - 1);
    if (!all_of(value, digits)) return finding;
    if (takes(refused, ValueType::whole_number))
        finding.fix = Fix{false, {{span, std::string(value.substr(first))}}};
    else
        finding.fix = Fix{true, {{span, '"' + std::string(value) + '"'}}};
    return finding;
}

/// `a, b` as ["a", "b"].
std::string as_list(std::string_view text) {
    std::string list = "[";
    while (true) {
        const std::size_t comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        const std::size_t begin = std::min(part.find_first_not_of(" \t"), part.size());
        part = part.substr(begin, part.find_last_not_of(" \t") + 1 - begin);
        if (!part.empty()) {
            if (list.size() > 1) list += ", ";
            (list += '"') += part;
            list += '"';
        }
        if (comma == npos) return list + ']';
        text.remove_prefix(comma + 1);
    }
}

Finding explain_unquoted(const Refused& refused, Span span) {
    const std::string_view value = refused.written(span);
    Finding finding =
        refused.not_toml(span, say({"a text needs quotes", "chuỗi phải đặt trong dấu nháy"}));
    const bool list = takes(refused, ValueType::texts) || takes(refused, ValueType::text_or_texts);
    if (list && has(value, ",") && value.find_first_of("\"'[]{}\\") == npos) {
        finding.help = say({"several stand in a list", "nhiều giá trị thì đặt trong danh sách"});
        finding.fix = Fix{false, {{span, as_list(value)}}};
        return finding;
    }
    // Where nothing else can be meant.
    const bool plain = value.find_first_of(",;=\"'[]{}\\") == npos;
    if (auto mended = in_quotes(value)) finding.fix = Fix{plain, {{span, *std::move(mended)}}};
    if (finding.fix && !refused.is_mended_by(finding.fix->edits)) finding.fix->safe = false;
    return finding;
}

/// Of a list's element without quotes: all of its words.
Span whole_element(const Refused& refused, Span token) {
    const std::size_t end =
        std::min(refused.text.find_first_of(",]}[{=\"'#\r\n", token.begin), refused.text.size());
    Span span{token.begin, std::max(token.end, static_cast<std::uint32_t>(end))};
    while (span.end > token.end && has(" \t", refused.text.substr(span.end - 1, 1)))
        --span.end;
    return span;
}

}  // namespace

Finding explain_bare(const Refused& refused, Span token, bool alone) {
    const Span span =
        alone ? rest_of_line(refused.text, token.begin) : whole_element(refused, token);
    const std::string_view value = refused.written(span);
    if (is_toml_date(value))
        return make_finding(Code::no_such_day, {refused.file, span},
                            say({"there is no day {}", "không có ngày {}"}, value));
    if (looks_like_date(value)) return explain_date(refused, span);
    const std::string_view truth = truth_of(value, takes(refused, ValueType::boolean));
    if (!truth.empty()) return explain_truth(refused, span, truth);
    if (is_digits_with(value, ",")) return explain_comma(refused, span);
    if (is_digits_with(value, " \t")) return explain_gap(refused, span);
    if (looks_like_number(value)) return explain_number(refused, span);
    return explain_unquoted(refused, span);
}

}  // namespace plan::model
