#include <array>

#include "render/date.hpp"
#include "render/json.hpp"
#include "render/way.hpp"

namespace plan::render {
namespace {

std::string_view kind_of(const due::Expression& expression) {
    constexpr std::array<std::string_view, 5> kinds{"dated", "counted", "recurring", "ongoing",
                                                    "pending"};
    static_assert(std::variant_size_v<due::Expression> == kinds.size());
    return kinds[expression.index()];
}

}  // namespace

void date_json(Output& output, std::string_view words, const due::Expression& expression,
               const due::LastDay& last_day, text::Language language) {
    JsonWriter json(output);
    json.begin_object();
    json.member("schema", "plan/date/1");
    json.member("words", words);
    json.member("kind", kind_of(expression));
    json.member("last_day", last_day.day);
    json.key("hour");
    if (last_day.hour) {
        json.value(due::to_text(*last_day.hour));
    } else {
        json.null();
    }
    json.key("doubts");
    json.begin_array();
    if (last_day.uncertain) json.value(to_text(Code::uncertain_calendar));
    json.end_array();
    json.new_line();
    json.key("steps");
    put_steps_json(json, last_day.steps, language);
    json.end_object();
    json.end();
}

}  // namespace plan::render
