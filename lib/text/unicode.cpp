#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/utf8.hpp"

namespace plan::text::unicode {
namespace {

constexpr char32_t last_point = 0x10FFFF;
constexpr char32_t first_byte = last_point + 1;  // split's values for bytes that are not UTF-8

const utf8proc_property_t& properties(char32_t point) {
    return *utf8proc_get_property(static_cast<std::int32_t>(point));
}

bool is_starter(char32_t point) {
    return properties(point).combining_class == 0;
}

void append_decomposed(std::u32string& points, char32_t point) {
    std::array<std::int32_t, 8> parts{};  // no canonical decomposition has more than four
    const auto size = utf8proc_decompose_char(static_cast<std::int32_t>(point), parts.data(),
                                              static_cast<utf8proc_ssize_t>(parts.size()),
                                              UTF8PROC_DECOMPOSE, nullptr);
    if (size <= 0 || static_cast<std::size_t>(size) > parts.size()) {
        points += point;
        return;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(size); ++i) {
        points += static_cast<char32_t>(parts[i]);
    }
}

// The library sorts by bubbles: too slow for a letter with thousands of marks.
void order_marks(std::u32string& points) {
    for (auto at = points.begin(); at != points.end();) {
        at = std::find_if_not(at, points.end(), is_starter);
        const auto end = std::find_if(at, points.end(), is_starter);
        if (end - at > 1) {
            std::stable_sort(at, end, [](char32_t a, char32_t b) {
                return properties(a).combining_class < properties(b).combining_class;
            });
        }
        at = end;
    }
}

// The library must not see split's values for bytes.
void append_composed(std::u32string& points, std::u32string_view decomposed) {
    if (decomposed.empty()) return;
    std::vector<std::int32_t> buffer(decomposed.begin(), decomposed.end());
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    const auto size = utf8proc_normalize_utf32(
        buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()), options);
    if (size >= 0) buffer.resize(static_cast<std::size_t>(size));
    points.append(buffer.begin(), buffer.end());
}

// A skin color for the emoji before it, a voice mark for half-wide katakana: unlike other marks
// they take cells where they find nothing to change.
bool extends_with_cells(char32_t point) {
    const utf8proc_property_t& of = properties(point);
    return of.boundclass == UTF8PROC_BOUNDCLASS_EXTEND && of.charwidth > 0;
}

bool is_regional(char32_t point) {
    return properties(point).boundclass == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
}

// A byte that is not UTF-8 is one too: the library must not see it.
bool is_prepended(char32_t point) {
    return point > last_point || properties(point).boundclass == UTF8PROC_BOUNDCLASS_PREPEND;
}

bool is_pictographic(char32_t point) {
    return properties(point).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

}  // namespace

std::u32string split(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        points += point.valid ? point.value : first_byte + static_cast<unsigned char>(text[at]);
        at += point.size;
    }
    return points;
}

std::string join(std::u32string_view points) {
    std::string text;
    text.reserve(points.size() * 2);
    for (const char32_t point : points) {
        if (point < first_byte) {
            append(text, point);
        } else {
            text += static_cast<char>(point - first_byte);
        }
    }
    return text;
}

std::u32string decompose(std::u32string_view points) {
    std::u32string decomposed;
    decomposed.reserve(points.size() * 2);
    for (const char32_t point : points)
        append_decomposed(decomposed, point);
    order_marks(decomposed);
    return decomposed;
}

std::u32string compose(std::u32string_view decomposed) {
    const auto is_byte = [](char32_t point) { return point > last_point; };
    std::u32string points;
    points.reserve(decomposed.size());
    for (auto at = decomposed.begin(); at != decomposed.end();) {
        const auto end = std::find_if(at, decomposed.end(), is_byte);
        append_composed(points, {at, end});
        at = std::find_if_not(end, decomposed.end(), is_byte);
        points.append(end, at);
    }
    return points;
}

std::u32string without(std::u32string_view points, bool (*left_out)(char32_t)) {
    std::u32string kept;
    kept.reserve(points.size());
    for (const char32_t point : points) {
        const bool after_byte = !kept.empty() && kept.back() > last_point;
        if (after_byte || !left_out(point)) kept += point;
    }
    return kept;
}

std::u32string with_single_spaces(std::u32string_view points) {
    std::u32string single;
    single.reserve(points.size());
    for (const char32_t point : points) {
        const bool again = single.empty() || single.back() == ' ';
        if (point != ' ' || !again) single += point;
    }
    if (!single.empty() && single.back() == ' ') single.pop_back();
    return single;
}

char32_t to_lower(char32_t point) {
    if (point > last_point) return point;
    return static_cast<char32_t>(utf8proc_tolower(static_cast<std::int32_t>(point)));
}

bool is_mark(char32_t point) {
    const auto category = properties(point).category;
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool is_letter_or_mark(char32_t point) {
    const auto category = properties(point).category;
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

std::size_t end_of_character(std::u32string_view points, std::size_t at) {
    const bool pictographic = is_pictographic(points[at]);
    std::int32_t state = 0;
    for (++at; at < points.size(); ++at) {
        if (points[at] > last_point || is_prepended(points[at - 1])) return at;
        if (extends_with_cells(points[at]) && !pictographic) return at;
        if (utf8proc_grapheme_break_stateful(static_cast<std::int32_t>(points[at - 1]),
                                             static_cast<std::int32_t>(points[at]), &state)) {
            return at;
        }
    }
    return at;
}

std::size_t cells_of(std::u32string_view character) {
    constexpr char32_t as_emoji = 0xFE0F, keycap = 0x20E3;
    std::size_t cells = 0;
    for (const char32_t point : character) {
        const std::size_t own = point > last_point ? 1 : properties(point).charwidth;
        cells = std::max(cells, own);
    }
    const char32_t first = character.front();
    const auto has = [&](char32_t point) { return character.find(point) != character.npos; };
    const bool flag = is_regional(first) && character.size() > 1;
    const bool key = (first >= '0' && first <= '9') || first == '#' || first == '*';
    const bool emoji = (is_pictographic(first) && has(as_emoji)) || (key && has(keycap));
    return flag || emoji ? std::max<std::size_t>(cells, 2) : cells;
}

}  // namespace plan::text::unicode
