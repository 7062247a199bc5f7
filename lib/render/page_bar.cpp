#include "render/page_bar.hpp"

#include <algorithm>

#include "render/page_shell.hpp"

namespace plan::render {

using assess::Tally;

const std::array<Cell, 5>& cells() {
    static constexpr std::array<Cell, 5> all{{
        {"on-time", {"Done on time", "Hoàn thành đúng hạn"}, &Tally::done_on_time},
        {"late", {"Done late", "Hoàn thành quá hạn"}, &Tally::done_late},
        {"open", {"Open in time", "Đang thực hiện trong hạn"}, &Tally::open_in_time},
        {"no-deadline", {"No deadline", "Không có thời hạn"}, &Tally::without_deadline},
        {"overdue", {"Overdue", "Quá hạn"}, &Tally::overdue},
    }};
    return all;
}

void put_patterns(Output& output) {
    output.put(
        "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\" "
        "focusable=\"false\"><defs>\n"
        "<pattern id=\"fill-late\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
        "patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"6\" height=\"6\"/>"
        "<rect class=\"ink\" width=\"3\" height=\"6\"/></pattern>\n"
        "<pattern id=\"fill-no-deadline\" width=\"5\" height=\"5\" "
        "patternUnits=\"userSpaceOnUse\"><rect class=\"ground\" width=\"5\" height=\"5\"/>"
        "<circle class=\"ink\" cx=\"2.5\" cy=\"2.5\" r=\"1.2\"/></pattern>\n"
        "</defs></svg>\n");
}

void put_swatch(Output& output, const Cell& cell) {
    output.format(
        "<svg class=\"swatch\" width=\"14\" height=\"14\" aria-hidden=\"true\" "
        "focusable=\"false\"><rect class=\"fill-{}\" x=\"1\" y=\"1\" width=\"12\" "
        "height=\"12\"/></svg>",
        cell.token);
}

void put_cells_bar(Output& output, const Tally& tally, std::size_t most) {
    std::size_t all = 0;
    for (const Cell& cell : cells())
        all += (tally.*cell.count)();
    if (all == 0) return;
    output.put(
        "<svg class=\"bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\" "
        "focusable=\"false\">");
    constexpr double least = 6;  // percents
    const double width =
        std::max(100.0 * static_cast<double>(all) / static_cast<double>(most), least);
    const auto percent = [&](std::size_t count) {
        return static_cast<double>(count) * width / static_cast<double>(all);
    };
    std::size_t before = 0;
    for (const Cell& cell : cells()) {
        const std::size_t count = (tally.*cell.count)();
        if (count == 0) continue;
        output.format("<rect class=\"fill-{}\" x=\"{:.2f}%\" width=\"{:.2f}%\" height=\"14\"/>",
                      cell.token, percent(before), percent(count));
        before += count;
    }
    output.put("</svg>");
}

}  // namespace plan::render
