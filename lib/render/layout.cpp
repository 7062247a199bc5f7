#include "render/layout.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace plan::render {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;
/// A wide column that is narrower goes below.
constexpr std::size_t least_wide = 28;

void put_spaces(Output& output, std::size_t count) {
    constexpr std::string_view spaces = "                                        ";
    for (; count > spaces.size(); count -= spaces.size())
        output.put(spaces);
    output.put(spaces.substr(0, count));
}

/// A line made of cells at columns; no line ends in a space.
class CellLine {
  public:
    CellLine(Output& output, bool color) : output_(output), color_(color) {}

    void cell(std::size_t column, std::string_view text, Ink ink) {
        if (text.empty()) return;
        // The last cell of a line is not measured.
        const std::size_t at = at_ + text::width(last_);
        put_spaces(output_, column > at ? column - at : std::size_t{at > 0});
        put_inked(output_, text, ink, color_);
        at_ = column;
        last_ = text;
    }
    void end() { output_.put('\n'); }

  private:
    Output& output_;
    bool color_;
    std::size_t at_ = 0;     // where the last cell begins
    std::string_view last_;  // its text
};

std::string_view line_of(const std::vector<std::string>& cell, std::size_t line) {
    return line < cell.size() ? std::string_view(cell[line]) : std::string_view();
}

void put_beside(Output& output, const Block& block, const Columns& columns, const Style& style) {
    const std::size_t lines = std::max({block.when.size(), block.state.size(), block.wide.size()});
    for (std::size_t i = 0; i < lines; ++i) {
        CellLine line(output, style.color);
        line.cell(0, line_of(block.when, i), Ink::plain);
        line.cell(columns.when + gap, line_of(block.state, i), block.state_ink);
        if (i < block.wide.size()) {
            line.cell(columns.when + columns.state + 2 * gap, block.wide[i].text,
                      block.wide[i].ink);
        }
        line.end();
    }
}

/// What text::wrap does, for a text whose words all fit on a line: five times as fast. False, and
/// nothing done, where one does not.
bool wrap_words(std::vector<Line>& lines, std::string_view text, std::size_t cells, Ink ink) {
    const std::size_t lines_before = lines.size();
    std::size_t begin = 0, end = 0, used = 0;  // of the line
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t word = std::min(text.find_first_not_of(' ', at), text.size());
        const std::size_t next = std::min(text.find(' ', word), text.size());
        const std::size_t width = text::width(text.substr(word, next - word));
        if (width > cells) {
            lines.resize(lines_before);
            return false;
        }
        if (end > begin && used + (word - end) + width > cells) {
            lines.push_back({std::string(text.substr(begin, end - begin)), ink});
            begin = end = word;
            used = 0;
        }
        if (word < next) {
            if (end == begin) begin = end = word;
            used += word - end + width;
            end = next;
        }
        at = next;
    }
    lines.push_back({std::string(text.substr(begin, end - begin)), ink});
    return true;
}

void put_lines(Output& output, const std::vector<Line>& lines, const Style& style) {
    for (const Line& line : lines)
        put_line(output, line.text, line.ink, style);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (!line.empty()) line += ' ';
        line += part;
    }
    return line;
}

void put_stacked(Output& output, const Block& block, const Style& style) {
    std::vector<Line> heads;
    wrap_into(heads, joined(block.when) + "  " + joined(block.state), style.width, block.state_ink);
    put_lines(output, heads, style);
    for (const Line& below : block.wide) {
        CellLine line(output, style.color);
        line.cell(indent, below.text, below.ink);
        line.end();
    }
}

}  // namespace

Columns columns_within(std::size_t width, std::size_t when, std::size_t state) {
    const std::size_t narrow = when + state + 2 * gap;
    if (narrow + least_wide <= width) return {when, state, width - narrow, false};
    return {when, state, width > indent + 1 ? width - indent : 1, true};
}

void wrap_into(std::vector<Line>& lines, std::string_view text, std::size_t cells, Ink ink) {
    // No text takes more cells than bytes.
    if (text.size() <= cells || text::width(text) <= cells) {
        lines.push_back({std::string(text), ink});
        return;
    }
    if (wrap_words(lines, text, cells, ink)) return;
    for (std::string& line : text::wrap(text, cells))
        lines.push_back({std::move(line), ink});
}

void flow_into(std::vector<Line>& lines, const std::vector<std::string>& pieces, std::size_t cells,
               Ink ink) {
    std::string line;
    std::size_t used = 0;
    for (const std::string& piece : pieces) {
        const std::size_t width = text::width(piece);
        if (!line.empty() && width <= cells && used + 1 + width > cells) {
            wrap_into(lines, line, cells, ink);
            line.clear();
            used = 0;
        }
        if (!line.empty()) line += ' ', ++used;
        line += piece;
        used += width;
    }
    wrap_into(lines, line, cells, ink);
}

void put_line(Output& output, std::string_view text, Ink ink, const Style& style) {
    put_inked(output, text, ink, style.color);
    output.put('\n');
}

void put_wrapped(Output& output, std::string_view text, Ink ink, const Style& style) {
    std::vector<Line> lines;
    wrap_into(lines, text, style.width, ink);
    put_lines(output, lines, style);
}

void put_phrases(Output& output, std::string_view text, Ink ink, const Style& style) {
    std::vector<std::string> phrases;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t mark = std::min(text.find(", ", begin), text.find("; ", begin));
        const std::size_t end = mark == std::string_view::npos ? text.size() : mark + 1;
        phrases.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    std::vector<Line> lines;
    flow_into(lines, phrases, style.width, ink);
    put_lines(output, lines, style);
}

void put_block(Output& output, const Block& block, const Columns& columns, const Style& style) {
    if (columns.stacked) {
        put_stacked(output, block, style);
    } else {
        put_beside(output, block, columns, style);
    }
}

}  // namespace plan::render
