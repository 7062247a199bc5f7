#include "render/excerpt.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

namespace plan::render {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::string_view ellipsis = "…";
// Of a line of megabytes only this many bytes on either side of the mark are looked at.
constexpr std::size_t bytes_looked_at = 4096;

/// One character as a person sees it: a letter with its marks, a tab, an escape.
struct Piece {
    std::size_t begin, end;  ///< bytes of the line
    std::string shown;
    std::size_t cells;
};

/// What can be seen of a line: pieces [first, last), and `…` where some were left out.
struct View {
    std::vector<Piece> pieces;
    std::size_t first = 0, last = 0;
    bool cut_left = false, cut_right = false;

    std::size_t cells_of(std::size_t from, std::size_t to) const {
        std::size_t cells = 0;
        for (std::size_t i = from; i < to; ++i)
            cells += pieces[i].cells;
        return cells;
    }
};

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

Span bytes_near(std::string_view line, std::size_t mark) {
    std::size_t begin = mark > bytes_looked_at ? mark - bytes_looked_at : 0;
    std::size_t end = std::min(line.size(), mark + bytes_looked_at);
    for (int i = 0; i < 3 && begin > 0 && begin < mark && continues(line[begin]); ++i)
        ++begin;
    for (int i = 0; i < 3 && end < line.size() && end > mark && continues(line[end]); ++i)
        --end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Piece> split(std::string_view line, Span within) {
    const auto points = text::unicode::split(line.substr(within.begin, within.end - within.begin));
    std::vector<Piece> pieces;
    std::size_t byte = within.begin, column = 0;
    for (std::size_t at = 0; at < points.size();) {
        const std::size_t end = text::unicode::end_of_character(points, at);
        const std::string raw =
            text::unicode::join(std::u32string_view(points).substr(at, end - at));
        const std::size_t to_stop = tab_stop - column % tab_stop;
        Piece piece{byte, byte + raw.size(), "", 0};
        piece.shown = raw == "\t" ? std::string(to_stop, ' ') : text::visible(raw);
        piece.cells = text::width(piece.shown);
        column += piece.cells;
        byte = piece.end;
        at = end;
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

/// The pieces that a span covers, at least in part; of an empty span the one that it stands before.
struct Range {
    std::size_t begin, end;
};
Range pieces_under(const std::vector<Piece>& pieces, Span span) {
    const auto first = std::ranges::partition_point(
        pieces, [span](const Piece& piece) { return piece.end <= span.begin; });
    const auto last = std::partition_point(
        first, pieces.end(), [span](const Piece& piece) { return piece.begin < span.end; });
    const auto number = [&](auto at) { return static_cast<std::size_t>(at - pieces.begin()); };
    return {number(first), span.end > span.begin ? number(last) : number(first)};
}

// The marked characters come first, then as much as there is room for on both sides.
void cut_around(View& view, Range marked, std::size_t cells) {
    const std::size_t size = view.pieces.size();
    if (!view.cut_left && !view.cut_right && view.cells_of(0, size) <= cells) {
        view.last = size;
        return;
    }
    std::size_t room = cells - 2;  // for `…` on both sides
    std::size_t first = std::min(marked.begin, size), last = first;
    const auto grow_right = [&](std::size_t end, std::size_t keep) {
        while (last < end && view.pieces[last].cells + keep <= room)
            room -= view.pieces[last++].cells;
    };
    const auto grow_left = [&](std::size_t keep) {
        while (first > 0 && view.pieces[first - 1].cells + keep <= room)
            room -= view.pieces[--first].cells;
    };
    grow_right(marked.end, 0);
    grow_left(room / 2);
    grow_right(size, 0);
    grow_left(0);
    view.cut_left = view.cut_left || first > 0;
    view.cut_right = view.cut_right || last < size;
    view.first = first;
    view.last = last;
}

/// Cells on the screen; what was cut away is at the `…`.
struct Signs {
    std::size_t begin, end;
};
Signs signs_of(const View& view, Range marked) {
    const std::size_t left = view.cut_left ? 1 : 0;
    const std::size_t end_of_line = left + view.cells_of(view.first, view.last);
    const auto cell = [&](std::size_t piece) {
        return piece >= view.last ? end_of_line : left + view.cells_of(view.first, piece);
    };
    Signs signs{marked.begin < view.first ? 0 : cell(marked.begin),
                marked.end < view.first ? 0 : cell(marked.end)};
    signs.end = std::max(signs.end, signs.begin + 1);
    return signs;
}

MarkRow row_of(const Mark& mark, Signs signs, std::size_t cells) {
    constexpr std::size_t narrow = 24;
    const std::size_t count = signs.end - signs.begin;
    MarkRow row{signs.begin, std::string(count, mark.sign), mark.words};
    if (mark.words.empty() || signs.end + 1 + text::width(mark.words) <= cells) return row;
    row.words.clear();
    const std::size_t indent = signs.begin + narrow <= cells ? signs.begin : 0;
    for (const std::string& line : text::wrap(mark.words, cells - indent)) {
        row.more.push_back(std::string(indent, ' ') + line);
    }
    return row;
}

std::string shown(const View& view) {
    std::string line(view.cut_left ? ellipsis : "");
    for (std::size_t i = view.first; i < view.last; ++i)
        line += view.pieces[i].shown;
    if (view.cut_right) return line += ellipsis;
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

}  // namespace

Excerpt make_excerpt(std::string_view line, const std::vector<Mark>& marks, std::size_t cells) {
    constexpr std::size_t least = 12;
    cells = std::max(cells, least);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto mark_at = std::min<std::size_t>(marks.front().span.begin, line.size());
    const Span within = bytes_near(line, mark_at);

    View view{split(line, within), 0, 0, within.begin > 0, within.end < line.size()};
    cut_around(view, pieces_under(view.pieces, marks.front().span), cells);
    Excerpt excerpt{shown(view), {}};
    for (const Mark& mark : marks) {
        const Range marked = pieces_under(view.pieces, mark.span);
        excerpt.rows.push_back(row_of(mark, signs_of(view, marked), cells));
    }
    return excerpt;
}

}  // namespace plan::render
