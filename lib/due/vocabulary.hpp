#pragma once

// The words that deadlines are written in, Vietnamese and English together: one meaning, one Word.
//
// The grammar knows Words only, so `trước` and `before`, `hằng` and `hàng` are told apart nowhere
// else.

#include <cstdint>
#include <span>
#include <string_view>

namespace plan::due {

// clang-format off
enum class Word : std::uint8_t {
    unknown,
    // Numbers that are words, in order.
    roman_1, roman_2, roman_3, roman_4,
    first, second, third, fourth,
    january, february, march, april, may, june,
    july, august, september, october, november, december,
    one, six, ordinal,
    // Stretches of time.
    day, week, month, quarter, half, year, period, giai, doan, working, lam, viec,
    // Hours.
    hour, hours, h, minute, am, pm, noon, sang, trua, chieu, luc,
    // Where in a stretch.
    start, middle, mid, ending, end, last, upper, central, lower,
    // How the work stands to the stretch.
    before, prior, to, until, cho_to, on, in, through, late, most, is, not_, later, than, beyond,
    more, latest, or_, done, hoan, thanh,
    // Counting.
    vong, thoi, han, toi, da, ke, reckon, from, since, after, of, when,
    // Repeating.
    every, monthly, quarterly, yearly, ky, lan,
    // Anchors, and the kinds of documents.
    issued, ban, hanh, sign, got, receive, being, date, the, this_, so, document,
    ke_plan, hoach, quyet, dinh, ket, luan, chi, thi, nghi, chuong, trinh, cong, van, ban_text, thong, bao, quy,
    // No day at all.
    thuong, xuyen, lien, tuc, ongoing, cho_wait, pending, awaiting, decision,
    // Letters.
    a, p, m, q,
};
// clang-format on

/// A spelling, folded (text::fold), and what it means.
struct Spelling {
    std::string_view text;
    Word word;
};

/// What a word means, in any case, Unicode form and placement of tones; Word::unknown if nothing.
Word word_of(std::string_view written);

/// All spellings, in order, for "did you mean".
std::span<const Spelling> all_spellings();

/// How far `word` stands behind `first`, which is 1: number_of(Word::may, Word::january) is 5.
constexpr unsigned number_of(Word word, Word first) {
    return static_cast<unsigned>(word) - static_cast<unsigned>(first) + 1;
}
constexpr bool is_between(Word word, Word first, Word last) {
    return word >= first && word <= last;
}
constexpr bool is_month_name(Word word) {
    return is_between(word, Word::january, Word::december);
}

}  // namespace plan::due
