#pragma once

// The words that reports share, in both languages: statuses, days late and left, the cells of the
// official tally. An obligation is counted as a "nhiệm vụ": office reports count the work of each
// body, too.

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "assess/assess.hpp"
#include "text/words.hpp"

namespace plan::render {

using text::Language;

/// Words with their facts in place, in one language.
template <class... Facts>
std::string in_words(Language language, text::Words words, const Facts&... facts) {
    return fmt::vformat(words.in(language), fmt::make_format_args(facts...));
}

/// `Overdue` · `Quá hạn`: over a list.
text::Words heading_of(assess::Status status);
/// `overdue` · `quá hạn`: after a count.
text::Words words_of(assess::Status status);

/// `1 day`, `7 days` · `7 ngày`, and so on.
std::string days_in_words(int count, Language language);
std::string bodies_in_words(std::size_t count, Language language);
std::string obligations_in_words(std::size_t count, Language language);
/// `7 days late` · `quá hạn 7 ngày`
std::string late_in_words(int days, Language language);
/// `5 days left`, `due today` · `còn 5 ngày`, `hết hạn hôm nay`
std::string left_in_words(int days, Language language);

/// How an obligation stands, in one or two phrases: `7 days late`; `done 3/5/2022,` `2 days late`.
struct State {
    std::string first;
    std::string second;  ///< often empty
};
State state_in_words(const assess::Standing& standing, Language language);

/// The five cells of the official tally, and behind them what is waived where something is.
enum class Zeros : bool { left_out, told };
std::string cells_in_words(const assess::Tally& tally, Zeros zeros, Language language);

/// The cells with their sum in front: `43 obligations: 0 done on time, …`
std::string tally_in_words(const assess::Tally& tally, Language language);

/// Done on time of done, rounded; all and nothing alone are 100 and 0. Something is done.
std::size_t percent_in_time(const assess::Tally& tally);
/// `Done in time: 3 of 4 (75%)`; empty where nothing is done.
std::string share_in_words(const assess::Tally& tally, Language language);

/// A text from a file as it may stand on one line of a terminal: line breaks and tabs become
/// spaces, all else that is not to be sent is shown.
std::string on_one_line(std::string_view text);

}  // namespace plan::render
