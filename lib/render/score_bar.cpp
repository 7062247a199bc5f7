#include "render/score_bar.hpp"

#include <algorithm>
#include <array>

#include "render/color.hpp"
#include "render/vocabulary.hpp"

namespace plan::render {

namespace {

using assess::Tally;

struct Part {
    std::size_t (Tally::*count)() const;
    std::string_view mark;
    Ink ink;
    text::Words words;
};

constexpr std::array<Part, 5> parts = {{
    {&Tally::done_on_time, "█", Ink::done, {"done on time", "hoàn thành đúng hạn"}},
    {&Tally::done_late, "▓", Ink::done, {"done late", "hoàn thành quá hạn"}},
    {&Tally::open_in_time, "░", Ink::plain, {"open in time", "đang thực hiện trong hạn"}},
    {&Tally::overdue, "!", Ink::overdue, {"overdue", "quá hạn"}},
    {&Tally::without_deadline, "·", Ink::dim, {"without a deadline", "không có thời hạn"}},
}};

/// Rounded by largest remainders, so that the bar is full; what holds anything keeps one mark.
std::array<std::size_t, parts.size()> marks_of(const select::Score& score) {
    std::array<std::size_t, parts.size()> marks{}, rest{};
    std::size_t used = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t count = (score.tally.*parts[i].count)();
        const std::size_t whole = count * bar_cells / score.given();
        marks[i] = count != 0 && whole == 0 ? 1 : whole;
        rest[i] = whole == 0 ? 0 : count * bar_cells % score.given();
        used += marks[i];
    }
    while (used < bar_cells) {
        std::size_t next = 0;
        for (std::size_t i = 1; i < parts.size(); ++i)
            if (rest[i] > rest[next]) next = i;
        rest[next] = 0;
        ++marks[next];
        ++used;
    }
    while (used > bar_cells) {  // small ones were given one each: the largest gives way
        --*std::max_element(marks.begin(), marks.end());
        --used;
    }
    return marks;
}

}  // namespace

void put_bar(Output& output, const select::Score& score, const Style& style) {
    if (score.given() == 0) {
        output.put(std::string(bar_cells, ' '));
        return;
    }
    const auto marks = marks_of(score);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string bar;
        for (std::size_t mark = 0; mark < marks[i]; ++mark)
            bar += parts[i].mark;
        put_inked(output, bar, parts[i].ink, style.color);
    }
}

std::string bar_legend(Language language) {
    std::string words;
    for (const Part& part : parts) {
        if (!words.empty()) words += ", ";
        words.append(part.mark).append(" ").append(part.words.in(language));
    }
    return words;
}

}  // namespace plan::render
