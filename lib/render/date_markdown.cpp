// What a due expression means, for a page or a wiki.

#include "render/date.hpp"
#include "render/markdown.hpp"
#include "render/way.hpp"

namespace plan::render {

void date_markdown(Output& output, std::string_view words, const due::Expression& expression,
                   const due::LastDay& last_day, text::Language language) {
    output.format("# {}\n\n", markdown(words));
    if (last_day.day) {
        output.format("**{}**\n", last_day_in_words(*last_day.day, last_day.hour, language));
    } else {
        output.format("**{}**\n", markdown(no_last_day_in_words(expression).in(language)));
    }
    if (!last_day.steps.empty()) {
        output.put('\n');
        put_steps_markdown(output, last_day.steps, language);
    }
    if (last_day.uncertain) output.format("\n{}\n", markdown(uncertain_in_words().in(language)));
}

}  // namespace plan::render
