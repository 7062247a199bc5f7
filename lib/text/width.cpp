#include "text/width.hpp"

#include <algorithm>
#include <optional>

#include "text/characters.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/ways.hpp"

namespace plan::text {
namespace {

constexpr std::size_t unknown = 2;  // wide ones are for the slow way too

// Cells of a character that takes them whatever stands beside it.
constexpr std::size_t simple_cells(char32_t c) {
    if (c < 0x80) return (c >= ' ' && c != 0x7F) || c == '\t' ? 1 : 0;
    if (c < 0xA0) return 0;
    const bool narrow = c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2010 && c <= 0x2027);
    if (narrow) return 1;
    return c < 0x370 ? 0 : unknown;  // marks of Latin letters
}

// A user-perceived character of a text.
struct Character {
    std::size_t end;  ///< where it ends in the text
    std::size_t cells;
    bool space;  ///< at which a line may be broken
};

// Both ways of a text, for those who go through it by characters.
std::vector<Character> characters_of(std::string_view text) {
    const std::u32string points = unicode::split(text);
    std::vector<Character> characters;
    characters.reserve(points.size());
    std::size_t end = 0;
    for (std::size_t at = 0; at < points.size();) {
        const std::size_t next = unicode::end_of_character(points, at);
        const std::u32string_view one = std::u32string_view(points).substr(at, next - at);
        for (std::size_t i = 0; i < one.size(); ++i)
            end += decode(text, end).size;
        const std::size_t cells = one == U"\t" ? 1 : unicode::cells_of(one);
        characters.push_back({end, cells, one.size() == 1 && is_breaking_space(one.front())});
        at = next;
    }
    return characters;
}

// Breaks one paragraph. Lines are slices of the text, from a word's beginning to a word's end.
class Wrapper {
  public:
    Wrapper(std::string_view text, std::size_t cells, std::vector<std::string>& lines)
        : text_(text), most_(std::max<std::size_t>(cells, 1)), lines_(lines) {}

    void run() {
        const std::size_t lines_before = lines_.size();
        const std::vector<Character> characters = characters_of(text_);
        for (std::size_t i = 0; i < characters.size();) {
            const std::size_t first = i;
            while (i < characters.size() && !characters[i].space)
                ++i;
            add_word(characters, first, i);
            while (i < characters.size() && characters[i].space)
                gap_ += characters[i++].cells;
        }
        if (in_line_ || lines_.size() == lines_before) finish_line();
    }

  private:
    void add_word(const std::vector<Character>& characters, std::size_t first, std::size_t last) {
        if (first == last) return;
        const std::size_t begin = first == 0 ? 0 : characters[first - 1].end;
        std::size_t cells = 0;
        for (std::size_t i = first; i < last; ++i)
            cells += characters[i].cells;
        if (in_line_ && cells_ + gap_ + cells <= most_) {
            extend_line(characters[last - 1].end, gap_ + cells);
        } else {
            if (in_line_) finish_line();
            start_line(begin);
            cut_word(characters, first, last);
        }
        gap_ = 0;
    }

    // Fills the line that was begun, and as many more as a long word takes.
    void cut_word(const std::vector<Character>& characters, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            if (cells_ > 0 && cells_ + characters[i].cells > most_) {
                finish_line();
                start_line(characters[i - 1].end);
            }
            extend_line(characters[i].end, characters[i].cells);
        }
    }

    void start_line(std::size_t begin) {
        begin_ = end_ = begin;
        in_line_ = true;
    }

    void extend_line(std::size_t end, std::size_t cells) {
        end_ = end;
        cells_ += cells;
    }

    void finish_line() {
        lines_.emplace_back(text_.substr(begin_, end_ - begin_));
        in_line_ = false;
        cells_ = 0;
    }

    std::string_view text_;
    std::size_t most_;
    std::vector<std::string>& lines_;
    bool in_line_ = false;
    std::size_t begin_ = 0, end_ = 0;
    std::size_t cells_ = 0;  // of the line
    std::size_t gap_ = 0;    // of the spaces before the next word
};

std::size_t missing(std::string_view text, std::size_t cells) {
    const std::size_t own = width(text);
    return own < cells ? cells - own : 0;
}

}  // namespace

namespace ways {

std::optional<std::size_t> width_fast(std::string_view text) {
    std::size_t cells = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= ' ' && text[at] < 0x7F) {  // as signed or unsigned, only ASCII
            ++cells;
            ++at;
            continue;
        }
        const CodePoint point = decode(text, at);
        const std::size_t own = simple_cells(point.value);
        if (own == unknown) return std::nullopt;
        cells += own;
        at += point.size;
    }
    return cells;
}

std::size_t width_slowly(std::string_view text) {
    std::size_t cells = 0;
    for (const Character& character : characters_of(text))
        cells += character.cells;
    return cells;
}

}  // namespace ways

std::size_t width(std::string_view text) {
    const std::optional<std::size_t> cells = ways::width_fast(text);
    return cells ? *cells : ways::width_slowly(text);
}

std::string pad_right(std::string_view text, std::size_t cells) {
    return std::string(text).append(missing(text, cells), ' ');
}

std::string pad_left(std::string_view text, std::size_t cells) {
    return std::string(missing(text, cells), ' ').append(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t cells) {
    std::vector<std::string> lines;
    while (true) {
        const std::size_t end = text.find('\n');
        Wrapper(text.substr(0, end), cells, lines).run();
        if (end == text.npos) return lines;
        text.remove_prefix(end + 1);
    }
}

std::string shorten(std::string_view text, std::size_t cells) {
    constexpr std::string_view ellipsis = "…";
    if (width(text) <= cells) return std::string(text);
    if (cells == 0) return "";
    std::size_t end = 0, taken = 0;
    for (const Character& character : characters_of(text)) {
        if (taken + character.cells > cells - 1) break;
        taken += character.cells;
        end = character.end;
    }
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)).append(ellipsis);
}

}  // namespace plan::text
