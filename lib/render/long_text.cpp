#include "render/long_text.hpp"

#include <algorithm>

#include "render/vocabulary.hpp"

namespace plan::render {

bool LongText::has_room(char first) {
    return bytes_ < long_text_bytes && (lines_ < long_text_lines || first == ' ');
}

void LongText::put(std::string_view text) {
    while (!text.empty()) {
        if (!begun_ && !full_) full_ = !has_room(text.front());
        const std::size_t end = text.find('\n');
        const bool whole = end != std::string_view::npos;
        const std::string_view piece = text.substr(0, whole ? end + 1 : text.size());
        if (!full_) output_.put(piece);
        bytes_ += piece.size();
        if (!begun_) ++(full_ ? left_out_ : lines_);
        begun_ = !whole;
        text.remove_prefix(piece.size());
    }
}

void LongText::end() {
    if (left_out_ == 0) return;
    output_.format("{}\n", in_words(language_,
                                    {"… and {} more lines: `plan check --format text` has all.",
                                     "… và {} dòng nữa: xem đủ bằng `plan check --format text`."},
                                    left_out_));
}

}  // namespace plan::render
