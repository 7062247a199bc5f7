#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/unicode.hpp"

namespace plan::text {
namespace {

using Points = std::u32string;
using View = std::u32string_view;

bool is_letter_at(View text, std::size_t at) {
    return at < text.size() && unicode::is_letter_or_mark(text[at]);
}

bool joins(char32_t c) {
    return c == '-' || c == '/';
}

// NFC, one plain space for many, one hyphen for every dash.
Points with_plain_signs(std::string_view number) {
    Points points = unicode::without(unicode::split(number), is_invisible);
    for (char32_t& point : points) {
        if (is_white_space(point)) point = ' ';
        if (is_dash(point)) point = '-';
    }
    return unicode::with_single_spaces(unicode::compose(unicode::decompose(points)));
}

Points without_spaces_at_joints(View text) {
    Points joined;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool before = at + 1 < text.size() && joins(text[at + 1]);
        const bool after = !joined.empty() && joins(joined.back());
        if (text[at] != ' ' || (!before && !after)) joined += text[at];
    }
    return joined;
}

bool begins_with_number_word(View text) {
    constexpr View word = U"số";
    if (text.size() < word.size() || is_letter_at(text, word.size())) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (unicode::to_lower(text[i]) != word[i]) return false;
    return true;
}

View without_number_word(View text) {
    while (begins_with_number_word(text)) {
        View rest = text.substr(2);
        for (const char32_t sign : {U' ', U':', U' '})
            if (rest.starts_with(sign)) rest.remove_prefix(1);
        if (rest.empty()) break;
        text = rest;
    }
    return text;
}

// Ư to W where it ends an abbreviation (TƯ, VPTƯ). A word on its own is none: "Thông tư", "tháng
// tư".
void write_central_as_tw(Points& text) {
    bool within = false;  // the run of letters is part of something longer
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_letter_at(text, at)) {
            within = false;
            continue;
        }
        if (at > 0 && !is_letter_at(text, at - 1)) within = text[at - 1] != ' ';
        if (!within || at == 0 || is_letter_at(text, at + 1)) continue;
        if (unicode::to_lower(text[at]) != U'ư' || unicode::to_lower(text[at - 1]) != 't') continue;
        text[at] = text[at] == U'ư' ? 'w' : 'W';
    }
}

}  // namespace

std::string canonical_number(std::string_view number) {
    const Points joined = without_spaces_at_joints(with_plain_signs(number));
    Points canonical(without_number_word(joined));
    write_central_as_tw(canonical);
    return unicode::join(canonical);
}

}  // namespace plan::text
