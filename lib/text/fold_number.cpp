#include "text/fold.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace plan::text {
namespace {

constexpr std::string_view number_word = "số", central_word = "tư";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool joins(char c) {
    return c == '-' || c == '/';
}

bool letter_at(std::string_view text, std::size_t at) {
    return at < text.size() && unicode::is_letter_or_mark(decode(text, at).value);
}

std::string without_spaces_at_joints(std::string_view text) {
    std::string joined;
    joined.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool before = at + 1 < text.size() && joins(text[at + 1]);
        const bool after = !joined.empty() && joins(joined.back());
        if (text[at] != ' ' || (!before && !after)) joined += text[at];
    }
    return joined;
}

void remove_leading(std::string_view& text, char c) {
    if (text.starts_with(c)) text.remove_prefix(1);
}

// "số 5", "số: 5", "số5"; more than one of them too.
std::string_view without_number_word(std::string_view text) {
    while (text.starts_with(number_word) && !letter_at(text, number_word.size())) {
        std::string_view rest = text.substr(number_word.size());
        remove_leading(rest, ' ');
        remove_leading(rest, ':');
        remove_leading(rest, ' ');
        if (rest.empty()) return text;
        text = rest;
    }
    return text;
}

std::string_view without_leading_zeros(std::string_view text) {
    while (text.size() > 1 && text[0] == '0' && is_digit(text[1]))
        text.remove_prefix(1);
    return text;
}

// Where an abbreviation ends in TƯ (TƯ, VPTƯ, UBKTTƯ) it is "trung ương", which others write TW.
std::string with_central_as_tw(std::string_view text) {
    std::string mapped;
    mapped.reserve(text.size());
    while (true) {
        const std::size_t at = text.find(central_word);
        if (at == text.npos) return mapped.append(text);
        const std::size_t end = at + central_word.size();
        mapped.append(text, 0, at).append(letter_at(text, end) ? central_word : "tw");
        text.remove_prefix(end);
    }
}

}  // namespace

std::string fold_number(std::string_view number) {
    const std::string joined = without_spaces_at_joints(fold(number));
    return with_central_as_tw(without_leading_zeros(without_number_word(joined)));
}

}  // namespace plan::text
