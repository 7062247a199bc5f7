#include "render/way.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "civil/day.hpp"
#include "render/color.hpp"
#include "render/markdown.hpp"
#include "render/vocabulary.hpp"
#include "text/width.hpp"

namespace plan::render {

using text::say;
using text::Words;

std::string with_weekday(Day day, Language language) {
    static constexpr std::array<Words, 7> names{{
        {"Sunday", "Chủ nhật"},
        {"Monday", "thứ Hai"},
        {"Tuesday", "thứ Ba"},
        {"Wednesday", "thứ Tư"},
        {"Thursday", "thứ Năm"},
        {"Friday", "thứ Sáu"},
        {"Saturday", "thứ Bảy"},
    }};
    const Words& name = names[date::weekday(day).c_encoding()];
    return say({"{} {}", "{}, {}"}, name.in(language), civil::to_text(day)).in(language);
}

std::string last_day_in_words(Day day, std::optional<due::Hour> hour, Language language) {
    const std::string words = with_weekday(day, language);
    return hour ? fmt::format("{}, {}", words, due::to_text(*hour)) : words;
}

namespace {

Words recurring_in_words(due::Recurring::Every every) {
    using enum due::Recurring::Every;
    switch (every) {
        case month:
            return {"No single last day: it comes back every month.",
                    "Có nhiều hạn cuối: lặp lại hằng tháng."};
        case quarter:
            return {"No single last day: it comes back every quarter.",
                    "Có nhiều hạn cuối: lặp lại hằng quý."};
        case half_year:
            return {"No single last day: it comes back every half year.",
                    "Có nhiều hạn cuối: lặp lại 6 tháng một lần."};
        case year: break;
    }
    return {"No single last day: it comes back every year.",
            "Có nhiều hạn cuối: lặp lại hằng năm."};
}

}  // namespace

Words no_last_day_in_words(const due::Expression& expression) {
    if (const auto* recurring = std::get_if<due::Recurring>(&expression)) {
        return recurring_in_words(recurring->every);
    }
    if (std::holds_alternative<due::Ongoing>(expression)) {
        return {"No last day: the work is ongoing.", "Không có hạn cuối: nhiệm vụ thường xuyên."};
    }
    if (std::holds_alternative<due::Pending>(expression)) {
        return {"No last day yet: it waits for a decision.", "Chưa có hạn cuối: chờ quyết định."};
    }
    return {"No last day: the day that it counts from is not known here.",
            "Chưa tính được hạn cuối: chưa biết ngày làm mốc tính."};
}

Words uncertain_in_words() {
    return {"This day may still move: the days off on its way are not all announced (P208).",
            "Hạn cuối này còn có thể thay đổi: lịch nghỉ liên quan chưa được công bố đủ (P208)."};
}

std::string step_in_words(const due::Step& step, Language language) {
    const std::string what = step.what.in(language);
    return step.source.empty()
               ? what
               : fmt::format("{} ({})", what, due::source_in_words(step.source).in(language));
}

namespace {

std::string day_of(const due::Step& step) {
    return step.day ? civil::to_text(*step.day) : "";
}

}  // namespace

void put_steps(Output& output, const std::vector<due::Step>& steps, const Style& style) {
    constexpr std::size_t least = 20;
    std::size_t day_cells = 0;
    for (const due::Step& step : steps)
        day_cells = std::max(day_cells, day_of(step).size());
    const std::size_t number_cells = std::to_string(steps.size()).size();
    const std::size_t before = 2 + number_cells + 2 + (day_cells == 0 ? 0 : day_cells + 2);
    const std::size_t cells = std::max(style.width, before + least) - before;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto lines = text::wrap(on_one_line(step_in_words(steps[i], style.language)), cells);
        const std::string number = text::pad_left(std::to_string(i + 1), number_cells);
        output.format("  {}. ", number);
        if (day_cells != 0) output.format("{}  ", text::pad_right(day_of(steps[i]), day_cells));
        output.format("{}\n", lines.front());
        for (std::size_t line = 1; line < lines.size(); ++line)
            output.format("{}{}\n", std::string(before, ' '), lines[line]);
    }
}

void put_steps_markdown(Output& output, const std::vector<due::Step>& steps, Language language) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        output.format("{}. ", i + 1);
        if (steps[i].day) output.format("{}: ", civil::to_text(*steps[i].day));
        output.format("{}\n", markdown(step_in_words(steps[i], language)));
    }
}

void put_steps_json(JsonWriter& json, const std::vector<due::Step>& steps, Language language) {
    json.begin_array();
    for (const due::Step& step : steps) {
        json.begin_object();
        json.member("rule", step.rule);
        json.member("text", step.what.in(language));
        json.key("source");
        if (step.source.empty()) {
            json.null();
        } else {
            json.value(step.source);
        }
        json.member("day", step.day);
        json.end_object();
    }
    json.end_array();
}

}  // namespace plan::render
